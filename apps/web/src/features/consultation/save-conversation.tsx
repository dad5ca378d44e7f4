import buttons from '../../components/button.module.css';
import { Icon } from '../../components/icon.js';
import { saveFile } from '../../components/save-file.js';
import { formatDay, formatTime } from '../../i18n/formats.js';
import { usePersonalMarks } from '../../i18n/personal-marks.js';
import { useLanguage, useLocalPath, useTexts } from '../../i18n/texts.js';
import { conversationAsText } from './answer-text.js';
import { useConversationTurns } from './conversation-turns.js';
import { useCopyLabels } from './use-copy-labels.js';

/** Saves the conversation with its sources as a text file. */
export function SaveConversation() {
  const t = useTexts('consultation');
  const language = useLanguage();
  const path = useLocalPath();
  const marked = usePersonalMarks();
  const labels = useCopyLabels();
  const turns = useConversationTurns();

  const save = () => {
    const said = turns.map(({ question, askedAt, progress }) => {
      const reply = progress.state === 'answered' ? progress.reply : undefined;
      const { asOf = null, confidence = null } = reply ?? {};
      return {
        asked: `${formatDay(askedAt, language)} ${formatTime(askedAt, language)}`,
        labels: labels({ question: marked(question), asOf, confidence }),
        reply,
      };
    });
    const once = { title: t('savedText.title'), unanswered: t('savedText.unanswered'), guidance: t('guidance') };
    const recordUrl = (id: string) => new URL(path(`/consultations/${encodeURIComponent(id)}`), location.origin).href;
    // The day where the person is, as ISO 8601 writes it; Sweden does, too.
    const date = new Intl.DateTimeFormat('sv-SE').format(new Date());
    const text = conversationAsText(said, once, recordUrl);
    saveFile(t('savedText.name', { date }), new Blob([text], { type: 'text/plain;charset=utf-8' }));
  };

  return (
    <button type="button" className={buttons.quiet} onClick={save}>
      <Icon name="download" size={18} />
      {t('actions.save')}
    </button>
  );
}
