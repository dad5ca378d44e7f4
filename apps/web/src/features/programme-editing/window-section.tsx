import { useTexts } from '../../i18n/texts.js';
import { useEditor } from './editor-context.js';
import { BothAt, CodesAt, TextAt } from './fields.js';
import { isObject } from './json-document.js';
import { ListAt } from './list-field.js';
import styles from './programme-editing.module.css';

const TYPES = ['rolling', 'yearly', 'fixed'] as const;
type WindowType = (typeof TYPES)[number];

function Yearly() {
  const t = useTexts('programmes');
  const { document, change, readOnly } = useEditor();
  const window = isObject(document.window) ? document.window : {};
  return (
    <>
      <label className={styles.radio}>
        <input
          type="checkbox"
          checked={window.days !== undefined}
          disabled={readOnly}
          onChange={({ target }) => {
            change(['window', 'days'], target.checked ? { opens: '01-01', closes: '12-31' } : undefined);
          }}
        />
        {t('window.daysKnown')}
      </label>
      {window.days === undefined ? null : (
        <div className={styles.pair}>
          <TextAt path={['window', 'days', 'opens']} label={t('window.opens')} hint={t('hints.dayOfYear')} />
          <TextAt path={['window', 'days', 'closes']} label={t('window.closes')} hint={t('hints.dayOfYear')} />
        </div>
      )}
      <CodesAt path={['window', 'usualMonths']} label={t('window.usualMonths')} hint={t('hints.usualMonths')} numbers />
    </>
  );
}

function Rounds() {
  const t = useTexts('programmes');
  return (
    <ListAt path={['window', 'rounds']} item={t('items.round')} fresh={{ opens: '', closes: '' }}>
      {(path) => (
        <div className={styles.pair}>
          <TextAt path={[...path, 'opens']} label={t('window.opens')} hint={t('hints.day')} />
          <TextAt path={[...path, 'closes']} label={t('window.closes')} hint={t('hints.day')} />
          <TextAt path={[...path, 'closesAt']} label={t('window.closesAt')} hint={t('hints.time')} optional />
        </div>
      )}
    </ListAt>
  );
}

/** When one can apply. */
export function WindowSection() {
  const t = useTexts('programmes');
  const { document, change, readOnly } = useEditor();
  const window = isObject(document.window) ? document.window : {};
  const type = TYPES.find((name) => name === window.type);
  const fresh = (chosen: string) => ({
    type: chosen,
    ...(chosen === 'fixed' ? { rounds: [] } : {}),
    note: window.note ?? { ko: '', en: '' },
  });
  const parts: Readonly<Record<WindowType, () => React.ReactNode>> = {
    rolling: () => null,
    yearly: () => <Yearly />,
    fixed: () => <Rounds />,
  };
  return (
    <>
      <label className={styles.kind}>
        {t('window.type')}
        <select
          value={type ?? ''}
          disabled={readOnly}
          onChange={({ target }) => {
            change(['window'], fresh(target.value));
          }}
        >
          {type === undefined ? <option value="">{t('pick.choose')}</option> : null}
          {TYPES.map((name) => (
            <option key={name} value={name}>
              {t(`window.types.${name}`)}
            </option>
          ))}
        </select>
      </label>
      {type === undefined ? null : parts[type]()}
      <BothAt path={['window', 'note']} label={t('window.note')} />
    </>
  );
}
