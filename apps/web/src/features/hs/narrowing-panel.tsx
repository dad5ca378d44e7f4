import { type ReactNode, useEffect, useRef } from 'react';
import buttons from '../../components/button.module.css';
import { Icon } from '../../components/icon.js';
import { Notice } from '../../components/notice.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './narrowing-panel.module.css';
import { type NarrowingQuestion, type NarrowingStep } from './queries.js';
import { type Narrowing } from './use-narrowing.js';

interface QuestionProps {
  readonly question: NarrowingQuestion;
  readonly step: NarrowingStep;
  readonly busy: boolean;
  readonly onAnswer: (option: number | null) => void;
}

/** One question with its options; takes the focus when it comes, so that reading goes on there. */
function Question({ question, step, busy, onAnswer }: QuestionProps) {
  const t = useTexts('hs');
  const language = useLanguage();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
  }, []);
  const answer = (option: number | null) => () => {
    if (!busy) onAnswer(option);
  };
  return (
    <div role="group" aria-labelledby="hs-question" aria-busy={busy} className={styles.question}>
      <p className={styles.step}>{t('narrow.step', { step: step.answered + 1, limit: step.questionLimit })}</p>
      <h3 id="hs-question" ref={title} tabIndex={-1}>
        {question.text[language]}
      </h3>
      {question.kind === 'WITHIN' ? <p className={styles.hint}>{t('narrow.firstFits')}</p> : null}
      <ul className={styles.options}>
        {question.options.map(({ option, label }) => (
          <li key={option}>
            <button type="button" aria-disabled={busy} onClick={answer(option)}>
              {label[language]}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className={styles.unknown} aria-disabled={busy} onClick={answer(null)}>
            {t('narrow.unknown')}
          </button>
        </li>
      </ul>
      {question.hints.length === 0 ? null : (
        <details className={styles.hints}>
          <summary>{t('narrow.hints')}</summary>
          <ul>
            {question.hints.map((hint) => (
              <li key={hint.en}>{hint[language]}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function End({ step }: { readonly step: NarrowingStep }) {
  const t = useTexts('hs');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div>
      <h3 ref={title} tabIndex={-1}>
        {t('narrow.ended')}
      </h3>
      {step.end === null ? null : <p>{t(`narrow.end.${step.end}`)}</p>}
    </div>
  );
}

function Trouble({ narrowing }: { readonly narrowing: Narrowing }) {
  const t = useTexts('hs');
  const { failed, stale, retry } = narrowing;
  if (stale) {
    return (
      <Notice tone="warning" icon="alert">
        {t('narrow.stale')}
      </Notice>
    );
  }
  if (!failed) return null;
  return (
    <Notice tone="danger" icon="alert">
      <p>{t('narrow.failed')}</p>
      <button type="button" className={buttons.quiet} onClick={retry}>
        <Icon name="restart" size={18} />
        {t('actions.retry')}
      </button>
    </Notice>
  );
}

function GivenAnswers({ given }: Pick<Narrowing, 'given'>) {
  const t = useTexts('hs');
  const language = useLanguage();
  if (given.length === 0) return null;
  return (
    <div className={styles.given}>
      <h3>{t('narrow.answers')}</h3>
      <ol>
        {given.map(({ questionId, text, label }) => (
          <li key={questionId}>
            <span>{text[language]}</span> <strong>{label === null ? t('narrow.unknown') : label[language]}</strong>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Tools({ narrowing, onStop }: { readonly narrowing: Narrowing; readonly onStop: () => void }) {
  const t = useTexts('hs');
  const { answered, back, restart } = narrowing;
  return (
    <div className={styles.tools}>
      {answered === 0 ? null : (
        <>
          <button type="button" className={buttons.quiet} onClick={back}>
            {t('narrow.back')}
          </button>
          <button type="button" className={buttons.quiet} onClick={restart}>
            <Icon name="restart" size={18} />
            {t('narrow.restart')}
          </button>
        </>
      )}
      <button type="button" className={buttons.quiet} onClick={onStop}>
        {t('narrow.stop')}
      </button>
    </div>
  );
}

export interface NarrowingPanelProps {
  readonly narrowing: Narrowing;
  /** What the newest answer has changed in the order of the candidates, which may be out of view. */
  readonly changed: string;
}

/** Guided narrowing: an offer, then one question at a time, then why there are no more. */
export function NarrowingPanel({ narrowing, changed }: NarrowingPanelProps) {
  const t = useTexts('hs');
  const { started, step, busy, stale } = narrowing;
  const title = useRef<HTMLHeadingElement>(null);
  const stop = () => {
    narrowing.stop();
    title.current?.focus({ preventScroll: true });
  };
  const content = (): ReactNode => {
    if (!started) {
      return (
        <div className={styles.offer}>
          <p>{t('narrow.offer')}</p>
          <button type="button" className={buttons.secondary} onClick={narrowing.start}>
            {t('narrow.start')}
          </button>
        </div>
      );
    }
    const question = step?.question ?? null;
    return (
      <>
        {step === undefined ? <p className={styles.loading}>{busy ? t('narrow.loading') : ''}</p> : null}
        {step === undefined || stale ? null : question === null ? (
          <End step={step} />
        ) : (
          <Question
            key={question.id}
            question={question}
            step={step}
            busy={busy}
            onAnswer={(option) => {
              narrowing.answer(question, option);
            }}
          />
        )}
        <div role="alert">
          <Trouble narrowing={narrowing} />
        </div>
        <p role="status" className={styles.changed}>
          {changed}
        </p>
        <GivenAnswers given={narrowing.given} />
        <Tools narrowing={narrowing} onStop={stop} />
      </>
    );
  };
  return (
    <section className={styles.panel} aria-labelledby="hs-narrowing">
      <h2 id="hs-narrowing" ref={title} tabIndex={-1}>
        {t('narrow.title')}
      </h2>
      {content()}
    </section>
  );
}
