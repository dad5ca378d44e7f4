import buttons from './button.module.css';
import { Icon } from './icon.js';
import { useTexts } from '../i18n/texts.js';

/** Opens the browser's print dialog; what is not worth paper is left out by the pages' print styles. */
export function PrintButton() {
  const t = useTexts('common');
  return (
    <button
      type="button"
      className={buttons.quiet}
      onClick={() => {
        print();
      }}
    >
      <Icon name="print" size={18} />
      {t('print')}
    </button>
  );
}
