import { createHash, randomBytes } from 'node:crypto';
import { type Request, type Response } from 'express';
import { z } from 'zod';

const COOKIE = 'gwanmun_session';
/** 32 random bytes, base64url. */
const secretSchema = z.string().regex(/^[\w-]{43}$/);

export interface SessionCookieSettings {
  readonly secure: boolean;
  readonly days: number;
}

/**
 * The browser session behind a request: no account, just a random secret in an httpOnly cookie. The server knows only
 * its hash.
 */
export class BrowserSession {
  constructor(
    private readonly request: Request,
    private readonly response: Response,
    private readonly settings: SessionCookieSettings,
  ) {}

  /** The session's hash; undefined for a browser that has none yet. */
  get hash(): string | undefined {
    const cookies: unknown = this.request.cookies;
    const secret = z.object({ [COOKIE]: secretSchema }).safeParse(cookies).data?.[COOKIE];
    return secret === undefined ? undefined : hashOf(secret);
  }

  /** The session's hash; begins a session, by setting the cookie, where there is none. */
  ensureHash(): string {
    const known = this.hash;
    if (known !== undefined) return known;
    const secret = randomBytes(32).toString('base64url');
    this.response.cookie(COOKIE, secret, {
      httpOnly: true,
      sameSite: 'lax',
      secure: this.settings.secure,
      path: '/',
      maxAge: this.settings.days * 24 * 60 * 60 * 1000,
    });
    return hashOf(secret);
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
