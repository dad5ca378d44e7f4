import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import express from 'express';
import { type Request, type Response } from 'express';
import { demoIssuer } from '../../../auth/demo-issuer/demo-issuer.js';
import { PublicAddress } from '../../../auth/oidc/public-address.js';
import { newSecret } from '../../../auth/sessions/secret-cookie.js';
import { parsePortalConfig, type PortalConfig } from '../../../config/portal-config.js';
import { type OpenDatabase } from '../../../database/database.js';
import { testStores } from '../../../database/testing/test-databases.js';
import { pseudonymOf } from '../../firm-data/firm-id.js';
import { FirmIssuer } from './firm-issuer.js';
import { FirmSessions } from './firm-sessions.js';
import { firmFromClaims, SignInFirm } from './sign-in-firm.js';

/** An issuer makes its keys. */
jest.setTimeout(60_000);

const KEY = 'a key of at least thirty-two characters';
const NUMBER = '1234567891';
const CLIENT = { id: 'gwanmun-firms', secret: 'for tests' };
const PORTAL = 'http://localhost:3999';

const people = [
  { id: 'proved', claims: { business_number: '123-45-67891' } },
  { id: 'unproved', claims: {} },
  { id: 'mistyped', claims: { business_number: '1234567890' } },
  { id: 'made-up', claims: { business_number: 'demo-00001' } },
].map((person) => ({ ...person, name: person.id, nameEn: person.id, note: { ko: '', en: '' } }));

/** An issuer at an address of its own, as a firm's is. */
async function startIssuer(): Promise<{ readonly origin: string; readonly server: Server }> {
  const app = express();
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const parts = {
    path: '/issuer',
    client: CLIENT,
    callback: '/api/firm/callback',
    lead: { ko: '', en: '' },
    people: () => people,
    claims: ['business_number'],
  };
  app.use('/issuer', demoIssuer(origin, parts, PORTAL));
  return { origin, server };
}

/** Goes through the issuer's pages as a browser does. @returns the address it sends the browser back to */
async function atIssuer(begin: URL, person: string): Promise<URL> {
  const jar = new Map<string, string>();
  let [address, form]: [URL, URLSearchParams | undefined] = [begin, undefined];
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const init = form === undefined ? {} : { method: 'POST', body: form };
    const response = await fetch(address, { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`the issuer answers ${String(response.status)}: ${await response.text()}`);
    address = new URL(location, address);
    if (address.origin === PORTAL) return address;
    form = address.pathname.includes('/interaction/') ? new URLSearchParams({ person }) : undefined;
  }
  throw new Error('the sign-in goes round and round');
}

describe('the firm that an issuer proves', () => {
  const config = { FIRM_OIDC_NUMBER_CLAIM: 'firm.number', FIRM_ID_KEY: KEY };
  const of = (number: unknown, isDemo = false) => firmFromClaims({ firm: { number } }, config, isDemo);

  it('is told by the pseudonym of its business number, however it is written', () => {
    expect(of('123-45-67891')).toBe(pseudonymOf(NUMBER, KEY));
    expect(of(pseudonymOf(NUMBER, KEY))).toBe(pseudonymOf(NUMBER, KEY));
  });

  it('is none where the number is missing, wrong or not a text', () => {
    for (const number of [undefined, null, '', '1234567890', 1_234_567_891, ['1234567891']])
      expect(of(number)).toBeUndefined();
    expect(firmFromClaims({ firm: { number: NUMBER } }, { ...config, FIRM_ID_KEY: undefined }, false)).toBeUndefined();
  });

  it('is made up only at the embedded issuer, and there only', () => {
    expect(of('demo-00001')).toBeUndefined();
    expect(of('demo-00001', true)).toBe('demo-00001');
    expect(of(NUMBER, true)).toBeUndefined();
  });
});

