import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Request } from 'express';
import { type PortalConfig } from '../../config/portal-config.js';
import { type OpenDatabase } from '../../database/database.js';
import { testStores } from '../../database/testing/test-databases.js';
import { type Officer } from '../officer.js';
import { type PublicAddress } from '../oidc/public-address.js';
import { type ConfirmationOutcome, type ConfirmOfficer } from './confirm-officer.js';
import { type SealedSession } from './officer-session.js';
import { OfficerSessionRepository } from './officer-session.repository.js';
import { OfficerSessions } from './officer-sessions.js';
import { hashOfSecret, newSecret } from './secret-cookie.js';

const CONFIG = {
  OFFICER_IDLE_MINUTES: 30,
  OFFICER_SESSION_HOURS: 10,
  OFFICER_STEP_UP_MINUTES: 10,
  OFFICER_REFRESH_MINUTES: 5,
} as unknown as PortalConfig;
const kim: Officer = { id: 'kim', name: '김', roles: ['screening'], office: '30' };

describe.each(testStores())('officers’ sessions in $name', ({ open }) => {
  let database: OpenDatabase;
  let repository: OfficerSessionRepository;
  let sessions: OfficerSessions;
  let now: Date;
  let issuerSays: ConfirmationOutcome['kind'];
  let asked: number;

  beforeEach(async () => {
    database = await open();
    now = new Date('2026-11-30T00:00:00Z');
    [issuerSays, asked] = ['confirmed', 0];
    repository = new OfficerSessionRepository(database.db);
    const confirming = { confirm: (session: SealedSession) => Promise.resolve(issuerAnswers(session)) };
    sessions = new OfficerSessions(
      repository,
      confirming as unknown as ConfirmOfficer,
      { isPrivate: false } as unknown as PublicAddress,
      CONFIG,
      database.db,
      () => now,
    );
  });
  afterEach(() => database.close());

  function issuerAnswers(session: SealedSession): ConfirmationOutcome {
    asked += 1;
    if (issuerSays === 'refused' || issuerSays === 'skipped') return { kind: issuerSays };
    const unconfirmedSince = issuerSays === 'unreachable' ? (session.unconfirmedSince ?? now) : undefined;
    return { kind: issuerSays, session: { ...session, unconfirmedSince } };
  }

  async function signIn(officer = kim, issuerSession = 'issuer-1'): Promise<string> {
    const secret = newSecret();
    const session = { officer, secretHash: hashOfSecret(secret), sealedTokens: '', issuerSession, browser: '' };
    await repository.add(database.db, session, now);
    return secret;
  }
  /** A new request of the browser with the secret. */
  const request = (secret: string) => sessions.current({ cookies: { gwanmun_officer: secret } } as unknown as Request);
  const pass = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
  };

  it('go on while they are used, and end for good when nothing was done for long enough', async () => {
    const secret = await signIn();
    for (let hour = 0; hour < 4; hour += 1) {
      pass(29);
      expect((await request(secret))?.officer).toEqual(kim);
    }
    pass(31);
    expect(await request(secret)).toBeUndefined();
    pass(-31);
    expect(await request(secret)).toBeUndefined();
  });

  it('end after their longest time, however busy', async () => {
    const secret = await signIn();
    for (let minutes = 0; minutes < 580; minutes += 20) {
      pass(20);
      expect(await request(secret)).toBeDefined();
    }
    pass(20);
    expect(await request(secret)).toBeUndefined();
  });

  it('are confirmed by the issuer from time to time, and end when it says no', async () => {
    const secret = await signIn();
    await request(secret);
    expect(asked).toBe(0);
    pass(6);
    expect(await request(secret)).toBeDefined();
    expect(asked).toBe(1);
    issuerSays = 'refused';
    pass(6);
    expect(await request(secret)).toBeUndefined();
    issuerSays = 'confirmed';
    expect(await request(secret)).toBeUndefined();
  });

  it('outlive an issuer that can’t be reached for a while', async () => {
    const secret = await signIn();
    issuerSays = 'unreachable';
    pass(6);
    expect(await request(secret)).toBeDefined();
  });

  it('end everywhere at once, one’s own only', async () => {
    const [one, other] = [await signIn(), await signIn()];
    const theirs = await signIn({ ...kim, id: 'lee' });
    expect(await repository.endAll(database.db, 'kim')).toBe(2);
    expect([await request(one), await request(other)]).toEqual([undefined, undefined]);
    expect((await request(theirs))?.officer.id).toBe('lee');
  });

  it('end with the issuer’s own session, and a secret that opens none is nobody’s', async () => {
    const [here, there] = [await signIn(kim, 'issuer-1'), await signIn(kim, 'issuer-2')];
    await repository.endByIssuer(database.db, { sid: 'issuer-1', sub: 'kim' });
    expect(await request(here)).toBeUndefined();
    expect(await request(there)).toBeDefined();
    expect(await request(newSecret())).toBeUndefined();
    expect(await request('short')).toBeUndefined();
  });
});
