import { describe, expect, it } from '@jest/globals';
import { ConfigError, parsePortalConfig, publicUrl } from './portal-config.js';

const parse = (values: Record<string, string>) =>
  parsePortalConfig({ values, placeOf: (name) => `.env:${name.length}` });

describe('parsePortalConfig', () => {
  it('runs on defaults alone', () => {
    expect(parse({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', DATA_DIR: '.data', COOKIE_SECURE: false });
  });

  it('treats an empty value as not set', () => {
    expect(parse({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000 });
  });

  it('lists every fault at once, each with its place and value', () => {
    const attempt = () => parse({ PORT: '99999', LOG_LEVEL: 'loud', COOKIE_SECURE: 'yes' });
    expect(attempt).toThrow(ConfigError);
    try {
      attempt();
    } catch (error) {
      const { faults } = error as ConfigError;
      expect(faults).toHaveLength(3);
      expect(faults[0]).toContain('.env:4: PORT="99999"');
    }
  });

  it('refuses a database address of another kind without showing its password', () => {
    expect(() => parse({ DATABASE_URL: 'mysql://me:secret@db/x' })).toThrow(/postgres:\/\/user/);
    expect(() => parse({ DATABASE_URL: 'mysql://me:secret@db/x' })).not.toThrow(/secret/);
  });
});

describe('publicUrl', () => {
  it('is the address that is set, else that of this machine', () => {
    expect(publicUrl(parse({ PUBLIC_URL: 'https://portal.example.org/' }))).toBe('https://portal.example.org');
    expect(publicUrl(parse({ PORT: '3001' }))).toBe('http://localhost:3001');
  });

  it('refuses an address with a path, since identifiers begin with it', () => {
    expect(() => parse({ PUBLIC_URL: 'https://example.org/portal' })).toThrow(/must have no path/);
    expect(() => parse({ PUBLIC_URL: 'ftp://example.org' })).toThrow(/https/);
  });
});

describe('how firms sign in', () => {
  const firms = {
    FIRM_OIDC_ISSUER: 'https://firms.example.org',
    FIRM_ID_KEY: 'a key of at least thirty-two characters',
    PUBLIC_URL: 'https://portal.example.org',
  };

  it('is told by an issuer, a key for pseudonyms and the portal’s address', () => {
    expect(parse(firms)).toMatchObject({
      FIRM_OIDC_CLIENT_ID: 'gwanmun-firms',
      FIRM_OIDC_NUMBER_CLAIM: 'business_number',
      FIRM_IDLE_MINUTES: 30,
      FIRM_SESSION_HOURS: 4,
    });
    expect(parse({ ...firms, FIRM_OIDC_ISSUER: 'http://localhost:8080' })).toBeDefined();
  });

  it.each([
    [
      'an issuer over a line that others can read',
      { FIRM_OIDC_ISSUER: 'http://firms.example.org' },
      'FIRM_OIDC_ISSUER',
    ],
    ['something that is no address', { FIRM_OIDC_ISSUER: 'firms' }, 'FIRM_OIDC_ISSUER'],
    ['no key to hide business numbers with', { FIRM_ID_KEY: '' }, 'FIRM_ID_KEY'],
    ['a key that is too short', { FIRM_ID_KEY: 'short' }, 'FIRM_ID_KEY'],
    ['no address of the portal', { PUBLIC_URL: '' }, 'PUBLIC_URL'],
    ['a scope without openid', { FIRM_OIDC_SCOPE: 'profile' }, 'FIRM_OIDC_SCOPE'],
    ['sessions without an end', { FIRM_SESSION_HOURS: '0' }, 'FIRM_SESSION_HOURS'],
    ['made-up firms beside real ones', { NODE_ENV: 'test', DEMO_FIRMS: '300' }, 'DEMO_FIRMS'],
  ])('is refused with %s', (_, changed, name) => {
    expect(() => parse({ ...firms, ...changed })).toThrow(name);
    expect(() => parse({ ...firms, ...changed })).not.toThrow(firms.FIRM_ID_KEY);
  });

  it('is a demonstration only in development and on one’s own machine', () => {
    expect(parse({ NODE_ENV: 'development', DEMO_FIRMS: '300' }).DEMO_FIRMS).toBe(300);
    expect(() => parse({ NODE_ENV: 'production', DEMO_FIRMS: '300' })).toThrow(/DEMO_FIRMS/);
    expect(() => parse({ NODE_ENV: 'development', HOST: '0.0.0.0', DEMO_FIRMS: '300' })).toThrow(/DEMO_FIRMS/);
  });

  it('shows no secret among the faults', () => {
    const secret = 'x'.repeat(40);
    expect(() => parse({ ...firms, FIRM_OIDC_CLIENT_SECRET: secret, PORT: 'none' })).not.toThrow(secret);
  });
});
