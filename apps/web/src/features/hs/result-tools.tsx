import buttons from '../../components/button.module.css';
import { CopyButton } from '../../components/copy-button.js';
import { Icon } from '../../components/icon.js';
import { PrintButton } from '../../components/print-button.js';
import { saveCsv } from '../../components/save-file.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { type CandidateView } from './candidate-view.js';
import { type Item } from './item.js';
import { placeOf } from './item-address.js';
import { resultCsv } from './result-csv.js';
import styles from './result-tools.module.css';

export interface ResultToolsProps {
  readonly candidates: readonly CandidateView[];
  readonly item: Item;
  /** What the file says about itself: that it does not bind. */
  readonly notice: string;
}

/** Takes the result along: as a file, as an address. */
export function ResultTools({ candidates, item, notice }: ResultToolsProps) {
  const t = useTexts('hs');
  const language = useLanguage();
  const save = () => {
    const columns = ['rank', 'level', 'code', 'probability', 'title', 'heading', 'item', 'note'] as const;
    const described = [item.description, item.specification, item.model].filter((text) => text !== '').join(' / ');
    const texts = {
      header: columns.map((column) => t(`csv.${column}`)),
      digits6: t('csv.digits6'),
      digits10: t('csv.digits10'),
    };
    saveCsv(t('csv.file'), resultCsv(candidates, described, notice, language, texts));
  };
  return (
    <div className={styles.tools}>
      <button type="button" className={buttons.quiet} onClick={save}>
        <Icon name="download" size={18} />
        {t('actions.csv')}
      </button>
      <PrintButton />
      {placeOf(item).search === '' ? null : (
        <CopyButton
          text={() => location.href}
          icon="link"
          label={t('actions.copyLink')}
          done={t('actions.copied')}
          failed={t('actions.copyFailed')}
        />
      )}
    </div>
  );
}
