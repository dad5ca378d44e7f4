import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { Notice } from '../../components/notice.js';
import { measureQuestion } from '../../components/question-length.js';
import { useDraft } from '../../components/use-draft.js';
import { useTexts } from '../../i18n/texts.js';
import { Announcement } from './announcement.js';
import { ChatHead } from './chat-head.js';
import styles from './chat-page.module.css';
import { Composer } from './composer.js';
import { ConversationTurnsContext } from './conversation-turns.js';
import { Greeting } from './greeting.js';
import { JumpToNewest } from './jump-to-newest.js';
import { WithRecordPanel } from './record-panel.js';
import { TurnList } from './turn-list.js';
import { conversationIdOf } from './turns.js';
import { type ConversationHandle, useConversation } from './use-conversation.js';

/** Asks the question of an address such as `/ko/chat?q=…` once, then takes it out, so that a reload does not repeat it. */
function useQuestionInAddress({ status, ask }: ConversationHandle, keep: (question: string) => void) {
  const [parameters] = useSearchParams();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const question = parameters.get('q');
  useEffect(() => {
    if (question === null || status === 'loading') return;
    void navigate(pathname, { replace: true, preventScrollReset: true });
    const { state } = measureQuestion(question);
    if (state === 'over') keep(question);
    else if (state !== 'empty' && !ask(question.trim())) keep(question);
  }, [question, status, ask, keep, navigate, pathname]);
  return question !== null;
}

function HistoryUnavailable({ onRetry }: { readonly onRetry: () => void }) {
  const t = useTexts('consultation');
  return (
    <Notice tone="warning" icon="alert">
      {t('historyUnavailable')}{' '}
      <button type="button" className={styles.reload} onClick={onRetry}>
        {t('actions.retry')}
      </button>
    </Notice>
  );
}

/** The chat: the conversation, and at the foot of the page the box for the next question. */
export function ChatPage() {
  const t = useTexts('consultation');
  const conversation = useConversation();
  const [draft, setDraft] = useDraft();
  const [cleared, setCleared] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const arriving = useQuestionInAddress(conversation, setDraft);
  const { turns, status, busy } = conversation;

  const focusField = () => {
    field.current?.focus();
  };
  const send = (question: string) => {
    if (conversation.ask(question)) setDraft('');
  };
  const edit = (question: string) => {
    setDraft(draft.trim() === '' ? question : `${draft}\n${question}`);
    focusField();
  };
  const startOver = async () => {
    await conversation.startOver();
    setCleared(true);
  };

  return (
    <ConversationTurnsContext value={turns}>
      <WithRecordPanel>
        <div className={styles.page} data-loading={status === 'loading'}>
          <ChatHead
            started={turns.length > 0}
            loading={status === 'loading' || arriving}
            conversationId={conversationIdOf(turns)}
            onConfirm={startOver}
            onDone={focusField}
          />
          <section className={styles.conversation} aria-label={t('conversation')}>
            {status === 'unavailable' ? <HistoryUnavailable onRetry={conversation.reload} /> : null}
            {turns.length === 0 && status !== 'loading' && !arriving ? (
              <Greeting onAsk={conversation.askTapped} />
            ) : null}
            <TurnList
              turns={turns}
              list={list}
              onAsk={conversation.askTapped}
              onRetry={conversation.retry}
              onEdit={edit}
            />
          </section>
          <Announcement newest={turns.at(-1)} cleared={cleared} />
          <Composer
            draft={draft}
            onChange={setDraft}
            onSend={send}
            onStop={busy ? conversation.stop : undefined}
            fieldRef={field}
          >
            <JumpToNewest newest={turns.at(-1)} list={list} />
          </Composer>
        </div>
      </WithRecordPanel>
    </ConversationTurnsContext>
  );
}
