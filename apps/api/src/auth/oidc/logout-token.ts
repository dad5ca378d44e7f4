import { jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** A token is not taken up later than this. */
const MOST_AGE = '5 minutes';
const CLOCK_TOLERANCE_S = 60;

const claimsSchema = z
  .object({
    sub: z.string().optional(),
    sid: z.string().optional(),
    events: z.object({ [LOGOUT_EVENT]: z.object({}) }),
    nonce: z.undefined().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined, 'names neither a session nor a person');

/** Whose sessions an issuer ends. */
export interface IssuerLogout {
  readonly sub?: string | undefined;
  readonly sid?: string | undefined;
}

/**
 * Checks a logout token as OpenID Connect Back-Channel Logout 1.0, section 2.6, says: signature, issuer, audience, age,
 * the logout event, no nonce (else an ID token could be passed off as one).
 * @returns undefined for anything that isn't such a token
 */
export async function readLogoutToken(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, clientId }: { issuer: string; clientId: string },
): Promise<IssuerLogout | undefined> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience: clientId,
      maxTokenAge: MOST_AGE,
      clockTolerance: CLOCK_TOLERANCE_S,
      requiredClaims: ['iat', 'jti', 'events'],
    });
    const { sub, sid } = claimsSchema.parse(payload);
    return { sub, sid };
  } catch {
    return undefined;
  }
}
