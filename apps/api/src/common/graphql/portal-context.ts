import { type Request, type Response } from 'express';
import { BrowserSession, type SessionCookieSettings } from '../http/session.js';

/** What every resolver gets: the request, for the throttler, and the browser session behind it. */
export interface PortalContext {
  readonly req: Request;
  readonly res: Response;
  readonly session: BrowserSession;
}

export function createPortalContext(req: Request, res: Response, cookies: SessionCookieSettings): PortalContext {
  return { req, res, session: new BrowserSession(req, res, cookies) };
}
