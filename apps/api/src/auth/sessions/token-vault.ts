import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** What the issuer gave, for asking again and for signing out there. */
export interface IssuerTokens {
  readonly idToken: string;
  readonly refreshToken: string | undefined;
}

const tokensSchema = z.object({ idToken: z.string(), refreshToken: z.string().optional() });
const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The key comes from the session's secret, which only the browser has: who reads the database can't use the tokens. */
function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'gwanmun officer tokens', 32));
}

/** @returns iv, tag and ciphertext in base64 */
export function sealTokens(tokens: IssuerTokens, secret: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyOf(secret), iv);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(tokens), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** @throws when they were sealed with another secret, or changed */
export function openTokens(sealed: string, secret: string): IssuerTokens {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv(ALGORITHM, keyOf(secret), bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString(
    'utf8',
  );
  const { idToken, refreshToken } = tokensSchema.parse(JSON.parse(text));
  return { idToken, refreshToken };
}
