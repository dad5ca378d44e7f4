import { type Request, type Response } from 'express';
import { z } from 'zod';

/**
 * Tells which firm a request comes from. Proof of a firm's identity lies outside this portal; this is the one place to
 * put it in. A login that proves a business number (for example as a claim of an OpenID Connect issuer) provides another
 * implementation under this token in the module and gives `readFirmId` of `firm-data/firm-id.ts` that number.
 */
export abstract class FirmIdentity {
  /** Pseudonym of the firm; undefined: not from a firm that has signed in. */
  abstract firmOf(request: Request): string | undefined;
  /** Whether made-up firms may be chosen. */
  abstract readonly isDemo: boolean;
  abstract signOut(response: Response): void;
}

/** The portal until a login is configured: nobody is a firm. */
export class NoFirms extends FirmIdentity {
  readonly isDemo = false;

  firmOf(): string | undefined {
    return undefined;
  }

  signOut(): void {
    // Nobody is signed in.
  }
}

const COOKIE = 'gwanmun_demo_firm';
const cookieSchema = z.object({ [COOKIE]: z.string().regex(/^demo-\d{5}$/) });

/** Whoever can reach the portal says which made-up firm they are; there only with `DEMO_FIRMS`, never in production. */
export class DemoFirms extends FirmIdentity {
  readonly isDemo = true;

  firmOf(request: Request): string | undefined {
    const cookies: unknown = request.cookies;
    return cookieSchema.safeParse(cookies).data?.[COOKIE];
  }

  /** @param id of a made-up firm that is there */
  signIn(response: Response, id: string): void {
    response.cookie(COOKIE, id, { httpOnly: true, sameSite: 'lax', path: '/' });
  }

  signOut(response: Response): void {
    response.clearCookie(COOKIE, { path: '/' });
  }
}
