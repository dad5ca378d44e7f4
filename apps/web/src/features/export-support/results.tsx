import { useLocation } from 'react-router';
import buttons from '../../components/button.module.css';
import { CopyButton } from '../../components/copy-button.js';
import { PrintButton } from '../../components/print-button.js';
import { formatAsOf } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { type Answers } from './answers.js';
import { fragmentOf } from './answers-address.js';
import { type Choice } from './choice.js';
import { type FirmOptions } from './firm-options.js';
import { MatchCard } from './match-card.js';
import { type Matches } from './queries.js';
import { ResultFilters } from './result-filters.js';
import styles from './results.module.css';

function Tools({ answers, matches }: { readonly answers: Answers; readonly matches: Matches['matches'] }) {
  const t = useTexts('support');
  const path = useLocalPath();
  const { search } = useLocation();
  const asText = () =>
    [
      ...matches.map(
        ({ status, programme }) =>
          `[${t(`status.${status}`)}] ${programme.name} (${programme.body}) — ${location.origin}${path(`/support/${programme.id}`)}`,
      ),
      '',
      t('guidance'),
    ].join('\n');
  const said = { done: t('results.copied'), failed: t('results.copyFailed') };
  return (
    <div className={styles.tools}>
      <CopyButton text={asText} label={t('results.copy')} {...said} />
      <CopyButton
        text={() => `${location.origin}${path('/support')}${search}${fragmentOf(answers)}`}
        icon="link"
        label={t('results.link')}
        {...said}
      />
      <PrintButton />
      <p>{t('results.linkNote')}</p>
    </div>
  );
}

export interface ResultsProps {
  readonly answers: Answers;
  readonly found: Matches;
  readonly options: FirmOptions;
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
  /** Fetches more; undefined when all are here. */
  readonly onMore: (() => void) | undefined;
  readonly isFetching: boolean;
}

/** The chosen results with their filters, some at a time. */
export function Results({ answers, found, options, choice, onChoice, onMore, isFetching }: ResultsProps) {
  const t = useTexts('support');
  const language = useLanguage();
  const { matches, total } = found;
  return (
    <>
      <p>{t('results.asOf', { date: formatAsOf(found.asOf, language) })}</p>
      <ResultFilters choice={choice} found={found} options={options} onChange={onChoice} />
      <Tools answers={answers} matches={matches} />
      <p role="status">{total === 0 ? t('results.empty') : t('results.shown', { count: matches.length, total })}</p>
      <ul aria-label={t('results.title')}>
        {matches.map((match) => (
          <MatchCard key={match.programme.id} match={match} answers={answers} />
        ))}
      </ul>
      {onMore === undefined ? null : (
        <button type="button" className={buttons.secondary} disabled={isFetching} onClick={onMore}>
          {t('results.more')}
        </button>
      )}
    </>
  );
}
