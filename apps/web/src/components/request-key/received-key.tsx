import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useLocalPath } from '../../i18n/texts.js';
import buttons from '../button.module.css';
import { CopyButton } from '../copy-button.js';
import form from '../form-page.module.css';
import { Notice } from '../notice.js';
import { PrintButton } from '../print-button.js';
import { type RequestKey } from './key-form.js';
import styles from './request-key.module.css';

export interface ReceivedKeyProps {
  readonly requestKey: RequestKey;
  readonly texts: Readonly<
    Record<'title' | 'reference' | 'secret' | 'note' | 'copy' | 'copied' | 'copyFailed' | 'toStatus', string>
  >;
  /** The page that looks a request up; number and secret go along, not in the address. */
  readonly statusPage: string;
  /** What else is to be known. */
  readonly children: ReactNode;
}

/** Number and secret of a request that was just sent. They can't be shown again. */
export function ReceivedKey({ requestKey, texts, statusPage, children }: ReceivedKeyProps) {
  const path = useLocalPath();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { reference, secret } = requestKey;
  return (
    <section className={styles.received} aria-labelledby="received">
      <h2 id="received" ref={heading} tabIndex={-1}>
        {texts.title}
      </h2>
      <dl className={styles.key}>
        <dt>{texts.reference}</dt>
        <dd>{reference}</dd>
        <dt>{texts.secret}</dt>
        <dd>{secret}</dd>
      </dl>
      <Notice tone="warning" icon="alert">
        {texts.note}
      </Notice>
      {children}
      <div className={form.actions}>
        <CopyButton
          text={() => `${texts.reference}: ${reference}\n${texts.secret}: ${secret}`}
          label={texts.copy}
          done={texts.copied}
          failed={texts.copyFailed}
        />
        <PrintButton />
        <Link to={path(statusPage)} state={{ reference, secret }} className={buttons.secondary}>
          {texts.toStatus}
        </Link>
      </div>
    </section>
  );
}