describe.each(testStores())('a firm’s sign-in on $name', ({ open }) => {
  let store: OpenDatabase;
  let issuer: Awaited<ReturnType<typeof startIssuer>>;
  let now = new Date();
  let config: PortalConfig;
  let signIns: SignInFirm;
  let sessions: FirmSessions;
  const clock = () => now;

  function partsFor(address: string) {
    const values = {
      PUBLIC_URL: PORTAL,
      FIRM_ID_KEY: KEY,
      FIRM_OIDC_ISSUER: address,
      FIRM_OIDC_CLIENT_SECRET: CLIENT.secret,
    };
    config = parsePortalConfig({ values, placeOf: String });
    const at = new PublicAddress(undefined as never, config);
    return { signIns: new SignInFirm(new FirmIssuer(config, at), config, store.db, clock), at };
  }
  beforeAll(async () => {
    store = await open();
    issuer = await startIssuer();
    const { signIns: made, at } = partsFor(`${issuer.origin}/issuer`);
    signIns = made;
    sessions = new FirmSessions(at, config, store.db, clock);
  });
  afterAll(async () => {
    issuer.server.close();
    issuer.server.closeAllConnections();
    await store.close();
  });

  async function signInAs(person: string) {
    const secret = newSecret();
    const begin = await signIns.begin('/en/support/dashboard', 'en', secret);
    const answer = await atIssuer(begin, person);
    return { secret, answer, outcome: await signIns.finish(answer, secret) };
  }
  const withCookies = (cookies: Record<string, string>) => ({ cookies }) as unknown as Request;

  /** A browser that is signed in as a firm: its cookies. */
  async function session(firm: string): Promise<Record<string, string>> {
    const cookies: Record<string, string> = {};
    const response = {
      cookie: (name: string, value: string) => {
        cookies[name] = value;
      },
    } as unknown as Response;
    await sessions.begin(withCookies({}), response, firm);
    return cookies;
  }

  it('comes back with the pseudonym and where the firm was going', async () => {
    const { outcome } = await signInAs('proved');
    expect(outcome).toEqual({ kind: 'signed_in', firm: pseudonymOf(NUMBER, KEY), returnTo: '/en/support/dashboard' });
  });

  it.each(['unproved', 'mistyped', 'made-up'])('is refused where no business number is proved (%s)', async (person) => {
    expect((await signInAs(person)).outcome).toMatchObject({ kind: 'refused', problem: 'no_number' });
  });

  it('is cancelled at the issuer', async () => {
    expect((await signInAs('')).outcome).toMatchObject({ kind: 'refused', problem: 'cancelled' });
  });

  it('counts once, in the browser that began it, and not for long', async () => {
    const { secret, answer } = await signInAs('proved');
    expect(await signIns.finish(answer, secret)).toEqual({ kind: 'refused', problem: 'expired' });
    const mine = newSecret();
    const other = await atIssuer(await signIns.begin('/ko/support/dashboard', 'ko', mine), 'proved');
    for (const stranger of [newSecret(), undefined]) {
      expect(await signIns.finish(other, stranger)).toEqual({ kind: 'refused', problem: 'expired' });
    }
    now = new Date(now.getTime() + 11 * 60_000);
    expect(await signIns.finish(other, mine)).toEqual({ kind: 'refused', problem: 'expired' });
  });

  it('is refused with a code that the issuer never gave', async () => {
    const secret = newSecret();
    const answer = await atIssuer(await signIns.begin('/ko/support/dashboard', 'ko', secret), 'proved');
    answer.searchParams.set('code', 'made-up');
    expect(await signIns.finish(answer, secret)).toMatchObject({ kind: 'refused', problem: 'failed' });
  });

  it('says so when the issuer is not there', async () => {
    const { signIns: lost } = partsFor('http://127.0.0.1:1/issuer');
    await expect(lost.begin('/ko/support/dashboard', 'ko', newSecret())).rejects.toThrow('does not describe itself');
  });

  it('is a session of its own: an officer’s cookie is none, and it ends unused and in any case', async () => {
    const cookies = await session('f-1');
    const [name = '', value = ''] = Object.entries(cookies).flat();
    expect(name).toBe('gwanmun_firm');
    expect(await sessions.firmOf(withCookies(cookies))).toBe('f-1');
    expect(await sessions.firmOf(withCookies({ gwanmun_officer: value }))).toBeUndefined();
    expect(await sessions.firmOf(withCookies({ gwanmun_firm: newSecret() }))).toBeUndefined();
    for (let hour = 0; hour < 8; hour += 1) {
      now = new Date(now.getTime() + 29 * 60_000);
      expect(await sessions.firmOf(withCookies(cookies))).toBe('f-1');
    }
    now = new Date(now.getTime() + 29 * 60_000);
    expect(await sessions.firmOf(withCookies(cookies))).toBeUndefined();
    const unused = await session('f-1');
    now = new Date(now.getTime() + 31 * 60_000);
    expect(await sessions.firmOf(withCookies(unused))).toBeUndefined();
  });

  it('ends when the firm signs out', async () => {
    const cookies = await session('f-2');
    await sessions.signOut(withCookies(cookies), { clearCookie: () => undefined } as unknown as Response);
    expect(await sessions.firmOf(withCookies(cookies))).toBeUndefined();
  });
});
