import { useTexts } from '../../i18n/texts.js';
import { type AlertsView, ORDERS, PATTERNS, STATES } from './alerts-address.js';
import styles from './trade-fraud.module.css';

export interface AlertsFiltersProps {
  readonly view: AlertsView;
  readonly onChange: (changes: Partial<AlertsView>) => void;
}

/** Which alerts are listed, and in what order. */
export function AlertsFilters({ view, onChange }: AlertsFiltersProps) {
  const t = useTexts('trade-fraud');
  return (
    <div className={styles.filters} role="group" aria-label={t('filters.label')}>
      <label>
        {t('filters.state')}
        <select
          value={view.state}
          onChange={({ target }) => {
            onChange({ state: STATES.find((state) => state === target.value) ?? 'ACTIVE' });
          }}
        >
          {STATES.map((state) => (
            <option key={state} value={state}>
              {t(`states.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('filters.pattern')}
        <select
          value={view.pattern}
          onChange={({ target }) => {
            onChange({ pattern: target.value });
          }}
        >
          <option value="">{t('filters.any')}</option>
          {PATTERNS.map((pattern) => (
            <option key={pattern} value={pattern}>
              {t(`patterns.${pattern}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('filters.order')}
        <select
          value={view.order}
          onChange={({ target }) => {
            onChange({ order: ORDERS.find((order) => order === target.value) ?? 'EXPOSURE' });
          }}
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(`orders.${order}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('filters.firm')}
        <input
          type="text"
          maxLength={64}
          defaultValue={view.firm}
          onBlur={({ target }) => {
            onChange({ firm: target.value.trim() });
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
        />
      </label>
      {(['from', 'until'] as const).map((name) => (
        <label key={name}>
          {t(`filters.${name}`)}
          <input
            type="date"
            value={view[name]}
            onChange={({ target }) => {
              onChange({ [name]: target.value });
            }}
          />
        </label>
      ))}
    </div>
  );
}
