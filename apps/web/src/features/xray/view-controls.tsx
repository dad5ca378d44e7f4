import { useId } from 'react';
import buttons from '../../components/button.module.css';
import { formatPercent } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { type Command, ZOOM } from './keys.js';
import { type PictureStyle } from './pixels.js';
import styles from './xray.module.css';

export const SHOWN = ['materials', 'high', 'low'] as const satisfies readonly PictureStyle['shown'][];

export interface ViewControlsProps {
  readonly look: PictureStyle;
  readonly onLook: (look: PictureStyle) => void;
  /** Undefined where there are no boxes of the engine's to hide. */
  readonly threshold: number | undefined;
  readonly onThreshold: (threshold: number) => void;
  readonly onCommand: (command: Command) => void;
  readonly isDrawing: boolean;
  readonly mayDraw: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

interface ShareSliderProps {
  readonly label: string;
  readonly value: number;
  readonly least?: number;
  readonly onChange: (value: number) => void;
}

function ShareSlider({ label, value, least = 0, onChange }: ShareSliderProps) {
  const language = useLanguage();
  const id = useId();
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={least}
        max={100}
        step={1}
        value={Math.round(value * 100)}
        aria-valuetext={formatPercent(value, language)}
        onChange={({ target }) => {
          onChange(Number(target.value) / 100);
        }}
      />
      <output htmlFor={id}>{formatPercent(value, language)}</output>
    </div>
  );
}

/** All that the keys do to the picture, as buttons and sliders. */
export function ViewControls(props: ViewControlsProps) {
  const { look, onLook, threshold, onThreshold, onCommand, isDrawing, mayDraw, canUndo, canRedo } = props;
  const t = useTexts('xray');
  const button = (label: string, command: Command, disabled = false) => (
    <button
      type="button"
      className={buttons.quiet}
      disabled={disabled}
      onClick={() => {
        onCommand(command);
      }}
    >
      {label}
    </button>
  );
  return (
    <div className={styles.controls} role="group" aria-label={t('view.label')}>
      <div className={styles.actions}>
        {button(t('view.zoomIn'), { type: 'zoom', factor: ZOOM })}
        {button(t('view.zoomOut'), { type: 'zoom', factor: 1 / ZOOM })}
        {button(t('view.fit'), { type: 'fit' })}
        {mayDraw && !isDrawing ? button(t('view.draw'), { type: 'draw' }) : null}
        {isDrawing ? button(t('view.place'), { type: 'place' }) : null}
        {isDrawing ? button(t('view.cancel'), { type: 'cancel' }) : null}
        {mayDraw ? button(t('view.undo'), { type: 'undo' }, !canUndo) : null}
        {mayDraw ? button(t('view.redo'), { type: 'redo' }, !canRedo) : null}
      </div>
      <div className={styles.actions}>
        <label className={styles.choice}>
          {t('view.shown')}
          <select
            value={look.shown}
            onChange={({ target }) => {
              onLook({ ...look, shown: SHOWN.find((each) => each === target.value) ?? 'materials' });
            }}
          >
            {SHOWN.map((each) => (
              <option key={each} value={each}>
                {t(`view.modes.${each}`)}
              </option>
            ))}
          </select>
        </label>
        {(['inverted', 'sharpened'] as const).map((field) => (
          <label key={field} className={styles.check}>
            <input
              type="checkbox"
              checked={look[field]}
              onChange={({ target }) => {
                onLook({ ...look, [field]: target.checked });
              }}
            />
            {t(`view.${field}`)}
          </label>
        ))}
      </div>
      <div className={styles.sliders}>
        <ShareSlider
          label={t('view.level')}
          value={look.level}
          onChange={(level) => {
            onLook({ ...look, level });
          }}
        />
        <ShareSlider
          label={t('view.window')}
          least={2}
          value={look.window}
          onChange={(window) => {
            onLook({ ...look, window });
          }}
        />
        {threshold === undefined ? null : (
          <ShareSlider label={t('view.threshold')} value={threshold} onChange={onThreshold} />
        )}
      </div>
      {look.shown === 'materials' ? <p className={styles.quiet}>{t('view.legend')}</p> : null}
    </div>
  );
}
