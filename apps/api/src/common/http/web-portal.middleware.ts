import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type NextFunction, type Request, type Response } from 'express';
import expressStaticGzip from 'express-static-gzip';

/** Addresses that the server answers itself. */
const SERVER_PATH = /^\/(?:(?:api|graphql|id)(?:\/|$)|robots\.txt$|sitemap\.xml$|sitemaps\/)/;
/** Addresses that the portal's own router knows; others get its not-found page with status 404. */
const PAGE_PATH =
  /^\/(?:(?:ko|en)(?:\/(?:chat|hs(?:\/batch|\/tariff(?:\/[\w.-]+)?)?|consultations(?:\/request(?:\/status)?|\/[\w-]+)?|shared\/[\w-]+|support(?:\/[\w-]+)?|data-map(?:\/requests|\/datasets\/[\w-]+\/request|\/(?:datasets|lineage)\/[\w-]+)?|officers(?:\/[\w-]+){0,3}))?\/?)?$/;

export class PortalNotBuiltError extends Error {
  override readonly name = 'PortalNotBuiltError';
  constructor(missing: string) {
    super(`The web portal isn't built: ${missing} is missing. Run "npm run build", or set WEB_DIR.`);
  }
}

/** What a page says to machines in its head besides what all pages say; undefined for nothing. */
export type HeadOf = (path: string) => string | undefined;

/**
 * Serves the built web portal: assets with a hash in their name for good, the page itself always fresh, and the page
 * for every address of its router. Precompressed files (.br, .gz) are used where they exist.
 * @throws PortalNotBuiltError
 */
export function webPortal(
  folder: string,
  headOf: HeadOf,
): (request: Request, response: Response, next: NextFunction) => void {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) {
    throw new PortalNotBuiltError(index);
  }
  const page = readFileSync(index, 'utf8');
  const files = expressStaticGzip(folder, {
    enableBrotli: true,
    orderPreference: ['br', 'gz'],
    index: false,
    serveStatic: {
      redirect: false,
      setHeaders: (response, path) => {
        const isHashed = path.includes(`${sep}assets${sep}`);
        response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    },
  });
  const sendPage = (request: Request, response: Response) => {
    response
      .status(PAGE_PATH.test(request.path) ? 200 : 404)
      .set({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' })
      .send(withHead(page, headOf(request.path)));
  };
  return (request, response, next) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || SERVER_PATH.test(request.path)) {
      next();
      return;
    }
    files(request, response, () => {
      sendPage(request, response);
    });
  };
}

function withHead(page: string, head: string | undefined): string {
  return head === undefined ? page : page.replace('</head>', () => `  ${head}\n  </head>`);
}
