import buttons from '../../components/button.module.css';
import { Icon } from '../../components/icon.js';
import { PageTitle } from '../../components/page-title.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './chat-head.module.css';
import { StartOver, type StartOverProps } from './start-over.js';

export interface ChatHeadProps extends StartOverProps {
  /** Whether there is a conversation to print or to delete; the place of the tools is kept anyway. */
  readonly started: boolean;
}

/** The chat's title, and what can be done with the conversation as a whole. */
export function ChatHead({ started, ...startOver }: ChatHeadProps) {
  const t = useTexts('consultation');
  return (
    <div className={styles.head}>
      <PageTitle title={t('title')} description={t('description')}>
        {t('title')}
      </PageTitle>
      <div className={styles.tools} data-shown={started}>
        <button
          type="button"
          className={buttons.quiet}
          onClick={() => {
            window.print();
          }}
        >
          <Icon name="print" size={18} />
          {t('actions.print')}
        </button>
        <StartOver {...startOver} />
      </div>
    </div>
  );
}
