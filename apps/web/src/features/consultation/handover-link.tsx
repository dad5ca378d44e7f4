import { Link } from 'react-router';
import buttons from '../../components/button.module.css';
import { Icon } from '../../components/icon.js';
import { type ReplyFragment } from '../../generated/graphql.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';

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
  const prefill = {
    category: reply.handoff?.category ?? reply.records[0]?.topic ?? '',
    question,
    summary: t('handoverSummary', { question, answer: reply.text }),
  };
  return (
    <Link to={path('/consultations/request')} state={{ prefill }} className={buttons.secondary}>
      <Icon name="send" size={18} />
      {t('handover')}
    </Link>
  );
}
