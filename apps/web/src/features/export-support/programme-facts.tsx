import { Link } from 'react-router';
import { ExternalLink } from '../../components/external-link.js';
import { formatAsOf } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import styles from './programme-facts.module.css';
import { type MatchProgramme, type ProgrammeDetail } from './queries.js';

/** What a programme gives; where no amount is certain, that the notice tells it. */
export function Gives({ gives }: Pick<MatchProgramme, 'gives'>) {
  const t = useTexts('support');
  const isUncertain = gives.every(({ amount, cap, sharePercent }) => (amount ?? cap ?? sharePercent ?? null) === null);
  return (
    <>
      <ul className={styles.list}>
        {gives.map(({ what, amount, cap, sharePercent }) => (
          <li key={what}>
            {[
              what,
              amount,
              typeof sharePercent === 'number' ? t('facts.share', { percent: sharePercent }) : null,
              typeof cap === 'string' ? t('facts.cap', { amount: cap }) : null,
            ]
              .filter((part) => typeof part === 'string')
              .join(' · ')}
          </li>
        ))}
      </ul>
      {isUncertain ? <p className={styles.subtle}>{t('facts.seeNotice')}</p> : null}
    </>
  );
}

/** When one can apply, in words. */
export function useWindowText() {
  const t = useTexts('support');
  const language = useLanguage();
  const month = (number: number) =>
    new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', { month: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2024, number - 1),
    );
  return ({ state, closes, daysLeft, nextOpens, usualMonths }: MatchProgramme['window']): string => {
    if (state === 'OPEN') {
      if (typeof closes !== 'string') return t('facts.rolling');
      const left = typeof daysLeft === 'number' ? ` (${t('facts.daysLeft', { count: daysLeft })})` : '';
      return `${t('facts.until', { date: formatAsOf(closes, language) })}${left}`;
    }
    if (state === 'CLOSED') {
      const next = typeof nextOpens === 'string' ? t('facts.nextOpens', { date: formatAsOf(nextOpens, language) }) : '';
      return `${t('facts.closed')} ${next}`.trim();
    }
    const usual = usualMonths.length === 0 ? '' : t('facts.usual', { months: usualMonths.map(month).join(', ') });
    return `${t('facts.notice')} ${usual}`.trim();
  };
}

/** What to take before, and what not to take beside. */
export function Related({
  before,
  notBeside,
  heading: Heading = 'h4',
}: Pick<MatchProgramme, 'before' | 'notBeside'> & { readonly heading?: 'h4' | 'p' }) {
  const t = useTexts('support');
  const path = useLocalPath();
  return (
    <>
      {before.length === 0 ? null : (
        <div>
          <Heading className={styles.small}>{t('facts.before')}</Heading>
          <ul className={styles.list}>
            {before.map(({ programme, name, why, required }) => (
              <li key={programme}>
                <Link to={path(`/support/${programme}`)}>{name}</Link> (
                {t(required ? 'facts.required' : 'facts.helpful')}): {why}
              </li>
            ))}
          </ul>
        </div>
      )}
      {notBeside.length === 0 ? null : (
        <div>
          <Heading className={styles.small}>{t('facts.notBeside')}</Heading>
          <ul className={styles.list}>
            {notBeside.map(({ programme, name, why }) => (
              <li key={programme}>
                <Link to={path(`/support/${programme}`)}>{name}</Link>: {why}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

type ApplyingProgramme = Pick<
  ProgrammeDetail,
  'apply' | 'documents' | 'link' | 'legal' | 'asOf' | 'confidence' | 'window'
>;

/** How to apply, with what, where, and how far these facts can be leaned on. */
export function Applying({
  programme: { apply, documents, link, legal, asOf, confidence, window },
}: {
  readonly programme: ApplyingProgramme;
}) {
  const t = useTexts('support');
  const language = useLanguage();
  return (
    <div className={styles.applying}>
      <p>{window.note}</p>
      <h4>{t('facts.howToApply')}</h4>
      <p>{apply}</p>
      <h4>{t('facts.documents')}</h4>
      <ul className={styles.list}>
        {documents.map((document) => (
          <li key={document}>{document}</li>
        ))}
      </ul>
      {legal.length === 0 ? null : (
        <p>
          {t('facts.legal')}: <span lang="ko">{legal.join(', ')}</span>
        </p>
      )}
      <p>
        <ExternalLink href={link}>{t('facts.link')}</ExternalLink>
      </p>
      <p className={styles.subtle}>
        {t('facts.asOf', { date: formatAsOf(asOf, language) })}. {t(`facts.${confidence}`)}
      </p>
    </div>
  );
}
