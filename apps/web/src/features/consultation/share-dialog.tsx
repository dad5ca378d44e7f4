import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { request } from '../../api/graphql-client.js';
import buttons from '../../components/button.module.css';
import { CopyButton } from '../../components/copy-button.js';
import { ModalDialog } from '../../components/modal-dialog.js';
import dialog from '../../components/modal-dialog.module.css';
import {
  ConversationLinksDocument,
  ShareConversationDocument,
  WithdrawLinksDocument,
} from '../../generated/graphql.js';
import { useLocalPath, useTexts } from '../../i18n/texts.js';
import styles from './share-dialog.module.css';

type Link =
  | { readonly state: 'none' | 'working' | 'too_many' | 'failed' | 'withdrawn' }
  | { readonly state: 'made'; readonly token: string };

/** The links of a conversation: how many there are, one more, none any more. */
function useLinks(conversationId: string) {
  const [link, setLink] = useState<Link>({ state: 'none' });
  const [count, setCount] = useState(0);

  useEffect(() => {
    const closed = new AbortController();
    request(ConversationLinksDocument, { conversationId }, closed.signal).then(
      ({ conversationLinks }) => {
        setCount(conversationLinks);
      },
      // Without it the dialog only doesn't offer to withdraw.
      () => undefined,
    );
    return () => {
      closed.abort();
    };
  }, [conversationId]);

  const attempt = async (action: () => Promise<Link>) => {
    setLink({ state: 'working' });
    setLink(await action().catch(() => ({ state: 'failed' }) as const));
  };
  const make = () =>
    attempt(async () => {
      const { shareConversation: made } = await request(ShareConversationDocument, { id: conversationId });
      if (made.__typename === 'ConversationLink') {
        setCount((links) => links + 1);
        return { state: 'made', token: made.token };
      }
      return { state: made.__typename === 'TooManyLinks' ? 'too_many' : 'failed' };
    });
  const withdraw = () =>
    attempt(async () => {
      await request(WithdrawLinksDocument, { conversationId });
      setCount(0);
      return { state: 'withdrawn' };
    });
  return { link, count, make, withdraw };
}

function MadeLink({ token }: { readonly token: string }) {
  const t = useTexts('consultation');
  const path = useLocalPath();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const address = new URL(path(`/shared/${token}`), location.origin).href;
  // The button that made it is gone, and with it the focus.
  useEffect(() => {
    field.current?.focus();
  }, []);
  return (
    <div className={styles.link}>
      <label htmlFor={id}>{t('share.address')}</label>
      <input
        id={id}
        ref={field}
        readOnly
        value={address}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
      />
      <CopyButton
        text={() => address}
        icon="link"
        label={t('share.copy')}
        done={t('actions.copied')}
        failed={t('actions.copyFailed')}
      />
    </div>
  );
}

export interface ShareDialogProps {
  readonly conversationId: string;
  readonly onClose: () => void;
}

/** Shares the conversation by a link, once the person has read what that means; takes links back. */
export function ShareDialog({ conversationId, onClose }: ShareDialogProps) {
  const t = useTexts('consultation');
  const close: RefObject<HTMLButtonElement | null> = useRef(null);
  const { link, count, make, withdraw } = useLinks(conversationId);
  const said = { none: '', made: t('share.made'), working: t('share.working'), withdrawn: t('share.withdrawn') };
  const failed = { too_many: t('share.tooMany'), failed: t('share.failed') };
  const faulty = link.state === 'too_many' || link.state === 'failed';
  // On a small screen the warning, read by then, would push the address out of sight.
  const text = link.state === 'made' ? '' : t('share.text');
  return (
    <ModalDialog title={t('share.title')} text={text} initialFocus={close} onClose={onClose}>
      {link.state === 'made' ? <MadeLink token={link.token} /> : null}
      <p role="status" className={faulty ? dialog.failed : styles.said}>
        {faulty ? failed[link.state] : said[link.state]}
      </p>
      <div className={dialog.actions}>
        {count > 0 && link.state !== 'working' ? (
          <button
            type="button"
            className={buttons.quiet}
            onClick={() => {
              close.current?.focus();
              void withdraw();
            }}
          >
            {t('share.withdraw', { count })}
          </button>
        ) : null}
        <button ref={close} type="button" className={buttons.secondary} onClick={onClose}>
          {t('share.close')}
        </button>
        {link.state === 'made' ? null : (
          <button
            type="button"
            className={buttons.primary}
            aria-disabled={link.state === 'working'}
            onClick={() => {
              if (link.state !== 'working') void make();
            }}
          >
            {t('share.make')}
          </button>
        )}
      </div>
    </ModalDialog>
  );
}
