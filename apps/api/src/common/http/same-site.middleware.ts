import { type NextFunction, type Request, type Response } from 'express';

/** Sent by the portal's own pages and tools with every request that changes something. */
export const CLIENT_HEADER = 'x-gwanmun-client';

/** Where a server posts, not a browser: what it sends is signed or a secret, and no cookie counts there. */
const SERVER_TO_SERVER = ['/api/auth/back-channel-logout', '/api/support/unsubscribe'];

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Keeps other sites from acting in a browser's session: a page elsewhere can't set a header of its own without a
 * preflight, which this server never grants (OWASP cheat sheet "Cross-Site Request Forgery", custom request headers).
 */
export function requireClientHeader(request: Request, response: Response, next: NextFunction): void {
  if (
    SAFE_METHODS.has(request.method) ||
    request.get(CLIENT_HEADER) !== undefined ||
    SERVER_TO_SERVER.includes(request.path)
  ) {
    next();
    return;
  }
  response.status(403).json({
    code: 'CLIENT_HEADER_MISSING',
    message: `Send the header ${CLIENT_HEADER} with every POST, for example "${CLIENT_HEADER}: my-tool".`,
  });
}
