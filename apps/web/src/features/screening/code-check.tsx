import { useQuery } from '@tanstack/react-query';
import { request } from '../../api/graphql-client.js';
import { Notice } from '../../components/notice.js';
import { TariffLink } from '../../components/tariff-link.js';
import { CheckDeclaredCodeDocument } from '../../generated/graphql.js';
import { formatPercent } from '../../i18n/formats.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './screening.module.css';

export interface CodeCheckProps {
  readonly description: string;
  /** Six digits, as declared. */
  readonly hs6: string;
}

/** Whether the declared subheading is among those that the portal's prediction gives for the description. */
export function CodeCheck({ description, hs6 }: CodeCheckProps) {
  const t = useTexts('screening');
  return (
    <section aria-labelledby="code-check">
      <h2 id="code-check">{t('codeCheck.title')}</h2>
      {description === '' ? <p>{t('codeCheck.noDescription')}</p> : <Check description={description} hs6={hs6} />}
    </section>
  );
}

function Check({ description, hs6 }: CodeCheckProps) {
  const t = useTexts('screening');
  const language = useLanguage();
  const query = useQuery({
    queryKey: ['declared-code', description],
    queryFn: ({ signal }) => request(CheckDeclaredCodeDocument, { item: { description } }, signal),
    select: ({ predictHs }) => predictHs,
  });
  if (query.isError) return <p role="status">{t('codeCheck.failed')}</p>;
  if (query.data === undefined) return <p role="status">{t('loading')}</p>;
  if (query.data.__typename !== 'HsPrediction') return <p>{t('codeCheck.vague')}</p>;
  const { candidates } = query.data;
  const rank = candidates.findIndex(({ code }) => code.replaceAll('.', '') === hs6);
  return (
    <>
      <Notice tone={rank === -1 ? 'warning' : 'plain'} icon={rank === -1 ? 'alert' : 'check'}>
        {rank === -1 ? t('codeCheck.differs', { hs6 }) : t('codeCheck.fits', { hs6, rank: rank + 1 })}
      </Notice>
      <ol className={styles.candidates}>
        {candidates.map(({ code, written, probability, title }) => (
          <li key={code}>
            <TariffLink code={code}>{written}</TariffLink> {title[language]} ({formatPercent(probability, language)})
          </li>
        ))}
      </ol>
    </>
  );
}
