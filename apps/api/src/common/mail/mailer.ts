import { createTransport } from 'nodemailer';
import { type PortalConfig } from '../../config/portal-config.js';

/** Injection token of the {@link Mailer}, or of undefined where no mail server is set. */
export const MAILER = Symbol('MAILER');

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where the person ends what sends such mails (RFC 2369), in one step by a POST (RFC 8058). */
  readonly unsubscribe: string;
}

/** Sends a mail. Rejects when the server doesn't take it. */
export type Mailer = (mail: Mail) => Promise<void>;

const PATIENCE_MS = 10_000;

/** The mail server of the configuration; undefined where there is none. */
export function mailerOf({ SMTP_URL, MAIL_FROM }: Pick<PortalConfig, 'SMTP_URL' | 'MAIL_FROM'>): Mailer | undefined {
  if (SMTP_URL === undefined || MAIL_FROM === undefined) return undefined;
  const { hostname, port, protocol, username, password } = new URL(SMTP_URL);
  const isSecure = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname,
    port: port === '' ? (isSecure ? 465 : 587) : Number(port),
    secure: isSecure,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // What is sent is made here; nothing is fetched for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ unsubscribe, ...mail }) => {
    await transport.sendMail({
      ...mail,
      from: MAIL_FROM,
      list: { unsubscribe },
      headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    });
  };
}
