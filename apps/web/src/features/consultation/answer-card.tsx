import buttons from '../../components/button.module.css';
import { CopyButton } from '../../components/copy-button.js';
import { Icon, type IconName } from '../../components/icon.js';
import { Notice } from '../../components/notice.js';
import { type Outcome, type ReplyFragment } from '../../generated/graphql.js';
import { toPortalLanguage } from '../../api/graphql-language.js';
import { formatTime } from '../../i18n/formats.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import styles from './answer-card.module.css';
import { AnswerProse } from './answer-prose.js';
import { answerAsText } from './answer-text.js';
import { CalculationTable } from './calculation-table.js';
import { CallLink } from './call-link.js';
import { ConfidenceLine } from './confidence-line.js';
import { HandoverLink } from './handover-link.js';
import { LegalList } from './legal-list.js';
import { SourceRecord } from './source-record.js';
import { UnderReviewNotice, useUnderReview } from './under-review-notice.js';
import { useCopyLabels } from './use-copy-labels.js';
import { useNextQuestions } from './use-next-questions.js';

const OUTCOME_ICONS: Readonly<Record<Outcome, IconName>> = {
  ANSWER: 'check',
  CLARIFY: 'question',
  HANDOFF: 'phone',
  NO_EVIDENCE: 'search',
  OUT_OF_SCOPE: 'alert',
};

interface OffersProps {
  readonly title: string;
  /** What each says, and what is asked when it is tapped. */
  readonly offers: readonly { readonly label: string; readonly text: string }[];
  readonly language: ReplyFragment['language'];
  readonly onAsk: (question: string) => void;
}

/** What can be said next, each said at a tap. */
function Offers({ title, offers, language, onAsk }: OffersProps) {
  if (offers.length === 0) return null;
  return (
    <div className={styles.offers}>
      <h3>{title}</h3>
      <ul>
        {offers.map(({ label, text }) => (
          <li key={label}>
            <button
              type="button"
              lang={toPortalLanguage(language)}
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

/** Answers to what was asked back, and questions to go on with. */
function NextSteps({ reply, onAsk }: { readonly reply: ReplyFragment; readonly onAsk: OffersProps['onAsk'] }) {
  const t = useTexts('consultation');
  const { language, outcome, choices } = reply;
  const questions = useNextQuestions(reply).map((question) => ({ label: question, text: question }));
  return (
    <>
      <Offers title={t('choices')} offers={choices} language={language} onAsk={onAsk} />
      <Offers title={t(`suggestions.${outcome}`)} offers={questions} language={language} onAsk={onAsk} />
    </>
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
          {reply.records.map((record, index) => (
            <SourceRecord key={record.id} record={record} number={index + 1} />
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

/** The ways to a person, where there is no answer. */
function ToPerson({ reply }: { readonly reply: ReplyFragment }) {
  const { outcome, handoff } = reply;
  const unanswered = outcome === 'NO_EVIDENCE' || outcome === 'HANDOFF';
  if (!unanswered && handoff === null) return null;
  return (
    <p className={styles.person}>
      {handoff === null ? null : <HandoverLink reply={reply} question={handoff.question} />}
      {unanswered ? <CallLink /> : null}
    </p>
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
  /** Puts the question back into the box, where there is one. */
  readonly onEdit?: (() => void) | undefined;
}

/** A whole reply: what kind it is, its text, how far to trust it, what it rests on, and what to do next. */
export function AnswerCard({ reply, question, newest, onAsk, onEdit }: AnswerCardProps) {
  const t = useTexts('consultation');
  const language = useLanguage();
  const { outcome } = reply;
  const doubtful = useUnderReview(reply.records);
  return (
    <div className={styles.card} data-outcome={outcome}>
      <div className={styles.head}>
        <h3 className={styles.outcome}>
          <Icon name={OUTCOME_ICONS[outcome]} size={18} />
          {t(`outcome.${outcome}`)}
        </h3>
        <ConfidenceLine asOf={reply.asOf} confidence={doubtful === undefined ? reply.confidence : 'DATED'} />
      </div>
      <AnswerProse reply={reply} />
      {reply.reworded ? <p className={styles.reworded}>{t('reworded')}</p> : null}
      {reply.calculation === null ? null : (
        <CalculationTable calculation={reply.calculation} language={reply.language} />
      )}
      {doubtful === undefined ? null : <UnderReviewNotice asOf={doubtful.asOf} />}
      {reply.confidence === 'DATED' ? (
        <Notice tone="warning" icon="alert">
          {t('datedNotice')}
        </Notice>
      ) : null}
      <ToPerson reply={reply} />
      <Evidence reply={reply} />
      {newest ? <NextSteps reply={reply} onAsk={onAsk} /> : null}
      {outcome === 'ANSWER' ? <p className={styles.guidance}>{t('guidance')}</p> : null}
      <div className={styles.foot}>
        {outcome === 'ANSWER' ? <CopyAnswer reply={reply} question={question} /> : null}
        {newest && onEdit !== undefined ? (
          <button type="button" className={buttons.quiet} onClick={onEdit}>
            <Icon name="edit" size={18} />
            {t('actions.edit')}
          </button>
        ) : null}
        <time dateTime={reply.createdAt}>{formatTime(reply.createdAt, language)}</time>
      </div>
    </div>
  );
}
