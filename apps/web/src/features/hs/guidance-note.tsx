import { ExternalLink } from '../../components/external-link.js';
import { type GuidanceFragment } from '../../generated/graphql.js';
import { formatAsOf } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './guidance-note.module.css';

/** That this is no binding ruling, and where to get one. */
export function GuidanceNote({ guidance }: { readonly guidance: GuidanceFragment }) {
  const t = useTexts('hs');
  const language = useLanguage();
  const { tariff, asOf, notice, rulingBody, rulingUrl, legalBasis, legalUrl } = guidance;
  return (
    <div className={styles.note}>
      <p>{notice[language]}</p>
      <ul>
        <li>
          <ExternalLink href={rulingUrl}>{t('guidance.ruling', { body: rulingBody[language] })}</ExternalLink>
        </li>
        <li>
          {t('guidance.law')}{' '}
          <ExternalLink href={legalUrl}>
            <span lang="ko">{legalBasis}</span>
          </ExternalLink>
        </li>
        <li>{t('guidance.tariff', { tariff, date: formatAsOf(asOf, language) })}</li>
      </ul>
    </div>
  );
}
