import { type ReactNode, useId } from 'react';
import { type HsExplanationQuery } from '../../generated/graphql.js';
import { NoteReference } from '../../components/note-reference.js';
import { TariffLink } from '../../components/tariff-link.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './explanation.module.css';
import { RulingList } from './ruling-list.js';

export type ExplanationData = Extract<HsExplanationQuery['hsExplanation'], { readonly __typename: 'HsExplanation' }>;
type Word = ExplanationData['words'][number];

/** Log-odds under which a word did too little to be named. */
const NAMED_FROM = 0.1;

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h5 id={id}>{title}</h5>
      {children}
    </section>
  );
}

function Words({
  words,
  label,
  tone,
}: {
  readonly words: readonly Word[];
  readonly label: string;
  readonly tone: string;
}) {
  const t = useTexts('hs');
  if (words.length === 0) return null;
  return (
    <div className={styles.words} data-tone={tone}>
      <p>{label}</p>
      <ul>
        {words.map(({ text, field }) => (
          <li key={`${field} ${text}`}>
            {text}
            {field === 'DESCRIPTION' ? null : <small> {t(`why.field.${field}`)}</small>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Notes({ notes }: Pick<ExplanationData, 'notes'>) {
  const language = useLanguage();
  return (
    <ul className={styles.notes}>
      {notes.map(({ ref, gist }) => (
        <li key={ref}>
          <strong>
            <NoteReference reference={ref} />
          </strong>{' '}
          {gist[language]}
        </li>
      ))}
    </ul>
  );
}

function Shifts({ shifts }: Pick<ExplanationData, 'shifts'>) {
  const language = useLanguage();
  return (
    <ul className={styles.shifts}>
      {shifts.map(({ kind, code, written, condition, title }) => (
        <li key={`${kind} ${code} ${condition.en}`}>
          {condition[language]}
          <span className={styles.target}>
            <span aria-hidden="true">→ </span>
            <TariffLink code={code}>{written}</TariffLink> {title[language]}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Why a code was proposed: words, what would change it, what decides, notes, rulings. */
export function Explanation({ explanation }: { readonly explanation: ExplanationData }) {
  const t = useTexts('hs');
  const language = useLanguage();
  const { words, decides, notes, shifts, rulings } = explanation;
  const speaksFor = words.filter(({ effect }) => effect >= NAMED_FROM);
  const against = words.filter(({ effect }) => effect <= -NAMED_FROM);
  return (
    <div className={styles.explanation}>
      {speaksFor.length + against.length === 0 ? null : (
        <Part title={t('why.words')}>
          <Words words={speaksFor} label={t('why.for')} tone="for" />
          <Words words={against} label={t('why.against')} tone="against" />
        </Part>
      )}
      {shifts.length === 0 ? null : (
        <Part title={t('why.shifts')}>
          <Shifts shifts={shifts} />
        </Part>
      )}
      {decides.length === 0 ? null : (
        <Part title={t('why.decides')}>
          <ul className={styles.decides}>
            {decides.map((point) => (
              <li key={point.en}>{point[language]}</li>
            ))}
          </ul>
        </Part>
      )}
      {notes.length === 0 ? null : (
        <Part title={t('why.notes')}>
          <Notes notes={notes} />
        </Part>
      )}
      <Part title={t('why.rulings')}>
        {rulings.length === 0 ? <p>{t('why.noRulings')}</p> : <RulingList rulings={rulings} />}
      </Part>
    </div>
  );
}
