import { type ReactNode } from 'react';
import buttons from '../../components/button.module.css';
import { Icon } from '../../components/icon.js';
import { Notice } from '../../components/notice.js';
import { scriptLanguage } from '../../i18n/script-language.js';
import { usePersonalMarks } from '../../i18n/personal-marks.js';
import { useTexts } from '../../i18n/texts.js';
import { AnswerCard } from './answer-card.js';
import { AnswerFeedback } from './answer-feedback.js';
import { AskedQuestion } from './asked-question.js';
import { type AnswerStage } from './answer-stream.js';
import styles from './turn-view.module.css';
import { type Turn } from './turns.js';
import { useFailureText } from './use-failure-text.js';

export interface TurnViewProps {
  readonly turn: Turn;
  /** The day, where this turn is the first of its day. */
  readonly day: string | undefined;
  readonly newest: boolean;
  readonly onAsk: (question: string) => void;
  readonly onRetry: (turn: Turn) => void;
  /** Puts the question back into the box. */
  readonly onEdit: (question: string) => void;
}

/** An answer on its way: how far it is, and the words that are there already. Announced elsewhere, once. */
function Waiting({ stage, text }: { readonly stage: AnswerStage; readonly text: string }) {
  const t = useTexts('consultation');
  return (
    <div className={styles.waiting}>
      <p className={styles.stage}>
        <span className={styles.gate} aria-hidden="true" />
        {t(`stage.${stage}`)}
      </p>
      {text === '' ? null : (
        <p className={styles.partial} lang={scriptLanguage(text)}>
          {text}
        </p>
      )}
    </div>
  );
}

/** A turn without a reply: why, and the ways on. */
function NoReply({
  turn,
  onRetry,
  onEdit,
  children,
}: Pick<TurnViewProps, 'turn' | 'onRetry' | 'onEdit'> & { children: ReactNode }) {
  const t = useTexts('consultation');
  return (
    <div className={styles.noReply}>
      {children}
      <p className={styles.ways}>
        <button
          type="button"
          className={buttons.secondary}
          onClick={() => {
            onRetry(turn);
          }}
        >
          <Icon name="restart" size={18} />
          {t(turn.progress.state === 'failed' ? 'actions.retry' : 'actions.askAgain')}
        </button>
        <button
          type="button"
          className={buttons.quiet}
          onClick={() => {
            onEdit(turn.question);
          }}
        >
          {t('actions.edit')}
        </button>
      </p>
    </div>
  );
}

function Outcome(props: TurnViewProps) {
  const { turn, newest, onAsk } = props;
  const t = useTexts('consultation');
  const failureText = useFailureText();
  const { progress } = turn;
  switch (progress.state) {
    case 'waiting':
      return <Waiting stage={progress.stage} text={progress.text} />;
    case 'answered':
      return (
        <>
          <AnswerCard
            reply={progress.reply}
            question={turn.question}
            newest={newest}
            onAsk={onAsk}
            onEdit={() => {
              props.onEdit(turn.question);
            }}
          />
          <AnswerFeedback reply={progress.reply} question={turn.question} />
        </>
      );
    case 'stopped':
      return (
        <NoReply {...props}>
          {progress.text === '' ? null : (
            <p className={styles.partial} lang={scriptLanguage(progress.text)}>
              {progress.text}
            </p>
          )}
          <Notice tone="plain" icon="stop">
            {t('stopped')}
          </Notice>
        </NoReply>
      );
    case 'failed':
      return (
        <NoReply {...props}>
          <Notice tone="danger" icon="alert">
            <strong>{t('failure.title')}</strong>
            <br />
            {failureText(progress.failure)}
          </Notice>
        </NoReply>
      );
    case 'unanswered':
      return (
        <NoReply {...props}>
          <Notice tone="plain" icon="alert">
            {t('unanswered')}
          </Notice>
        </NoReply>
      );
  }
}

/** A question and what came of it. */
export function TurnView({ onRetry, ...given }: TurnViewProps) {
  const { day } = given;
  const marked = usePersonalMarks();
  const turn = { ...given.turn, question: marked(given.turn.question) };
  // What is asked again goes out as the server keeps it, so that it knows the question.
  const retry = () => {
    onRetry(given.turn);
  };
  const props = { ...given, turn, onRetry: retry };
  return (
    <article className={styles.turn} data-newest={props.newest} aria-busy={turn.progress.state === 'waiting'}>
      {day === undefined ? null : <p className={styles.day}>{day}</p>}
      <AskedQuestion text={turn.question} askedAt={turn.askedAt} redacted={turn.redacted} />
      <Outcome {...props} />
    </article>
  );
}
