import { useId } from 'react';
import { formatNumber, formatPercent } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './screening.module.css';
import { type Worklist } from './use-worklist.js';

const MOST = 40;

export interface CapacitySliderProps {
  readonly worklist: Pick<Worklist, 'red' | 'curve'>;
  readonly onChange: (percent: number) => void;
}

/** How much can be inspected, and what that would come to: how many, and the hit rate to expect. */
export function CapacitySlider({ worklist: { red, curve }, onChange }: CapacitySliderProps) {
  const t = useTexts('screening');
  const language = useLanguage();
  const id = useId();
  const percent = Math.round(red * 100);
  const { inspected = 0, expectedHitRate } = curve[percent] ?? {};
  const outcome = t('capacity.outcome', {
    inspected: formatNumber(inspected, language),
    rate: typeof expectedHitRate === 'number' ? formatPercent(expectedHitRate, language) : '–',
  });
  return (
    <div className={styles.capacity}>
      <label htmlFor={id}>{t('capacity.label')}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={MOST}
        step={1}
        value={percent}
        aria-valuetext={`${String(percent)} %. ${outcome}`}
        onChange={({ target }) => {
          onChange(Number(target.value));
        }}
      />
      <output htmlFor={id}>
        <strong>{formatPercent(red, language)}</strong> {outcome}
      </output>
    </div>
  );
}
