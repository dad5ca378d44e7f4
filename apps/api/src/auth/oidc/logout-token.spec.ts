import { beforeAll, describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, type CryptoKey, exportJWK, generateKeyPair, type JWTVerifyGetKey, SignJWT } from 'jose';
import { readLogoutToken } from './logout-token.js';

const AT = { issuer: 'https://issuer.example', clientId: 'gwanmun' };
const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} };

describe('a logout token', () => {
  let own: CryptoKey;
  let foreign: CryptoKey;
  let keys: JWTVerifyGetKey;

  beforeAll(async () => {
    const pair = await generateKeyPair('ES256');
    own = pair.privateKey;
    foreign = (await generateKeyPair('ES256')).privateKey;
    keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), alg: 'ES256' }] });
  });

  const token = (claims: Record<string, unknown>, key = own) =>
    new SignJWT({
      iss: AT.issuer,
      aud: AT.clientId,
      iat: Math.floor(Date.now() / 1000),
      jti: 'a',
      events: EVENTS,
      sub: 'kim',
      ...claims,
    })
      .setProtectedHeader({ alg: 'ES256', typ: 'logout+jwt' })
      .sign(key);

  it('names a person, a session, or both', async () => {
    expect(await readLogoutToken(await token({}), keys, AT)).toEqual({ sub: 'kim', sid: undefined });
    expect(await readLogoutToken(await token({ sid: 's' }), keys, AT)).toEqual({ sub: 'kim', sid: 's' });
    expect(await readLogoutToken(await token({ sub: undefined, sid: 's' }), keys, AT)).toEqual({ sid: 's' });
  });

  it.each<[string, Record<string, unknown>]>([
    ['of another issuer', { iss: 'https://other.example' }],
    ['for another client', { aud: 'other' }],
    ['that is old', { iat: Math.floor(Date.now() / 1000) - 3600 }],
    ['without the logout event', { events: {} }],
    ['with a nonce, as an ID token has it', { nonce: 'n' }],
    ['that names nobody', { sub: undefined }],
    ['without an id', { jti: undefined }],
  ])('counts for nothing %s', async (_name, claims) => {
    expect(await readLogoutToken(await token(claims), keys, AT)).toBeUndefined();
  });

  it('counts for nothing signed by another, not at all, or as no token', async () => {
    expect(await readLogoutToken(await token({}, foreign), keys, AT)).toBeUndefined();
    const [, body = ''] = (await token({})).split('.');
    expect(await readLogoutToken(`${btoa('{"alg":"none"}')}.${body}.`, keys, AT)).toBeUndefined();
    expect(await readLogoutToken('', keys, AT)).toBeUndefined();
  });
});
