import { Link } from 'react-router';
import { Icon, type IconName } from '../../components/icon.js';
import { formatPercent } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import styles from './match-card.module.css';
import { Applying, Gives, Related, useWindowText } from './programme-facts.js';
import { type Match } from './queries.js';
import { countVerdicts, kindOf } from './shown-matches.js';

const VERDICT_ICONS = { MET: 'check', UNMET: 'alert', UNKNOWN: 'question' } as const satisfies Record<string, IconName>;
const STATUS_ICONS = {
  ELIGIBLE: 'check',
  TO_CONFIRM: 'question',
  NOT_NOW: 'alert',
  CLOSED: 'stop',
} as const satisfies Record<string, IconName>;
const PARTS = ['goals', 'stage', 'speciality', 'evidence', 'certainty', 'benefit', 'time'] as const;

function Criteria({ criteria }: Pick<Match, 'criteria'>) {
  const t = useTexts('support');
  if (criteria.length === 0) return <p>{t('card.noCriteria')}</p>;
  return (
    <details>
      <summary>{t('card.criteria', countVerdicts({ criteria }))}</summary>
      <ul className={styles.criteria}>
        {criteria.map(({ id, clause, verdict, firm, required }) => (
          <li key={id} data-verdict={verdict}>
            <span className={styles.verdict}>
              <Icon name={VERDICT_ICONS[verdict]} size={18} />
              {t(`verdict.${verdict}`)}
            </span>
            <p>{clause}</p>
            <p className={styles.subtle}>
              {t('card.required')}: {required}
              {typeof firm === 'string' ? ` · ${t('card.told')}: ${firm}` : ''}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Why({ parts }: Pick<Match, 'parts'>) {
  const t = useTexts('support');
  const language = useLanguage();
  return (
    <details>
      <summary>{t('card.why')}</summary>
      <ul className={styles.parts}>
        {parts.map(({ name, value, why }) => {
          const known = PARTS.find((part) => part === name);
          return (
            <li key={name}>
              <strong>{known === undefined ? name : t(`parts.${known}`)}</strong> {formatPercent(value, language)}:{' '}
              {why}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** What would make the firm eligible; said only where something speaks against it. */
function Changes({ changes }: Pick<Match, 'changes'>) {
  const t = useTexts('support');
  return (
    <div>
      <h4>{t('card.changes')}</h4>
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

/** One programme held against the firm. */
export function MatchCard({ match }: { readonly match: Match }) {
  const t = useTexts('support');
  const path = useLocalPath();
  const windowText = useWindowText();
  const { programme, status, criteria, parts, changes } = match;
  const kind = kindOf(programme.kind);
  return (
    <li className={styles.card}>
      <p className={styles.status} data-status={status}>
        <Icon name={STATUS_ICONS[status]} size={18} />
        {t(`status.${status}`)}
      </p>
      <h3>
        <Link to={path(`/support/${programme.id}`)}>{programme.name}</Link>
      </h3>
      <p className={styles.subtle}>
        {[programme.body, kind === undefined ? undefined : t(`kinds.${kind}`)].filter(Boolean).join(' · ')}
      </p>
      <p>{programme.summary}</p>
      <Gives gives={programme.gives} />
      <p>
        <strong>{t('facts.window')}</strong> {windowText(programme.window)}
      </p>
      {status === 'NOT_NOW' ? <Changes changes={changes} /> : null}
      <Related before={programme.before} notBeside={programme.notBeside} />
      <Criteria criteria={criteria} />
      <Why parts={parts} />
      <details>
        <summary>{t('card.apply')}</summary>
        <Applying programme={programme} />
      </details>
    </li>
  );
}
