import { useTexts } from '../../i18n/texts.js';
import { withoutCitations } from './cited-text.js';
import { type Turn } from './turns.js';
import { useFailureText } from './use-failure-text.js';

export interface AnnouncementProps {
  readonly newest: Turn | undefined;
  /** Whether the conversation has just been deleted. */
  readonly cleared: boolean;
}

/**
 * Says once, to screen readers, what became of the newest question: not each piece of an answer as it comes, and
 * nothing about a conversation that was merely loaded.
 */
export function Announcement({ newest, cleared }: AnnouncementProps) {
  const t = useTexts('consultation');
  const failureText = useFailureText();

  const say = (): string => {
    if (newest === undefined) return cleared ? t('announce.cleared') : '';
    if (!newest.askedHere) return '';
    const { progress } = newest;
    switch (progress.state) {
      case 'waiting':
        return t('announce.searching');
      case 'answered': {
        const { outcome, text, records } = progress.reply;
        const said = withoutCitations(text, records.length);
        return t('announce.answer', { outcome: t(`outcome.${outcome}`), text: said, count: records.length });
      }
      case 'stopped':
        return t('announce.stopped');
      case 'failed':
        return t('announce.failed', { reason: failureText(progress.failure) });
      case 'unanswered':
        return '';
    }
  };

  return (
    <div role="status" className="visually-hidden">
      {say()}
    </div>
  );
}
