import buttons from '../../components/button.module.css';
import { Notice } from '../../components/notice.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './load-failed.module.css';

/** The tariff could not be fetched; the way on is to try again. */
export function LoadFailed({ onRetry }: { readonly onRetry: () => void }) {
  const t = useTexts('tariff');
  return (
    <div className={styles.failed}>
      <Notice tone="danger" icon="alert">
        {t('failed')}
      </Notice>
      <button type="button" className={buttons.primary} onClick={onRetry}>
        {t('retry')}
      </button>
    </div>
  );
}
