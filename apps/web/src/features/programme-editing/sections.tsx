import { type ReactNode } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { useEditor } from './editor-context.js';
import { BothAt, NumberAt, SelectAt, TextAt } from './fields.js';
import { isObject, type JsonObject, type Path, valueAt } from './json-document.js';
import { ListAt } from './list-field.js';
import { PickAt } from './pick-list.js';
import styles from './programme-editing.module.css';
import { TestBuilder } from './test-builder.js';
import { freshTest } from './test-kinds.js';
import { WindowSection } from './window-section.js';

const KINDS = [
  'money',
  'consulting',
  'insurance',
  'finance',
  'training',
  'market-entry',
  'logistics',
  'procedure',
] as const;
const EMPTY = { ko: '', en: '' };

function Section({ title, open = false, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details className={styles.section} open={open}>
      <summary>
        <h2>{title}</h2>
      </summary>
      <div className={styles.fields}>{children}</div>
    </details>
  );
}

function AboutSection() {
  const t = useTexts('programmes');
  const kinds = useTexts('support');
  const { vocabulary } = useEditor();
  return (
    <Section title={t('sections.about')} open>
      <BothAt path={['name']} label={t('fields.name')} />
      <BothAt path={['body']} label={t('fields.body')} />
      <BothAt path={['summary']} label={t('fields.summary')} rows={3} />
      <SelectAt
        path={['kind']}
        label={t('fields.kind')}
        options={KINDS.map((value) => ({ value, label: kinds(`kinds.${value}`) }))}
      />
      <PickAt path={['serves']} label={t('fields.serves')} options={vocabulary.purposes} />
      <PickAt path={['stages']} label={t('fields.stages')} options={vocabulary.stages} />
      <TextAt path={['link']} label={t('fields.link')} />
      <TextAt path={['asOf']} label={t('fields.asOf')} hint={t('hints.asOf')} />
      <SelectAt
        path={['confidence']}
        label={t('fields.confidence')}
        options={(['known', 'general'] as const).map((value) => ({ value, label: t(`confidence.${value}`) }))}
      />
    </Section>
  );
}

/** An amount that may be left out; with its first digit it gets a currency. */
function MoneyAt({ path, label }: { readonly path: Path; readonly label: string }) {
  const t = useTexts('programmes');
  const { document, change } = useEditor();
  const money = valueAt(document, path);
  const given: JsonObject = isObject(money) ? money : {};
  // A currency is chosen beside an amount, so that an empty field leaves nothing behind.
  return (
    <div className={styles.limit}>
      <NumberAt path={[...path, 'amount']} label={label} hint={t('hints.amount')} />
      <select
        aria-label={`${label}: ${t('fields.currency')}`}
        value={typeof given.currency === 'string' ? given.currency : ''}
        onChange={({ target }) => {
          change(path, target.value === '' ? undefined : { ...given, currency: target.value });
        }}
      >
        <option value="">{t('fields.noAmount')}</option>
        <option value="KRW">{t('currency.KRW')}</option>
        <option value="USD">{t('currency.USD')}</option>
      </select>
    </div>
  );
}

function GivesSection() {
  const t = useTexts('programmes');
  return (
    <Section title={t('sections.gives')}>
      <ListAt path={['gives']} item={t('items.benefit')} fresh={{ what: EMPTY }}>
        {(path) => (
          <>
            <BothAt path={[...path, 'what']} label={t('fields.what')} />
            <MoneyAt path={[...path, 'amount']} label={t('fields.amount')} />
            <NumberAt path={[...path, 'sharePercent']} label={t('fields.sharePercent')} />
            <MoneyAt path={[...path, 'cap']} label={t('fields.cap')} />
          </>
        )}
      </ListAt>
    </Section>
  );
}

function CriteriaSection() {
  const t = useTexts('programmes');
  return (
    <Section title={t('sections.criteria')} open>
      <p className={styles.hint}>{t('hints.criteria')}</p>
      <ListAt path={['criteria']} item={t('items.criterion')} fresh={{ clause: EMPTY, test: freshTest('size') }}>
        {(path) => (
          <>
            <BothAt path={[...path, 'clause']} label={t('fields.clause')} rows={2} />
            <TestBuilder path={[...path, 'test']} />
            <TextAt path={[...path, 'id']} label={t('fields.criterionId')} hint={t('hints.criterionId')} optional />
          </>
        )}
      </ListAt>
    </Section>
  );
}

function RelationsSection() {
  const t = useTexts('programmes');
  const { document, change, readOnly, vocabulary } = useEditor();
  const repeat = isObject(document.repeat) ? document.repeat : undefined;
  const rule = repeat === undefined ? 'free' : repeat.once === true ? 'once' : 'afterYears';
  const fresh: Readonly<Record<string, JsonObject | undefined>> = {
    once: { clause: repeat?.clause ?? EMPTY, once: true },
    afterYears: { clause: repeat?.clause ?? EMPTY, afterYears: 1 },
  };
  return (
    <Section title={t('sections.relations')}>
      <label className={styles.kind}>
        {t('fields.repeat')}
        <select
          value={rule}
          disabled={readOnly}
          onChange={({ target }) => {
            change(['repeat'], fresh[target.value]);
          }}
        >
          {(['free', 'once', 'afterYears'] as const).map((value) => (
            <option key={value} value={value}>
              {t(`repeat.${value}`)}
            </option>
          ))}
        </select>
      </label>
      {repeat === undefined ? null : <BothAt path={['repeat', 'clause']} label={t('fields.clause')} />}
      {rule === 'afterYears' ? <NumberAt path={['repeat', 'afterYears']} label={t('fields.afterYears')} /> : null}
      {(['requires', 'takeFirst', 'conflicts'] as const).map((list) => (
        <div key={list} className={styles.fields}>
          <h3>{t(`fields.${list}`)}</h3>
          <ListAt path={[list]} item={t('items.relation')} fresh={{ programme: '', why: EMPTY }} optional>
            {(path) => (
              <>
                <SelectAt
                  path={[...path, 'programme']}
                  label={t('items.relation')}
                  options={[{ value: '', label: t('pick.choose') }, ...vocabulary.programmes]}
                />
                <BothAt path={[...path, 'why']} label={t('fields.why')} />
              </>
            )}
          </ListAt>
        </div>
      ))}
    </Section>
  );
}

function PapersSection() {
  const t = useTexts('programmes');
  return (
    <Section title={t('sections.papers')}>
      <BothAt path={['apply']} label={t('fields.apply')} rows={2} />
      <ListAt path={['documents']} item={t('items.document')} fresh={EMPTY}>
        {(path) => <BothAt path={path} label={t('items.document')} />}
      </ListAt>
      <h3>{t('fields.legal')}</h3>
      <ListAt path={['legal']} item={t('items.article')} fresh={{ law: '', article: '' }} optional>
        {(path) => (
          <div className={styles.pair}>
            <TextAt path={[...path, 'law']} label={t('fields.law')} lang="ko" />
            <TextAt path={[...path, 'article']} label={t('fields.article')} hint={t('hints.article')} lang="ko" />
          </div>
        )}
      </ListAt>
    </Section>
  );
}

/** All of a programme in a form. What no field stands for is kept and can be seen as text. */
export function ProgrammeForm() {
  const t = useTexts('programmes');
  return (
    <>
      <AboutSection />
      <GivesSection />
      <CriteriaSection />
      <RelationsSection />
      <Section title={t('sections.window')}>
        <WindowSection />
      </Section>
      <PapersSection />
    </>
  );
}
