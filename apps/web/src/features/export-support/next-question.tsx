import { type ReactNode, type SyntheticEvent, useId, useState } from 'react';
import buttons from '../../components/button.module.css';
import { FormField } from '../../components/form-field.js';
import { useTexts } from '../../i18n/texts.js';
import { type Answers, type Currency } from './answers.js';
import { type FirmOptions } from './firm-options.js';
import { IndustryField } from './industry-field.js';
import { MarketsField } from './markets-field.js';
import { withAnswer, withYesNo } from './next-answer.js';
import styles from './next-question.module.css';
import { PastSupportField } from './past-support-field.js';
import { type Question } from './queries.js';

interface NextQuestionProps {
  readonly answers: Answers;
  readonly question: Question;
  readonly options: FirmOptions;
  readonly onChange: (answers: Answers) => void;
}

/** Questions whose answers are chosen from lists, and with what. */
const LISTED = { destinations: MarketsField, support: PastSupportField, industries: IndustryField };

/** One more question, the one whose answer decides the most programmes. */
export function NextQuestion({ answers, question, options, onChange }: NextQuestionProps) {
  const t = useTexts('support');
  const id = useId();
  const isYesNo = question.kind === 'YES_NO';
  const isList = Object.hasOwn(LISTED, question.id);
  const skip = (
    <button
      type="button"
      className={buttons.quiet}
      onClick={() => {
        onChange({ ...answers, skipped: [...answers.skipped, question.id] });
      }}
    >
      {t('next.skip')}
    </button>
  );
  return (
    <section className={styles.question} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t('next.title')}</h3>
      <p className={styles.decides}>{t('next.decides', { count: question.decides })}</p>
      {isYesNo ? (
        <div role="group" aria-labelledby={`${id}-label`}>
          <p id={`${id}-label`} className={styles.label}>
            {question.label}
          </p>
          <div className={styles.actions}>
            {[true, false].map((yes) => (
              <button
                key={String(yes)}
                type="button"
                className={buttons.secondary}
                onClick={() => {
                  onChange(withYesNo(answers, question.id, yes));
                }}
              >
                {t(yes ? 'form.yes' : 'form.no')}
              </button>
            ))}
            {skip}
          </div>
        </div>
      ) : isList ? (
        <ListedAnswer key={question.id} answers={answers} question={question} options={options} onChange={onChange}>
          {skip}
        </ListedAnswer>
      ) : (
        <EnteredAnswer key={question.id} answers={answers} question={question} onChange={onChange}>
          {skip}
        </EnteredAnswer>
      )}
    </section>
  );
}

/** Markets, past support, or industries: chosen from lists, and taken over together. */
function ListedAnswer({
  answers,
  question,
  options,
  onChange,
  children,
}: NextQuestionProps & { readonly children: ReactNode }) {
  const t = useTexts('support');
  const [draft, setDraft] = useState(answers);
  const Field = LISTED[question.id as keyof typeof LISTED];
  return (
    <div className={styles.listed}>
      <Field
        answers={draft}
        options={options}
        onChange={(told) => {
          setDraft({ ...draft, ...told });
        }}
      />
      <div className={styles.actions}>
        <button
          type="button"
          className={buttons.secondary}
          onClick={() => {
            // What stays open after an answer isn't asked a second time.
            onChange({ ...draft, skipped: [...answers.skipped, question.id] });
          }}
        >
          {t('next.answer')}
        </button>
        {children}
      </div>
    </div>
  );
}

function EnteredAnswer({
  answers,
  question,
  onChange,
  children,
}: Omit<NextQuestionProps, 'options'> & { readonly children: ReactNode }) {
  const t = useTexts('support');
  const [entered, setEntered] = useState('');
  const [currency, setCurrency] = useState<Currency>(question.id.startsWith('exports') ? 'USD' : 'KRW');
  const [isFaulty, setFaulty] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const next = withAnswer(answers, question.id, entered, currency);
    setFaulty(next === undefined);
    if (next !== undefined) onChange(next);
  };
  return (
    <form onSubmit={submit} className={styles.entered}>
      <FormField label={question.label} fault={isFaulty ? t('next.faulty') : undefined}>
        {(control) => (
          <input
            {...control}
            type={question.kind === 'DATE' ? 'date' : 'text'}
            autoComplete="off"
            maxLength={60}
            value={entered}
            onChange={({ target }) => {
              setEntered(target.value);
            }}
          />
        )}
      </FormField>
      {question.kind === 'MONEY' ? (
        <FormField label={t('next.currency')}>
          {(control) => (
            <select
              {...control}
              value={currency}
              onChange={({ target }) => {
                setCurrency(target.value === 'USD' ? 'USD' : 'KRW');
              }}
            >
              <option>KRW</option>
              <option>USD</option>
            </select>
          )}
        </FormField>
      ) : null}
      <div className={styles.actions}>
        <button type="submit" className={buttons.secondary}>
          {t('next.answer')}
        </button>
        {children}
      </div>
    </form>
  );
}
