import { type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { CopyButton } from '../../components/copy-button.js';
import { Notice } from '../../components/notice.js';
import { PrintButton } from '../../components/print-button.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { fragmentOf } from './answers-address.js';
import styles from './compare-page.module.css';
import { comparedTopics } from './compared-rows.js';
import { VerdictMark } from './criteria-list.js';
import { Changes, StatusMark } from './match-card.js';
import { Loaded, PlanningPage, usePlanned } from './planning-page.js';
import { Gives, Related, useWindowText } from './programme-facts.js';
import { kindOf } from './programme-kinds.js';
import { type ExplainedMatch, useExplained } from './queries.js';
import results from './results.module.css';
import { useAnswers } from './use-answers.js';
import { MOST_COMPARED } from './use-chosen.js';

interface RowProps {
  readonly label: string;
  readonly matches: readonly ExplainedMatch[];
  readonly cell: (match: ExplainedMatch, place: number) => ReactNode;
}

/** On narrow pages the rows are stacked, so each cell names its programme; the roles keep it a table there. */
function Row({ label, matches, cell }: RowProps) {
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {label}
      </th>
      {matches.map((match, place) => (
        <td key={match.programme.id} role="cell">
          <span className={styles.of} aria-hidden="true">
            {match.programme.name}
          </span>
          {cell(match, place)}
        </td>
      ))}
    </tr>
  );
}

function Conditions({ criteria }: Pick<ExplainedMatch, 'criteria'>) {
  const t = useTexts('support');
  if (criteria.length === 0) return <p className={styles.none}>{t('compare.noCondition')}</p>;
  return (
    <ul className={styles.conditions}>
      {criteria.map(({ id, clause, required, firm, verdict }) => (
        <li key={id}>
          <VerdictMark verdict={verdict} /> {clause}
          <p className={styles.none}>
            {required}
            {typeof firm === 'string' ? ` · ${t('card.told')}: ${firm}` : ''}
          </p>
        </li>
      ))}
    </ul>
  );
}

function ComparedTable({ matches }: { readonly matches: readonly ExplainedMatch[] }) {
  const t = useTexts('support');
  const path = useLocalPath();
  const { hash } = useLocation();
  const windowText = useWindowText();
  const kindName = (kind: string) => {
    const known = kindOf(kind);
    return known === undefined ? kind : t(`kinds.${known}`);
  };
  const row = (label: string, cell: RowProps['cell']) => <Row label={label} matches={matches} cell={cell} />;
  return (
    <table className={styles.table} role="table">
      <caption className="visually-hidden">{t('compare.title')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <td role="cell" />
          {matches.map(({ programme }) => (
            <th key={programme.id} scope="col" role="columnheader">
              <Link to={{ pathname: path(`/support/${programme.id}`), hash }}>{programme.name}</Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {row(t('results.status'), ({ status, changes }) => (
          <>
            <StatusMark status={status} />
            {status === 'NOT_NOW' ? <Changes changes={changes} heading="p" /> : null}
          </>
        ))}
        {row(t('results.kind'), ({ programme }) => `${programme.body} · ${kindName(programme.kind)}`)}
        {row(t('facts.gives'), ({ programme }) => (
          <Gives gives={programme.gives} />
        ))}
        {row(t('facts.window'), ({ programme }) => (
          <>
            <p>{windowText(programme.window)}</p>
            <p className={styles.none}>{programme.window.note}</p>
          </>
        ))}
        {comparedTopics(matches).map(({ topic, label, conditions }) => (
          <Row
            key={topic}
            label={label}
            matches={matches}
            cell={(_match, place) => <Conditions criteria={conditions[place] ?? []} />}
          />
        ))}
        {row(t('facts.documents'), ({ programme }) => (
          <ul className={styles.list}>
            {programme.documents.map((document) => (
              <li key={document}>{document}</li>
            ))}
          </ul>
        ))}
        {row(t('compare.related'), ({ programme: { before, notBeside } }) =>
          before.length + notBeside.length === 0 ? (
            <p className={styles.none}>{t('compare.unrelated')}</p>
          ) : (
            <Related before={before} notBeside={notBeside} heading="p" />
          ),
        )}
        {row(t('facts.howToApply'), ({ programme }) => programme.apply)}
      </tbody>
    </table>
  );
}

/** Up to four programmes side by side, condition by condition. */
export function ComparePage() {
  const t = useTexts('support');
  const path = useLocalPath();
  const planned = usePlanned();
  const ids = planned.slice(0, MOST_COMPARED);
  const { answers } = useAnswers();
  const query = useExplained(answers, ids, useLanguage());
  const said = { done: t('results.copied'), failed: t('results.copyFailed') };
  return (
    <PlanningPage title={t('compare.title')} lead={t('compare.lead')}>
      {planned.length > ids.length ? (
        <Notice tone="warning" icon="alert">
          {t('compare.onlyFirst', { most: MOST_COMPARED })}
        </Notice>
      ) : null}
      {ids.length === 0 ? (
        <p>{t('planning.none')}</p>
      ) : (
        <Loaded query={query}>
          {(matches) =>
            matches.length === 0 ? (
              <p>{t('planning.unknown')}</p>
            ) : (
              <>
                <div className={results.tools}>
                  <CopyButton
                    text={() =>
                      `${location.origin}${path('/support/compare')}?ids=${ids.join(',')}${fragmentOf(answers)}`
                    }
                    icon="link"
                    label={t('results.link')}
                    {...said}
                  />
                  <PrintButton />
                  <p>{t('results.linkNote')}</p>
                </div>
                <ComparedTable matches={matches} />
              </>
            )
          }
        </Loaded>
      )}
    </PlanningPage>
  );
}
