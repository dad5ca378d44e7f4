import { type SyntheticEvent, useRef, useState } from 'react';
import buttons from '../../components/button.module.css';
import { CheckField, FormField } from '../../components/form-field.js';
import { type RatingFragment, type RatingReason, type ReplyFragment } from '../../generated/graphql.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './answer-feedback.module.css';
import { HandoverLink } from './handover-link.js';
import { useRating } from './use-rating.js';

const REASONS: readonly RatingReason[] = [
  'WRONG',
  'NOT_MY_QUESTION',
  'INCOMPLETE',
  'HARD_TO_UNDERSTAND',
  'OUTDATED',
  'OTHER',
];

type Rating = ReturnType<typeof useRating>;
type RateOutcome = NonNullable<Rating['rate']['data']>;

const hasReasons = ({ reasons, note }: RatingFragment): boolean => reasons.length > 0 || note !== null;

interface ReasonsProps {
  readonly known: RatingFragment;
  readonly rate: Rating['rate'];
  readonly onSent: () => void;
}

/** Why an answer did not help: reasons to tick and a note. */
function Reasons({ known, rate, onSent }: ReasonsProps) {
  const t = useTexts('consultation');
  const [reasons, setReasons] = useState<readonly RatingReason[]>(known.reasons);
  const [note, setNote] = useState(known.note ?? '');
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    if (rate.isPending) return;
    const close = ({ __typename }: RateOutcome) => {
      if (__typename === 'AnswerRated') onSent();
    };
    rate.mutate({ helped: false, reasons, note }, { onSuccess: close });
  };
  return (
    <form className={styles.reasons} noValidate onSubmit={send}>
      <fieldset>
        <legend>{t('rating.why')}</legend>
        {REASONS.map((reason) => (
          <CheckField
            key={reason}
            label={t(`rating.reasons.${reason}`)}
            checked={reasons.includes(reason)}
            onChange={(checked) => {
              setReasons((before) => [...before.filter((other) => other !== reason), ...(checked ? [reason] : [])]);
            }}
          />
        ))}
      </fieldset>
      <FormField
        label={t('rating.note')}
        hint={t('rating.noteHint')}
        fault={rate.data?.__typename === 'RatingNoteTooLong' ? t('rating.tooLong') : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            rows={2}
            value={note}
            onChange={({ target }) => {
              setNote(target.value);
            }}
          />
        )}
      </FormField>
      <div>
        <button type="submit" className={buttons.secondary} aria-disabled={rate.isPending}>
          {t('rating.send')}
        </button>
      </div>
    </form>
  );
}

function useStatusText({ rate, withdraw }: Rating): string {
  const t = useTexts('consultation');
  if (rate.isError || withdraw.isError) return t('rating.failed');
  if (rate.isPaused || withdraw.isPaused) return t('rating.paused');
  if (rate.data?.__typename === 'AnswerRated') return t(rate.data.redacted ? 'rating.thanksRedacted' : 'rating.thanks');
  return withdraw.isSuccess ? t('rating.withdrawn') : '';
}

export interface AnswerFeedbackProps {
  readonly reply: ReplyFragment;
  readonly question: string;
}

/** Asks under a reply whether it helped; the opinion can be changed and taken back. Leads on to a person. */
export function AnswerFeedback({ reply, question }: AnswerFeedbackProps) {
  const t = useTexts('consultation');
  const state = useRating(reply);
  const { rating, rate, withdraw } = state;
  const status = useStatusText(state);
  const [changing, setChanging] = useState(false);
  const choices = useRef<HTMLDivElement>(null);
  const choice = (helped: boolean) => (
    <button
      type="button"
      className={buttons.quiet}
      aria-pressed={rating?.helped === helped}
      onClick={() => {
        if (!rate.isPending && rating?.helped !== helped) rate.mutate({ helped });
      }}
    >
      {t(helped ? 'rating.helped' : 'rating.notHelped')}
    </button>
  );
  const unhelpful = rating?.helped === false;
  /** Where the focus goes when what had it goes. */
  const focusChoice = (which: string) => choices.current?.querySelector<HTMLButtonElement>(which)?.focus();
  return (
    <div className={styles.feedback}>
      <div ref={choices} className={styles.choices} role="group" aria-label={t('rating.question')}>
        <span aria-hidden="true">{t('rating.question')}</span>
        {choice(true)}
        {choice(false)}
        {unhelpful && hasReasons(rating) && !changing ? (
          <button
            type="button"
            className={buttons.quiet}
            onClick={() => {
              setChanging(true);
            }}
          >
            {t('rating.change')}
          </button>
        ) : null}
        {rating === undefined ? null : (
          <button
            type="button"
            className={buttons.quiet}
            onClick={() => {
              withdraw.mutate(undefined, {
                onSuccess: () => {
                  focusChoice('[aria-pressed]');
                },
              });
            }}
          >
            {t('rating.undo')}
          </button>
        )}
      </div>
      {unhelpful && (changing || !hasReasons(rating)) ? (
        <Reasons
          key={reply.id}
          known={rating}
          rate={rate}
          onSent={() => {
            setChanging(false);
            // The form goes, and with it what had the focus.
            focusChoice('[aria-pressed="true"]');
          }}
        />
      ) : null}
      <p role="status" className={styles.status}>
        {status}
      </p>
      {unhelpful && reply.handoff === null ? <HandoverLink reply={reply} question={question} /> : null}
    </div>
  );
}
