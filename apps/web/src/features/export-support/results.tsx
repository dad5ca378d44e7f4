import { useId, useState } from 'react';
import buttons from '../../components/button.module.css';
import { CopyButton } from '../../components/copy-button.js';
import { PrintButton } from '../../components/print-button.js';
import { formatAsOf } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { type Answers } from './answers.js';
import { fragmentOf } from './answers-address.js';
import { MatchCard } from './match-card.js';
import { type Matches } from './queries.js';
import styles from './results.module.css';
import { type Choice, KINDS, ORDERS, shownMatches, STATUSES } from './shown-matches.js';

const AT_ONCE = 10;

interface FiltersProps {
  readonly choice: Choice;
  readonly counts: (status: Choice['status']) => number;
  readonly onChange: (choice: Choice) => void;
}

function Filters({ choice, counts, onChange }: FiltersProps) {
  const t = useTexts('support');
  const id = useId();
  return (
    <div className={styles.filters} role="group" aria-label={t('results.filters')}>
      <div role="group" aria-label={t('results.status')} className={styles.statuses}>
        {(['all', ...STATUSES] as const).map((status) => (
          <button
            key={status}
            type="button"
            aria-pressed={choice.status === status}
            onClick={() => {
              onChange({ ...choice, status });
            }}
          >
            {status === 'all' ? t('results.all') : t(`status.${status}`)} {counts(status)}
          </button>
        ))}
      </div>
      <label htmlFor={`${id}-kind`}>{t('results.kind')}</label>
      <select
        id={`${id}-kind`}
        value={choice.kind}
        onChange={({ target }) => {
          onChange({ ...choice, kind: KINDS.find((kind) => kind === target.value) ?? 'all' });
        }}
      >
        <option value="all">{t('results.anyKind')}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-order`}>{t('results.sort')}</label>
      <select
        id={`${id}-order`}
        value={choice.order}
        onChange={({ target }) => {
          onChange({ ...choice, order: ORDERS.find((order) => order === target.value) ?? 'useful' });
        }}
      >
        {ORDERS.map((order) => (
          <option key={order} value={order}>
            {t(`results.${order}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Tools({ answers, matches }: { readonly answers: Answers; readonly matches: Matches['matches'] }) {
  const t = useTexts('support');
  const path = useLocalPath();
  const asText = () =>
    [
      ...matches.map(({ status, programme }) => `[${t(`status.${status}`)}] ${programme.name} — ${programme.link}`),
      '',
      t('guidance'),
    ].join('\n');
  const said = { done: t('results.copied'), failed: t('results.copyFailed') };
  return (
    <div className={styles.tools}>
      <CopyButton text={asText} label={t('results.copy')} {...said} />
      <CopyButton
        text={() => `${location.origin}${path('/support')}${fragmentOf(answers)}`}
        icon="link"
        label={t('results.link')}
        {...said}
      />
      <PrintButton />
      <p>{t('results.linkNote')}</p>
    </div>
  );
}

/** All results with their filters, some at a time. */
export function Results({ answers, found }: { readonly answers: Answers; readonly found: Matches }) {
  const t = useTexts('support');
  const language = useLanguage();
  const [choice, setChoice] = useState<Choice>({ status: 'all', kind: 'all', order: 'useful' });
  const [most, setMost] = useState(AT_ONCE);
  const chosen = shownMatches(found.matches, choice);
  const shown = chosen.slice(0, most);
  return (
    <>
      <p>{t('results.asOf', { date: formatAsOf(found.asOf, language) })}</p>
      <Filters
        choice={choice}
        counts={(status) => shownMatches(found.matches, { ...choice, status }).length}
        onChange={(next) => {
          setChoice(next);
          setMost(AT_ONCE);
        }}
      />
      <Tools answers={answers} matches={chosen} />
      <p role="status">
        {chosen.length === 0 ? t('results.empty') : t('results.shown', { count: shown.length, total: chosen.length })}
      </p>
      <ul aria-label={t('results.title')}>
        {shown.map((match) => (
          <MatchCard key={match.programme.id} match={match} />
        ))}
      </ul>
      {shown.length < chosen.length ? (
        <button
          type="button"
          className={buttons.secondary}
          onClick={() => {
            setMost(most + AT_ONCE);
          }}
        >
          {t('results.more')}
        </button>
      ) : null}
    </>
  );
}
