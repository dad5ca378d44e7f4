import buttons from '../../components/button.module.css';
import { Icon } from '../../components/icon.js';
import { useTexts } from '../../i18n/texts.js';

/** Calls the Korea Customs Service's public line, which answers in Korea only. */
export function CallLink() {
  const t = useTexts('consultation');
  return (
    <a href="tel:125" className={buttons.secondary}>
      <Icon name="phone" size={18} />
      {t('call')}
    </a>
  );
}
