import { CheckField } from '../../components/form-field.js';
import { useTexts } from '../../i18n/texts.js';
import { useEditor, useValue } from './editor-context.js';
import { CodesAt, NumberAt, SelectAt } from './fields.js';
import { type Path, valueAt } from './json-document.js';
import { ListAt } from './list-field.js';
import { PickAt } from './pick-list.js';
import styles from './programme-editing.module.css';
import { RangeAt } from './range-field.js';
import { freshTest, isTestKind, TEST_KIND_NAMES, type TestKind } from './test-kinds.js';

interface TestProps {
  readonly path: Path;
}

function Currency({ path }: TestProps) {
  const t = useTexts('programmes');
  return (
    <SelectAt
      path={[...path, 'currency']}
      label={t('fields.currency')}
      options={[
        { value: 'KRW', label: t('currency.KRW') },
        { value: 'USD', label: t('currency.USD') },
      ]}
    />
  );
}

function YesNo({ path, label }: TestProps & { readonly label: string }) {
  const t = useTexts('programmes');
  const { value, fault, readOnly, set } = useValue(path);
  return (
    <fieldset className={styles.range} disabled={readOnly}>
      <legend>{label}</legend>
      {([true, false] as const).map((is) => (
        <label key={String(is)} className={styles.radio}>
          <input
            type="radio"
            name={path.join('.')}
            checked={value === is}
            onChange={() => {
              set(is);
            }}
          />
          {t(is ? 'yes' : 'no')}
        </label>
      ))}
      {fault === undefined ? null : <p className={styles.fault}>{fault}</p>}
    </fieldset>
  );
}

function PriorSupport({ path }: TestProps) {
  const t = useTexts('programmes');
  const { vocabulary, document } = useEditor();
  const running = useValue([...path, 'running']);
  const programmes = [{ value: 'self', label: t('fields.self') }, ...vocabulary.programmes];
  return (
    <>
      <PickAt path={[...path, 'programmes']} label={t('tests.programmes')} options={programmes} />
      <RangeAt path={[...path, 'range']} label={t('tests.times')} />
      <NumberAt path={[...path, 'withinYears']} label={t('tests.withinYears')} hint={t('hints.withinYears')} />
      <CheckField
        label={t('tests.running')}
        checked={valueAt(document, [...path, 'running']) === true}
        onChange={(checked) => {
          if (!running.readOnly) running.set(checked ? true : undefined);
        }}
      />
    </>
  );
}

/** The fields of a test, by what it asks about. */
function TestFields({ path, kind }: TestProps & { readonly kind: TestKind }) {
  const t = useTexts('programmes');
  const { vocabulary } = useEditor();
  const range = <RangeAt path={[...path, 'range']} label={t('tests.limits')} />;
  const pick = (options: typeof vocabulary.sizes, name = 'oneOf') => (
    <PickAt path={[...path, name]} label={t('tests.oneOf')} options={options} />
  );
  const codes = (hint: string) => <CodesAt path={[...path, 'oneOf']} label={t('tests.oneOf')} hint={hint} />;
  switch (kind) {
    case 'size':
      return pick(vocabulary.sizes);
    case 'region':
      return pick(vocabulary.regions);
    case 'certification':
      return pick(vocabulary.certifications);
    case 'purpose':
      return pick(vocabulary.purposes);
    case 'agreement':
      return (
        <PickAt path={[...path, 'oneOf']} label={t('tests.anyAgreement')} options={vocabulary.agreements} optional />
      );
    case 'industry':
      return codes(t('hints.industry'));
    case 'product':
      return codes(t('hints.product'));
    case 'destination':
      return codes(t('hints.destination'));
    case 'employees':
    case 'firm-age':
    case 'export-growth':
    case 'export-concentration':
      return range;
    case 'sales':
    case 'export-value':
      return (
        <>
          <Currency path={path} />
          {range}
        </>
      );
    case 'amount':
      return (
        <>
          <SelectAt path={[...path, 'name']} label={t('tests.which')} options={vocabulary.amounts} />
          <Currency path={path} />
          {range}
        </>
      );
    case 'export-experience':
      return <YesNo path={[...path, 'is']} label={t('tests.hasExported')} />;
    case 'fact':
      return (
        <>
          <SelectAt path={[...path, 'name']} label={t('tests.which')} options={vocabulary.facts} />
          <YesNo path={[...path, 'is']} label={t('tests.isSo')} />
        </>
      );
    case 'prior-support':
      return <PriorSupport path={path} />;
    case 'no-arrears':
      return pick(
        [
          { value: 'tax', label: t('tests.tax') },
          { value: 'duty', label: t('tests.duty') },
        ],
        'of',
      );
    case 'confirmation':
      return <p className={styles.hint}>{t('hints.confirmation')}</p>;
    case 'all':
    case 'any':
      return (
        <ListAt path={[...path, 'of']} item={t('tests.part')} fresh={freshTest('size')}>
          {(part) => <TestBuilder path={part} />}
        </ListAt>
      );
    case 'not':
      return <TestBuilder path={[...path, 'test']} />;
  }
}

/** What the machine asks, put together from plain words; groups hold further tests. */
export function TestBuilder({ path }: TestProps) {
  const t = useTexts('programmes');
  const { document, change, readOnly } = useEditor();
  const kind = valueAt(document, [...path, 'on']);
  const { fault } = useValue(path);
  const kinds = TEST_KIND_NAMES.map((value) => ({ value, label: t(`tests.kinds.${value}`) }));
  return (
    <div className={styles.test}>
      <label className={styles.kind}>
        {t('tests.asks')}
        <select
          value={isTestKind(kind) ? kind : ''}
          disabled={readOnly}
          onChange={({ target }) => {
            if (isTestKind(target.value)) change(path, freshTest(target.value));
          }}
        >
          {isTestKind(kind) ? null : <option value="">{t('pick.choose')}</option>}
          {kinds.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {fault === undefined ? null : <p className={styles.fault}>{fault}</p>}
      {isTestKind(kind) ? <TestFields path={path} kind={kind} /> : null}
    </div>
  );
}
