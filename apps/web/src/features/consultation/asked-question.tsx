import { formatTime } from '../../i18n/formats.js';
import { scriptLanguage } from '../../i18n/script-language.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import styles from './asked-question.module.css';

export interface AskedQuestionProps {
  readonly text: string;
  /** RFC 3339 */
  readonly askedAt: string;
  /** Whether something personal was taken out before it was kept. */
  readonly redacted: boolean;
  /** Who asked, for screen readers; the person at this page unless said. */
  readonly by?: string;
}

/** A question of a conversation. It is a heading, so that one can go from question to question; it can be given the focus. */
export function AskedQuestion({ text, askedAt, redacted, by }: AskedQuestionProps) {
  const t = useTexts('consultation');
  const language = useLanguage();
  return (
    <div className={styles.asked}>
      <h2 className={styles.question} tabIndex={-1} lang={scriptLanguage(text)}>
        <span className="visually-hidden" lang={language}>
          {by ?? t('you')}:{' '}
        </span>
        {text}
      </h2>
      <p className={styles.meta}>
        {redacted ? <span>{t('redacted')}</span> : null}
        <time dateTime={askedAt}>{formatTime(askedAt, language)}</time>
      </p>
    </div>
  );
}
