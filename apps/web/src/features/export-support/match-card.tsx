import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'react-router';
import buttons from '../../components/button.module.css';
import { Icon, type IconName } from '../../components/icon.js';
import { formatPercent } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { type Answers } from './answers.js';
import { ChooseBox } from './chosen-bar.js';
import { CriteriaList } from './criteria-list.js';
import styles from './match-card.module.css';
import { Applying, Gives, Related, useWindowText } from './programme-facts.js';
import { kindOf } from './programme-kinds.js';
import { type ExplainedMatch, type Match, useExplained } from './queries.js';

const STATUS_ICONS = {
  ELIGIBLE: 'check',
  TO_CONFIRM: 'question',
  NOT_NOW: 'alert',
  CLOSED: 'stop',
} as const satisfies Record<Match['status'], IconName>;
const PARTS = ['goals', 'stage', 'speciality', 'evidence', 'certainty', 'benefit', 'time'] as const;

/** A status by sign, colour and word. */
export function StatusMark({ status }: Pick<Match, 'status'>) {
  const t = useTexts('support');
  return (
    <p className={styles.status} data-status={status}>
      <Icon name={STATUS_ICONS[status]} size={18} />
      {t(`status.${status}`)}
    </p>
  );
}

function Why({ parts }: Pick<ExplainedMatch, 'parts'>) {
  const t = useTexts('support');
  const language = useLanguage();
  return (
    <ul className={styles.parts}>
      {parts.map(({ name, value, why }) => {
        const known = PARTS.find((part) => part === name);
        return (
          <li key={name}>
            <strong>{known === undefined ? name : t(`parts.${known}`)}</strong> {formatPercent(value, language)}: {why}
          </li>
        );
      })}
    </ul>
  );
}

/** What would make the firm eligible; said only where something speaks against it. */
export function Changes({
  changes,
  heading: Heading = 'h4',
}: Pick<Match, 'changes'> & { readonly heading?: 'h4' | 'p' }) {
  const t = useTexts('support');
  return (
    <div>
      <Heading className={styles.small}>{t('card.changes')}</Heading>
      {changes === null ? (
        <p>{t('card.noChange')}</p>
      ) : (
        <ul className={styles.parts}>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What isn't known, or speaks against it, said at once; the clauses themselves are behind the disclosure. */
function Asked({ title, asked }: { readonly title: string; readonly asked: readonly string[] }) {
  if (asked.length === 0) return null;
  return (
    <p>
      <strong>{title}</strong> {asked.join(' · ')}
    </p>
  );
}

interface DetailsProps {
  readonly match: Match;
  readonly answers: Answers;
}

/** Disclosures whose content is fetched when one of them is opened first. */
function Details({ match: { programme, tally }, answers }: DetailsProps) {
  const t = useTexts('support');
  const [isWanted, setWanted] = useState(false);
  const query = useExplained(answers, [programme.id], useLanguage(), isWanted);
  const explained = query.data?.[0];
  const part = (summary: string, content: (explained: ExplainedMatch) => ReactNode) => (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setWanted(true);
      }}
    >
      <summary>{summary}</summary>
      {explained === undefined ? (
        <p role="status">
          {t(query.isError ? 'card.failed' : 'card.loading')}
          {query.isError ? (
            <button type="button" className={buttons.quiet} onClick={() => void query.refetch()}>
              {t('results.retry')}
            </button>
          ) : null}
        </p>
      ) : (
        content(explained)
      )}
    </details>
  );
  const total = tally.met + tally.unmet + tally.unknown;
  return (
    <>
      {total === 0 ? (
        <p>{t('card.noCriteria')}</p>
      ) : (
        part(t('card.criteria', { total, ...tally }), ({ criteria }) => <CriteriaList criteria={criteria} />)
      )}
      {part(t('card.why'), ({ parts }) => (
        <Why parts={parts} />
      ))}
      {part(t('card.apply'), (found) => (
        <Applying programme={found.programme} />
      ))}
    </>
  );
}

/** One programme held against the firm. */
export function MatchCard({ match, answers }: DetailsProps) {
  const t = useTexts('support');
  const path = useLocalPath();
  const { hash } = useLocation();
  const windowText = useWindowText();
  const { programme, status, changes, unknowns, against, inTurn } = match;
  const kind = kindOf(programme.kind);
  return (
    <li className={styles.card}>
      <StatusMark status={status} />
      <h3>
        <Link to={{ pathname: path(`/support/${programme.id}`), hash }}>{programme.name}</Link>
      </h3>
      <p className={styles.subtle}>
        {[programme.body, kind === undefined ? undefined : t(`kinds.${kind}`)].filter(Boolean).join(' · ')}
      </p>
      {inTurn ? <p className={styles.subtle}>{t('card.inTurn')}</p> : null}
      <p>{programme.summary}</p>
      <Gives gives={programme.gives} />
      <p>
        <strong>{t('facts.window')}</strong> {windowText(programme.window)}
      </p>
      <Asked title={t('card.against')} asked={against} />
      {status === 'NOT_NOW' ? <Changes changes={changes} /> : null}
      <Asked title={t('card.unknowns')} asked={unknowns} />
      <Related before={programme.before} notBeside={programme.notBeside} />
      <Details match={match} answers={answers} />
      <ChooseBox id={programme.id} name={programme.name} />
    </li>
  );
}
