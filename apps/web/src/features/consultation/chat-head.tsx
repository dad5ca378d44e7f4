import { useState } from 'react';
import buttons from '../../components/button.module.css';
import { Icon } from '../../components/icon.js';
import { PageTitle } from '../../components/page-title.js';
import { PrintButton } from '../../components/print-button.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './chat-head.module.css';
import { SaveConversation } from './save-conversation.js';
import { ShareDialog } from './share-dialog.js';
import { StartOver, type StartOverProps } from './start-over.js';

export interface ChatHeadProps extends StartOverProps {
  /** Whether there is a conversation to save or to delete; the place of the tools is kept where there may be. */
  readonly started: boolean;
  /** Whether that isn't known yet. */
  readonly loading: boolean;
  /** The server's name for the conversation; undefined until it has answered once. */
  readonly conversationId: string | undefined;
}

/** Keeps its place while there is nothing to share yet, so that nothing moves when there is. */
function Share({ conversationId }: Pick<ChatHeadProps, 'conversationId'>) {
  const t = useTexts('consultation');
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={`${buttons.quiet ?? ''} ${conversationId === undefined ? (styles.later ?? '') : ''}`}
        onClick={() => {
          setOpen(true);
        }}
      >
        <Icon name="link" size={18} />
        {t('actions.share')}
      </button>
      {open && conversationId !== undefined ? (
        <ShareDialog
          conversationId={conversationId}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

/** The chat's title, and what can be done with the conversation as a whole. */
export function ChatHead({ started, loading, conversationId, ...startOver }: ChatHeadProps) {
  const t = useTexts('consultation');
  const empty = loading ? 'later' : 'none';
  return (
    <div className={styles.head}>
      <PageTitle title={t('title')} description={t('description')}>
        {t('title')}
      </PageTitle>
      <div className={styles.tools} data-tools={started ? 'shown' : empty}>
        <Share conversationId={conversationId} />
        <SaveConversation />
        <PrintButton />
        <StartOver {...startOver} />
      </div>
    </div>
  );
}
