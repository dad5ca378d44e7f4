import { type ReactNode, type Ref, useId, useState } from 'react';
import { useTexts } from '../i18n/texts.js';
import buttons from './button.module.css';
import { Icon } from './icon.js';
import styles from './question-field.module.css';
import { measureQuestion, QUESTION_LIMIT } from './question-length.js';
import { sends } from './send-key.js';

export interface QuestionFieldProps {
  readonly label: string;
  /** A smaller box for the foot of a page: the label is for screen readers only, and so is the button's on a phone. */
  readonly compact?: boolean;
  readonly placeholder: string;
  readonly hint: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Gets the trimmed question; never called with an empty one nor with one over the limit. */
  readonly onSubmit: (question: string) => void;
  /** Why nothing can be sent for the moment, said when somebody tries; the text can still be changed. */
  readonly blocked?: string | undefined;
  /** Given while an answer is on its way: a button that stops it then stands in the place of the send button. */
  readonly onStop?: (() => void) | undefined;
  readonly fieldRef?: Ref<HTMLTextAreaElement>;
}

/** One button in two roles, so that it keeps the focus when it changes from the one to the other. */
function SendOrStop({ onStop }: Pick<QuestionFieldProps, 'onStop'>) {
  const t = useTexts('common');
  const stopping = onStop !== undefined;
  return (
    <button
      type={stopping ? 'button' : 'submit'}
      className={`${(stopping ? buttons.secondary : buttons.primary) ?? ''} ${styles.send ?? ''}`}
      onClick={(event) => {
        if (onStop === undefined) return;
        // It may be the send button again before this click is over, and would then send.
        event.preventDefault();
        // The second click of a double click on "send" would stop what the first began.
        if (event.detail <= 1) onStop();
      }}
    >
      <Icon name={stopping ? 'stop' : 'send'} />
      <span>{t(stopping ? 'question.stop' : 'question.send')}</span>
    </button>
  );
}

/** The box in which a question is written: label, growing text field, send button, hint, and what is wrong. */
export function QuestionField(props: QuestionFieldProps) {
  const { label, compact = false, placeholder, hint, value, onChange, onSubmit, blocked, onStop, fieldRef } = props;
  const t = useTexts('common');
  const id = useId();
  const [attempted, setAttempted] = useState(false);

  const length = measureQuestion(value);
  const error =
    length.state === 'over'
      ? t('question.over', { count: length.count, limit: QUESTION_LIMIT })
      : length.state === 'empty' && attempted
        ? t('question.empty')
        : undefined;
  const remaining = length.state === 'near' ? t('question.remaining', { count: length.count }) : '';
  const status = error ?? (attempted && blocked !== undefined ? blocked : remaining);

  const submit = () => {
    setAttempted(true);
    if (length.state === 'empty' || length.state === 'over' || blocked !== undefined) return;
    setAttempted(false);
    onSubmit(value.trim());
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label className={compact ? 'visually-hidden' : styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.box} data-compact={compact} data-invalid={error !== undefined}>
        <textarea
          id={id}
          ref={fieldRef}
          className={styles.input}
          rows={compact ? 1 : 2}
          value={value}
          placeholder={placeholder}
          enterKeyHint="send"
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-hint ${id}-status`}
          onChange={(event) => {
            setAttempted(false);
            onChange(event.target.value);
          }}
          onKeyDown={(event) => {
            if (!sends(event)) return;
            event.preventDefault();
            submit();
          }}
        />
        <SendOrStop onStop={onStop} />
      </div>
      <p id={`${id}-status`} role="status" className={styles.status} data-error={error !== undefined}>
        {status}
      </p>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
    </form>
  );
}
