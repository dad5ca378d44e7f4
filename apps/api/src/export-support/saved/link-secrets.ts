import { createHash } from 'node:crypto';

const sha256 = (text: string) => createHash('sha256').update(text);

/**
 * The secret with which a mail can be unsubscribed from and nothing else: made from that of its link, which can't be
 * found again from it, so that it may stand in an address that servers see.
 * @returns 43 characters, base64url
 */
export const unsubscribeSecretOf = (token: string): string => sha256(token).digest('base64url');

/** What is kept of a link, by its lesser secret. */
export const hashOf = (unsubscribeSecret: string): string => sha256(unsubscribeSecret).digest('hex');
