import { type ReactNode, type Ref } from 'react';
import { Notice } from '../../components/notice.js';
import { QuestionField } from '../../components/question-field.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './composer.module.css';
import { type Connection, useConnection } from './use-connection.js';

function ConnectionNotice({ connection }: { readonly connection: Connection }) {
  const t = useTexts('consultation');
  switch (connection) {
    case 'online':
      return null;
    case 'offline':
      return (
        <Notice tone="warning" icon="offline">
          {t('offline')}
        </Notice>
      );
    case 'restored':
      return (
        <Notice tone="success" icon="check">
          {t('online')}
        </Notice>
      );
  }
}

export interface ComposerProps {
  readonly draft: string;
  readonly onChange: (draft: string) => void;
  readonly onSend: (question: string) => void;
  /** Given while an answer is on its way. */
  readonly onStop: (() => void) | undefined;
  readonly fieldRef: Ref<HTMLTextAreaElement>;
  /** Stands above the box. */
  readonly children?: ReactNode;
}

/** The box at the foot of the chat, always in reach, with the state of the connection above it. */
export function Composer({ draft, onChange, onSend, onStop, fieldRef, children }: ComposerProps) {
  const t = useTexts('consultation');
  const connection = useConnection();
  const busy = onStop !== undefined;
  return (
    <div className={styles.composer}>
      {children}
      <div role="status">
        <ConnectionNotice connection={connection} />
      </div>
      <QuestionField
        compact
        label={t('composer.label')}
        placeholder={t('composer.placeholder')}
        hint={
          <>
            <span className={styles.keys}>{t('composer.keys')} · </span>
            {t('composer.privacy')}
          </>
        }
        value={draft}
        onChange={onChange}
        onSubmit={onSend}
        onStop={onStop}
        blocked={connection === 'offline' ? t('offlineSend') : busy ? t('composer.busy') : undefined}
        fieldRef={fieldRef}
      />
    </div>
  );
}
