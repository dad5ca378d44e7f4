import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** When a page asks again by itself, and a program is told to, in seconds. */
const AGAIN_S = 3;
/** How long those are answered who are waiting when the portal is ready, in milliseconds. */
const LAST_ANSWERS_MS = 100;

const STYLE =
  'body{max-width:60rem;margin:20vh auto;padding:0 2rem;font:1.8rem/1.6 system-ui,sans-serif;color-scheme:light dark;word-break:keep-all}' +
  'html{font-size:62.5%}h1{font-size:2.8rem}';

const WORDS = {
  ko: {
    title: '관문을 준비하고 있습니다',
    text: '상담 기록을 찾아볼 수 있게 정리하는 중입니다. 보통 1분 안에 끝나며, 끝나면 이 화면이 저절로 바뀝니다.',
  },
  en: {
    title: 'Gwanmun is getting ready',
    text: 'The consultation records are being made searchable. This usually takes less than a minute; the page then shows by itself.',
  },
} as const;

function pageOf(language: keyof typeof WORDS): string {
  const { title, text } = WORDS[language];
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="${String(AGAIN_S)}">` +
    `<style>${STYLE}</style></head><body><main><h1>${title}</h1><p role="status">${text}</p></main></body></html>`
  );
}

/** English where the address or else the browser says so. */
function languageOf({ url = '', headers }: IncomingMessage): keyof typeof WORDS {
  if (/^\/(?:en|ko)(?:\/|$)/.test(url)) return url.startsWith('/en') ? 'en' : 'ko';
  return /^\s*en\b/i.test(headers['accept-language'] ?? '') ? 'en' : 'ko';
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url?.split('?')[0] ?? '';
  response.setHeader('Cache-Control', 'no-store');
  // The next request is the portal's.
  response.setHeader('Connection', 'close');
  if (path === '/api/health/live') {
    sendJson(response, 200, { status: 'live' });
    return;
  }
  response.setHeader('Retry-After', AGAIN_S);
  if (path === '/api/health/ready') {
    const parts = { database: 'preparing', index: 'preparing', engines: 'preparing' };
    sendJson(response, 503, { status: 'not ready', parts });
  } else if (path.startsWith('/api/') || path === '/graphql') {
    sendJson(response, 503, { code: 'PREPARING', message: 'The portal is getting ready.', retryAfterSeconds: AGAIN_S });
  } else {
    const style = createHash('sha256').update(STYLE).digest('base64');
    response.writeHead(503, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${style}'; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : pageOf(languageOf(request)));
  }
}

/** What says that the portal isn't ready yet, in the portal's place. */
export interface PreparingServer {
  /** Gives the port free for the portal. */
  readonly close: () => Promise<void>;
}

/**
 * Answers at the portal's address until it can: health as "not ready", everything else with 503 and when to ask again,
 * pages in words that reload by themselves.
 * @throws the listening error, EADDRINUSE such as
 */
export async function servePreparing(port: number, host: string): Promise<PreparingServer> {
  const server = createServer(answer);
  server.listen(port, host);
  await once(server, 'listening');
  return {
    close: async () => {
      // Whoever asked while the process was busy is answered before the port changes hands.
      await setTimeout(LAST_ANSWERS_MS);
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
