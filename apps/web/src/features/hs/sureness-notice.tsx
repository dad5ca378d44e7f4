import { Notice } from '../../components/notice.js';
import { TariffLink } from '../../components/tariff-link.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { usePercent } from './likelihood-line.js';
import { type Prediction } from './queries.js';
import styles from './sureness-notice.module.css';

/** How far the first candidate can be leaned on; when it cannot, between which headings it is open. */
export function SurenessNotice({ sureness, undecided }: Pick<Prediction, 'sureness' | 'undecided'>) {
  const t = useTexts('hs');
  const language = useLanguage();
  const percent = usePercent();
  if (sureness !== 'UNSURE') {
    const sure = sureness === 'SURE';
    return (
      <Notice tone={sure ? 'success' : 'plain'} icon={sure ? 'check' : 'question'}>
        {t(sure ? 'result.sure' : 'result.likely')}
      </Notice>
    );
  }
  return (
    <Notice tone="warning" icon="alert">
      <p>
        <strong>{t(undecided.length === 1 ? 'result.unsureWithin' : 'result.unsureBetween')}</strong>
      </p>
      <ul className={styles.headings}>
        {undecided.map(({ code, written, title, probability }) => (
          <li key={code}>
            <TariffLink code={code}>{written}</TariffLink> {title[language]} ({percent(probability)})
          </li>
        ))}
      </ul>
      <p>{t('result.unsureAdvice')}</p>
    </Notice>
  );
}
