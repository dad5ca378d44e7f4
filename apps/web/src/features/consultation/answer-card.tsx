import { CopyButton } from '../../components/copy-button.js';
import { Icon, type IconName } from '../../components/icon.js';
import { Notice } from '../../components/notice.js';
import { type Outcome, type ReplyFragment } from '../../generated/graphql.js';
import { toPortalLanguage } from '../../api/graphql-language.js';
import { formatTime } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import styles from './answer-card.module.css';
import { answerAsText } from './answer-text.js';
import { ConfidenceLine } from './confidence-line.js';
import { LegalList } from './legal-list.js';
import { SourceRecord } from './source-record.js';
import { useCopyLabels } from './use-copy-labels.js';

const OUTCOME_ICONS: Readonly<Record<Outcome, IconName>> = {
  ANSWER: 'check',
  CLARIFY: 'question',
  HANDOFF: 'phone',
  NO_EVIDENCE: 'search',
  OUT_OF_SCOPE: 'alert',
};

interface SuggestionsProps {
  readonly reply: ReplyFragment;
  readonly onAsk: (question: string) => void;
}

/** Questions to go on with, each asked at a tap. */
function Suggestions({ reply, onAsk }: SuggestionsProps) {
  const t = useTexts('consultation');
  if (reply.suggestions.length === 0) return null;
  return (
    <div className={styles.suggestions}>
      <h3>{t(`suggestions.${reply.outcome}`)}</h3>
      <ul>
        {reply.suggestions.map(({ question }) => (
          <li key={question}>
            <button
              type="button"
              lang={toPortalLanguage(reply.language)}
              onClick={() => {
                onAsk(question);
              }}
            >
              {question}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Answers to what the portal asked back, each sent at a tap. */
function Choices({ reply, onAsk }: SuggestionsProps) {
  const t = useTexts('consultation');
  if (reply.choices.length === 0) return null;
  return (
    <div className={styles.suggestions}>
      <h3>{t('choices')}</h3>
      <ul>
        {reply.choices.map(({ label, text }) => (
          <li key={label}>
            <button
              type="button"
              lang={toPortalLanguage(reply.language)}
              onClick={() => {
                onAsk(text);
              }}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What an answer rests on: the records, to open, and the articles of law. */
function Evidence({ reply }: { readonly reply: ReplyFragment }) {
  const t = useTexts('consultation');
  return (
    <>
      {reply.records.length === 0 ? null : (
        <div>
          <h3>{t('sources', { count: reply.records.length })}</h3>
          {reply.records.map((record) => (
            <SourceRecord key={record.id} record={record} />
          ))}
        </div>
      )}
      {reply.legal.length === 0 ? null : (
        <div>
          <h3>{t('legal')}</h3>
          <LegalList legal={reply.legal} />
        </div>
      )}
    </>
  );
}

function CopyAnswer({ reply, question }: { readonly reply: ReplyFragment; readonly question: string }) {
  const t = useTexts('consultation');
  const labels = useCopyLabels();
  const path = useLocalPath();
  const recordUrl = (id: string) => new URL(path(`/consultations/${encodeURIComponent(id)}`), location.origin).href;
  return (
    <CopyButton
      text={() => answerAsText(reply, labels({ question, asOf: reply.asOf, confidence: reply.confidence }), recordUrl)}
      label={t('actions.copy')}
      done={t('actions.copied')}
      failed={t('actions.copyFailed')}
    />
  );
}

export interface AnswerCardProps {
  readonly reply: ReplyFragment;
  readonly question: string;
  /** Whether this is the newest reply; only its suggestions are offered. */
  readonly newest: boolean;
  readonly onAsk: (question: string) => void;
}

/** A whole reply: what kind it is, its text, how far to trust it, what it rests on, and what to do next. */
export function AnswerCard({ reply, question, newest, onAsk }: AnswerCardProps) {
  const t = useTexts('consultation');
  const language = useLanguage();
  const { outcome } = reply;
  return (
    <div className={styles.card} data-outcome={outcome}>
      <div className={styles.head}>
        <h3 className={styles.outcome}>
          <Icon name={OUTCOME_ICONS[outcome]} size={18} />
          {t(`outcome.${outcome}`)}
        </h3>
        <ConfidenceLine asOf={reply.asOf} confidence={reply.confidence} />
      </div>
      <p className={styles.text} lang={toPortalLanguage(reply.language)}>
        {reply.text}
      </p>
      {reply.confidence === 'DATED' ? (
        <Notice tone="warning" icon="alert">
          {t('datedNotice')}
        </Notice>
      ) : null}
      {outcome === 'NO_EVIDENCE' || outcome === 'HANDOFF' ? (
        <Notice tone="plain" icon="phone">
          {t('nextStep')}
        </Notice>
      ) : null}
      <Evidence reply={reply} />
      {newest ? <Choices reply={reply} onAsk={onAsk} /> : null}
      {newest ? <Suggestions reply={reply} onAsk={onAsk} /> : null}
      {outcome === 'ANSWER' ? <p className={styles.guidance}>{t('guidance')}</p> : null}
      <div className={styles.foot}>
        {outcome === 'ANSWER' ? <CopyAnswer reply={reply} question={question} /> : null}
        <time dateTime={reply.createdAt}>{formatTime(reply.createdAt, language)}</time>
      </div>
    </div>
  );
}
