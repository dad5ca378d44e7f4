import { Link } from 'react-router';
import buttons from '../../components/button.module.css';
import { Icon } from '../../components/icon.js';
import { type ReplyFragment } from '../../generated/graphql.js';
import { usePersonalMarks } from '../../i18n/personal-marks.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import { useConversationTurns } from './conversation-turns.js';
import { handoverSummary } from './handover-summary.js';

/** The request form takes 4,000 characters; some are left for the person. */
const SUMMARY_LIMIT = 3800;

export interface HandoverLinkProps {
  readonly reply: ReplyFragment;
  readonly question: string;
}

/**
 * To the consultation request form, with what is known filled in. Question and conversation go as the history entry's
 * state, not in the address, which others may see.
 */
export function HandoverLink({ reply, question }: HandoverLinkProps) {
  const t = useTexts('consultation');
  const path = useLocalPath();
  const marked = usePersonalMarks();
  const turns = useConversationTurns();
  const exchange = (asked: string, answer: string) => t('handoverSummary', { question: asked, answer });
  const prefill = {
    category: reply.handoff?.category ?? reply.records[0]?.topic ?? '',
    question: marked(question),
    summary: marked(handoverSummary(turns, reply.id, exchange, SUMMARY_LIMIT)),
  };
  return (
    <Link to={path('/consultations/request')} state={{ prefill }} className={buttons.secondary}>
      <Icon name="send" size={18} />
      {t('handover')}
    </Link>
  );
}
