import { useId } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { ANY, type Choice, choiceSearch, DEADLINES, ORDERS, STATUSES } from './choice.js';
import { type FirmOptions, type SupportOption } from './firm-options.js';
import { KINDS } from './programme-kinds.js';
import { type Matches } from './queries.js';
import styles from './results.module.css';

interface SelectProps {
  readonly label: string;
  /** Name of the choice of everything; none where something is always chosen. */
  readonly any?: string;
  readonly options: readonly SupportOption[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function Select({ label, any, options, value, onChange }: SelectProps) {
  const id = useId();
  return (
    <div className={styles.select}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ target }) => {
          onChange(target.value === '' ? undefined : target.value);
        }}
      >
        {any === undefined ? null : <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

function Statuses({ choice, found, onChange }: Omit<ResultFiltersProps, 'options'>) {
  const t = useTexts('support');
  const count = (wanted: Choice['status']) =>
    found.byStatus
      .filter(({ status }) => wanted === undefined || status === wanted)
      .reduce((sum, each) => sum + each.count, 0);
  return (
    <div role="group" aria-label={t('results.status')} className={styles.statuses}>
      {[undefined, ...STATUSES].map((status) => (
        <button
          key={status ?? 'all'}
          type="button"
          aria-pressed={choice.status === status}
          onClick={() => {
            onChange({ ...choice, status });
          }}
        >
          {status === undefined ? t('results.all') : t(`status.${status}`)} {count(status)}
        </button>
      ))}
    </div>
  );
}

export interface ResultFiltersProps {
  readonly choice: Choice;
  readonly found: Matches;
  readonly options: FirmOptions;
  readonly onChange: (choice: Choice) => void;
}

/** By status, kind, body, region, time to apply, and in which order. */
export function ResultFilters({ choice, found, options, onChange }: ResultFiltersProps) {
  const t = useTexts('support');
  const set = (part: Partial<Choice>) => {
    onChange({ ...choice, ...part });
  };
  const countOf = (body: string) => found.byBody.find((each) => each.body === body)?.count ?? 0;
  return (
    <div className={styles.filters} role="group" aria-label={t('results.filters')}>
      <Statuses choice={choice} found={found} onChange={onChange} />
      <div className={styles.selects}>
        <Select
          label={t('results.kind')}
          any={t('results.anyKind')}
          options={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          value={choice.kind}
          onChange={(value) => {
            set({ kind: KINDS.find((kind) => kind === value) });
          }}
        />
        <Select
          label={t('results.body')}
          any={t('results.anyBody')}
          options={options.bodies
            .filter(({ value }) => countOf(value) > 0 || value === choice.body)
            .map(({ value, label }) => ({ value, label: `${label} (${countOf(value)})` }))}
          value={choice.body}
          onChange={(body) => {
            set({ body });
          }}
        />
        <Select
          label={t('results.region')}
          any={t('results.anyRegion')}
          options={options.regions}
          value={choice.region}
          onChange={(region) => {
            set({ region });
          }}
        />
        <Select
          label={t('results.due')}
          any={t('results.anyDue')}
          options={DEADLINES.map((days) => ({ value: String(days), label: t('results.dueWithin', { count: days }) }))}
          value={choice.due === undefined ? undefined : String(choice.due)}
          onChange={(value) => {
            set({ due: DEADLINES.find((days) => String(days) === value) });
          }}
        />
        <Select
          label={t('results.sort')}
          options={ORDERS.map((order) => ({ value: order, label: t(`results.${order}`) }))}
          value={choice.order}
          onChange={(value) => {
            set({ order: ORDERS.find((order) => order === value) ?? 'useful' });
          }}
        />
        <label className={styles.open}>
          <input
            type="checkbox"
            checked={choice.isOpen}
            onChange={({ target }) => {
              set({ isOpen: target.checked });
            }}
          />
          {t('results.openNow')}
        </label>
        {choiceSearch(choice) === '' ? null : (
          <button
            type="button"
            className={styles.reset}
            onClick={() => {
              onChange(ANY);
            }}
          >
            {t('results.reset')}
          </button>
        )}
      </div>
    </div>
  );
}
