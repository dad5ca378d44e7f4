import { createHash, randomBytes } from 'node:crypto';
import { type CookieOptions, type Request, type Response } from 'express';
import { z } from 'zod';

/** 32 random bytes, base64url. */
const secretSchema = z.string().regex(/^[\w-]{43}$/);

export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What the server keeps of a secret. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/**
 * A cookie with a random secret, for this host only. Under https its name begins with `__Host-`, by which the browser
 * makes sure that no other host and no plain http set it (RFC 6265bis, 4.1.3).
 */
export class SecretCookie {
  constructor(
    private readonly name: string,
    /** Whether officers come by https. */
    private readonly isPrivate: () => boolean,
  ) {}

  read(request: Request): string | undefined {
    const cookies: unknown = request.cookies;
    return z.object({ [this.fullName]: secretSchema }).safeParse(cookies).data?.[this.fullName];
  }

  /** Ends with the browser's own session; the server ends it earlier. */
  write(response: Response, secret: string): void {
    response.cookie(this.fullName, secret, this.options);
  }

  clear(response: Response): void {
    response.clearCookie(this.fullName, this.options);
  }

  private get fullName(): string {
    return this.isPrivate() ? `__Host-${this.name}` : this.name;
  }

  private get options(): CookieOptions {
    // Lax, since the issuer sends the browser back from another site.
    return { httpOnly: true, sameSite: 'lax', secure: this.isPrivate(), path: '/' };
  }
}
