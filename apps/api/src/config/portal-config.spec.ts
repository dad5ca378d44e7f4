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
