import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as a server got it. */
export interface ReceivedMail {
  readonly to: readonly string[];
  /** Headers and body, lines and quoted-printable undone, so that links and texts can be looked for. */
  readonly raw: string;
}

export interface SmtpSink {
  readonly url: string;
  readonly mails: ReceivedMail[];
  /** While true, the server refuses what it is given. */
  refuses: boolean;
  readonly close: () => Promise<void>;
}

/** A mail server on this machine that keeps what it gets. */
export async function openSmtpSink(): Promise<SmtpSink> {
  const sink: { mails: ReceivedMail[]; refuses: boolean } = { mails: [], refuses: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        if (sink.refuses) {
          done(new Error('no room'));
          return;
        }
        const to = session.envelope.rcptTo.map(({ address }) => address);
        sink.mails.push({ to, raw: readable(Buffer.concat(pieces).toString('latin1')) });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(sink, {
    url: `smtp://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  });
}

/** Undoes quoted-printable and base64 parts (RFC 2045, 6.7 and 6.8) and folded headers. */
function readable(mail: string): string {
  const utf8 = (latin1: string) => Buffer.from(latin1, 'latin1').toString('utf8');
  return mail
    .split(/\r\n--/)
    .map((part) => {
      const at = part.indexOf('\r\n\r\n');
      const [head, body] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at)];
      const flat = head
        .replaceAll(/\r\n[ \t]+/g, ' ')
        .replaceAll(/=\?utf-8\?B\?([^?]*)\?= ?/gi, (_, text: string) => Buffer.from(text, 'base64').toString('utf8'))
        .replaceAll(/=\?utf-8\?Q\?([^?]*)\?= ?/gi, (_, text: string) => utf8(unquoted(text.replaceAll('_', ' '))));
      if (/encoding: base64/i.test(head)) return flat + Buffer.from(body, 'base64').toString('utf8');
      return flat + (/encoding: quoted-printable/i.test(head) ? utf8(unquoted(body)) : utf8(body));
    })
    .join('\n--');
}

function unquoted(text: string): string {
  return text
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
