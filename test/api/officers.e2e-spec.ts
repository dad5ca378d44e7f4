import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asOfficer, signIn, WITH_OFFICERS } from '../support/officers.js';
import { type Portal, removeDataDir, startPortal } from '../support/portal.js';
import { PortalClient } from '../support/portal-client.js';

interface Who {
  readonly officerSession: {
    readonly officer: { readonly id: string; readonly roles: string[]; readonly operations: string[] } | null;
    readonly life: { readonly endsAt: string; readonly steppedUpUntil: string | null } | null;
  };
}

const WHO = '{ officerSession { officer { id roles operations } life { endsAt steppedUpUntil } } }';

const who = async (client: PortalClient) => (await client.graphql<Who>(WHO)).officerSession;

async function refusalOf(client: PortalClient, query: string): Promise<unknown> {
  const response = await client.post('/graphql', { query });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return errors?.[0]?.extensions.code;
}

describe('officers’ sessions on a running server', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal({ ...WITH_OFFICERS, RATE_LIMIT_PER_MINUTE: '100000' });
  }, 200_000);
  afterAll(async () => {
    await portal.stop();
    removeDataDir(portal.dataDir);
  });

  const visitor = () => new PortalClient(portal.origin);
  const officer = (id: Parameters<typeof asOfficer>[1]) => asOfficer(portal.origin, id);

  it('begin with the issuer’s word of who it is, and back on the page that was asked for', async () => {
    const client = visitor();
    expect(await who(client)).toMatchObject({ officer: null, life: null });
    expect(await signIn(client, 'demo-review', { returnTo: '/en/officers/curation' })).toBe('/en/officers/curation');
    const { officer: signedIn } = await who(client);
    expect(signedIn).toMatchObject({ id: 'demo-review', roles: ['KNOWLEDGE_REVIEWER'] });
    expect(signedIn?.operations).toContain('record.review');
    expect(signedIn?.operations).not.toContain('audit.read');
  });

  it('never lead to another site', async () => {
    for (const returnTo of ['https://evil.example/', '//evil.example', '/ko/../../evil', '/api/health']) {
      expect(await signIn(visitor(), 'demo-review', { returnTo })).toBe('/ko/officers');
    }
  });

  it('don’t begin for a person without a role, nor for one who cancels', async () => {
    const nobody = visitor();
    expect(await signIn(nobody, 'demo-nobody')).toContain('/officers/sign-in?problem=no_role');
    expect(await who(nobody)).toMatchObject({ officer: null });
    expect(await signIn(visitor(), '')).toContain('problem=cancelled');
  });

  it('don’t begin with an answer that another browser asked for, or that is used twice', async () => {
    const [one, other] = [visitor(), visitor()];
    const login = await one.send('/api/auth/login');
    const state = new URL(login.headers.get('location') ?? '').searchParams.get('state') ?? '';
    for (const client of [other, visitor()]) {
      const answer = await client.send(`/api/auth/callback?code=x&state=${state}`);
      expect(answer.headers.get('location')).toContain('problem=expired');
    }
    expect((await one.send(`/api/auth/callback?code=x&state=${state}`)).headers.get('location')).toContain('failed');
    expect((await one.send(`/api/auth/callback?code=x&state=${state}`)).headers.get('location')).toContain('expired');
  });

  it('keep others out, and officers from what their roles don’t allow', async () => {
    const query = '{ openQuestions { unanswered } }';
    expect(await refusalOf(visitor(), query)).toBe('UNAUTHENTICATED');
    expect(await refusalOf(await officer('demo-auditor'), query)).toBe('FORBIDDEN');
    expect(await refusalOf(await officer('demo-support'), query)).toBeUndefined();
    expect((await visitor().send('/api/curation/records.jsonl')).status).toBe(401);
    expect((await (await officer('demo-data')).send('/api/curation/records.jsonl')).status).toBe(403);
    expect((await (await officer('demo-review')).send('/api/curation/records.jsonl')).status).toBe(200);
  });

  it('ask for a renewed proof before what one officer alone can do to the public records', async () => {
    const client = await officer('demo-review');
    const retire = 'mutation { retireRecord(recordId: "none") { __typename } }';
    expect(await refusalOf(client, retire)).toBe('STEP_UP_REQUIRED');
    const before = client.cookie('gwanmun_officer');
    expect(await signIn(client, 'demo-review', { stepUp: true })).toBe('/ko/officers');
    expect(client.cookie('gwanmun_officer')).not.toBe(before);
    expect(await refusalOf(client, retire)).toBeUndefined();
    expect((await who(client)).life?.steppedUpUntil).not.toBeNull();
  });

  it('don’t take another person’s proof', async () => {
    const client = await officer('demo-review');
    expect(await signIn(client, 'demo-review-2', { stepUp: true })).toContain('problem=other_person');
    expect((await who(client)).officer?.id).not.toBe('demo-review-2');
  });

  it('are listed to their officer, who ends the others', async () => {
    const [one, other] = [await officer('demo-image'), await officer('demo-image')];
    const list = '{ ownSessions { id current } }';
    const { ownSessions } = await one.graphql<{ ownSessions: { id: string; current: boolean }[] }>(list);
    expect(ownSessions.filter(({ current }) => current)).toHaveLength(1);
    const theirs = ownSessions.find(({ current }) => !current)?.id ?? '';
    const stranger = await officer('demo-data');
    const end = `mutation { endSession(id: "${theirs}") }`;
    expect(await stranger.graphql(end)).toEqual({ endSession: false });
    expect(await who(other)).not.toMatchObject({ officer: null });
    expect(await one.graphql(end)).toEqual({ endSession: true });
    expect(await who(other)).toMatchObject({ officer: null });
  });

  it('end here, everywhere, and at the issuer, which ends the rest', async () => {
    const [one, other] = [await officer('demo-screening'), await officer('demo-screening')];
    expect((await one.post('/api/auth/logout', '{}', { 'x-gwanmun-client': '' })).status).toBe(400);
    const reply = await one.post('/api/auth/logout', { everywhere: true, language: 'ko' });
    const { location } = (await reply.json()) as { location: string };
    expect(new URL(location).searchParams.get('id_token_hint')).toMatch(/^ey/);
    expect(await who(one)).toMatchObject({ officer: null });
    expect(await who(other)).toMatchObject({ officer: null });
  });

  it('end when the issuer ends its own', async () => {
    const client = await officer('demo-investigator');
    const cookieless = client.at(portal.origin);
    const reply = await client.post('/api/auth/logout', { language: 'en' });
    const { location } = (await reply.json()) as { location: string };
    // A second session of the same browser at the issuer, begun before the issuer is left.
    await signIn(cookieless, 'demo-investigator');
    expect((await who(cookieless)).officer?.id).toBe('demo-investigator');
    const page = await cookieless.send(location);
    const html = await page.text();
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(html) ?? [];
    const [, action = ''] = /action="([^"]+)"/.exec(html) ?? [];
    const done = await cookieless.send(action, { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) });
    expect(done.headers.get('location')).toContain('/api/auth/signed-out?state=en');
    expect(await who(cookieless)).toMatchObject({ officer: null });
  });

  it('don’t end by a forged word of the issuer', async () => {
    const client = await officer('demo-data');
    for (const token of ['', 'x.y.z', `${btoa('{"alg":"none"}')}.${btoa('{"sub":"demo-data"}')}.`]) {
      const response = await visitor().send('/api/auth/back-channel-logout', {
        method: 'POST',
        body: new URLSearchParams({ logout_token: token }),
      });
      expect(response.status).toBe(400);
    }
    expect((await who(client)).officer?.id).toBe('demo-data');
  });

  it('leave firms out where the portal has no sign-in for them', async () => {
    for (const path of ['/api/firm/login', '/api/firm/callback', '/api/demo-firm-issuer/auth']) {
      expect((await visitor().send(path)).status).toBe(404);
    }
  });

  it('have cookies that no script reads and no other site sends along', async () => {
    const login = await visitor().send('/api/auth/login');
    expect(login.headers.getSetCookie().find((set) => set.startsWith('gwanmun_sign_in'))).toMatch(
      /HttpOnly; SameSite=Lax/,
    );
  });

  it('can’t be begun by a page of another site posting to them', async () => {
    const client = await officer('demo-data');
    const response = await client.send('/api/auth/logout', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"language":"ko"}',
    });
    expect(response.status).toBe(403);
    expect((await who(client)).officer?.id).toBe('demo-data');
  });
});

describe('a portal without an issuer', () => {
  it('has no officers', async () => {
    const portal = await startPortal();
    const client = new PortalClient(portal.origin);
    const { officerSession } = await client.graphql<{ officerSession: unknown }>(
      '{ officerSession { canSignIn demo officer { id } } }',
    );
    expect(officerSession).toEqual({ canSignIn: false, demo: false, officer: null });
    const login = await client.send('/api/auth/login');
    expect(login.headers.get('location')).toContain('problem=unavailable');
    expect((await client.send('/api/demo-issuer/.well-known/openid-configuration')).status).toBe(404);
    await portal.stop();
    removeDataDir(portal.dataDir);
  });
});
