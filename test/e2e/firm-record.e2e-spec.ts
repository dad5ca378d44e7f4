import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { axeViolations } from '../support/axe.js';
import { PHONE } from '../support/browser.js';
import { FIRM_WITHOUT_RECORD, firmsToChoose, signInFirm, WITH_FIRMS } from '../support/firms.js';
import { asOfficer, WITH_OFFICERS } from '../support/officers.js';
import { PortalClient } from '../support/portal-client.js';
import { openPortal, type PortalInBrowser, START_TIMEOUT_MS } from '../support/portal-in-browser.js';

jest.setTimeout(120_000);

const WORDS = {
  ko: {
    signIn: '기업으로 로그인',
    firm: /가상 기업 demo-/,
    out: '로그아웃',
    isOut: '로그아웃하였습니다.',
    synthetic: /가상 자료입니다/,
    submit: '동의하고 기록 보기',
    missing: /첫 번째 항목에 동의/,
    agree: /\(필수\)/,
    months: '월별 수출액',
    table: '표로 보기: 월별 수출액',
    match: '이 기록으로 지원사업 찾기',
    used: /동의하신 수출기록으로/,
    see: '결과 보기',
    recorded: /수출기록의 내용/,
    details: /요건/,
    withdraw: '동의 철회',
    shown: /이 화면에 기록을 보여 드림/,
    matched: /요건 확인에 기록을 사용함/,
    withdrawn: '동의를 철회함',
  },
  en: {
    signIn: 'Sign in as a firm',
    firm: /Made-up firm demo-/,
    out: 'Sign out',
    isOut: 'You have signed out.',
    synthetic: /Made-up data/,
    submit: 'Agree and see the record',
    missing: /please agree to the first point/,
    agree: /\(needed\)/,
    months: 'Exports by month',
    table: 'As a table: Exports by month',
    match: 'Find support with this record',
    used: /filled in from the export record/,
    see: 'See results',
    recorded: /Your record says/,
    details: /conditions/,
    withdraw: 'Withdraw consent',
    shown: /Record shown on this page/,
    matched: /Record used to check conditions/,
    withdrawn: 'Consent withdrawn',
  },
} as const;

interface Own {
  readonly firmSession: { readonly firm: string | null; readonly hasRecord: boolean; readonly consent: object | null };
  readonly firmDashboard: { readonly total: number } | null;
  readonly firmAccesses: readonly { readonly action: string }[];
}
const OWN =
  '{ firmSession { firm hasRecord consent { version } } firmDashboard(language: EN) { total } firmAccesses { action } }';
const NOTHING = { firmSession: { firm: null, hasRecord: false, consent: null }, firmDashboard: null, firmAccesses: [] };
const GIVE = 'mutation { giveFirmConsent(countsForOthers: false) }';
const WITHDRAW = 'mutation { withdrawFirmConsent }';

describe('a firm’s own record', () => {
  let portal: PortalInBrowser;
  let firms: string[];
  const firm = (place: number) => firms[place] ?? '';
  beforeAll(async () => {
    portal = await openPortal({ ...WITH_FIRMS, ...WITH_OFFICERS });
    firms = await firmsToChoose(new PortalClient(portal.origin));
  }, START_TIMEOUT_MS * 2);
  afterAll(async () => {
    await portal.close();
  });

  it.each(['ko', 'en'] as const)(
    'is shown with consent, fills the matching, and is let alone after withdrawal: %s',
    async (language) => {
      const words = WORDS[language];
      const { page, complaints, close } = await portal.visit(language === 'en' ? { viewport: PHONE } : {});
      await page.goto(`/${language}/support/dashboard`);
      await page.getByText(words.synthetic).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('link', { name: words.signIn }).click();
      await page.getByRole('button', { name: words.firm }).first().click();

      await page.getByRole('button', { name: words.submit }).click();
      await page.getByText(words.missing).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByLabel(words.agree).check();
      await page.getByRole('button', { name: words.submit }).click();

      await page.getByRole('heading', { name: words.months }).waitFor();
      await page.getByText(words.table, { exact: true }).first().click();
      expect(await page.getByRole('table').first().getByRole('row').count()).toBe(37);
      expect(await axeViolations(page)).toEqual([]);

      await page.getByRole('link', { name: words.match }).click();
      await page.getByText(words.used).waitFor();
      await page.getByRole('button', { name: words.see }).click();
      const details = page.locator('summary').filter({ hasText: words.details });
      await details.first().waitFor();
      for (const each of await details.all()) await each.click();
      await page.getByText(words.recorded).first().waitFor();

      await page.goto(`/${language}/support/dashboard`);
      await page.getByText(words.matched).first().waitFor();
      await page.getByText(words.shown).first().waitFor();
      await page.getByRole('button', { name: words.withdraw }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: words.withdraw }).click();
      await page.getByText(words.withdrawn, { exact: false }).first().waitFor();
      await page.getByRole('button', { name: words.submit }).waitFor();
      expect(await page.getByRole('heading', { name: words.months }).count()).toBe(0);
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('button', { name: words.out }).click();
      await page.getByText(words.isOut).waitFor();
      await page.getByRole('link', { name: words.signIn }).waitFor();
      expect(complaints).toEqual([]);
      await close();
    },
  );

  const visitor = () => new PortalClient(portal.origin);
  const own = (client: PortalClient) => client.graphql<Own>(OWN);
  async function as(name: string): Promise<PortalClient> {
    const client = visitor();
    expect(await signInFirm(client, name)).toBe('/ko/support/dashboard');
    return client;
  }

  it('reads its own record only, whoever else has signed in and agreed', async () => {
    const [one, other, third] = [await as(firm(5)), await as(firm(6)), await as(firm(7))];
    for (const client of [one, other]) expect(await client.graphql(GIVE)).toEqual({ giveFirmConsent: true });
    const [first, second] = [await own(one), await own(other)];
    expect([first.firmSession.firm, second.firmSession.firm]).toEqual(firms.slice(5, 7));
    expect(first.firmDashboard?.total).not.toBe(second.firmDashboard?.total);
    expect(await own(third)).toMatchObject({ firmDashboard: null, firmAccesses: [] });
    expect(await own(visitor())).toEqual(NOTHING);
    await one.graphql(WITHDRAW);
    expect((await own(one)).firmDashboard).toBeNull();
    expect((await own(other)).firmDashboard).toEqual(second.firmDashboard);
    expect((await own(one)).firmAccesses.map(({ action }) => action)).toEqual([
      'CONSENT_WITHDRAWN',
      'DASHBOARD',
      'CONSENT_GIVEN',
    ]);
  });

  it('is no officer, and an officer is no firm, whatever cookie is sent for which', async () => {
    const [client, officer] = [await as(firm(3)), await asOfficer(portal.origin, 'demo-supervisor')];
    await client.graphql(GIVE);
    const who = '{ officerSession { officer { id } } }';
    expect(await client.graphql(who)).toEqual({ officerSession: { officer: null } });
    expect(await own(officer)).toEqual(NOTHING);
    const [firmSecret, officerSecret] = [client.cookie('gwanmun_firm'), officer.cookie('gwanmun_officer')];
    for (const cookie of [
      `gwanmun_firm=${officerSecret ?? ''}; gwanmun_officer=${firmSecret ?? ''}`,
      `gwanmun_firm=${firm(3)}; gwanmun_demo_firm=${firm(3)}`,
    ]) {
      const answer = await visitor().post('/graphql', { query: `${OWN.slice(0, -1)} ${who.slice(1)}` }, { cookie });
      expect(await answer.json()).toEqual({ data: { ...NOTHING, officerSession: { officer: null } } });
    }
  });

  it('has nothing to agree to without a record, and is signed out for good', async () => {
    const client = await as(FIRM_WITHOUT_RECORD);
    expect(await client.graphql(GIVE)).toEqual({ giveFirmConsent: false });
    expect((await own(client)).firmSession).toEqual({ firm: FIRM_WITHOUT_RECORD, hasRecord: false, consent: null });
    const cookie = `gwanmun_firm=${client.cookie('gwanmun_firm') ?? ''}`;
    await client.graphql('mutation { signOutFirm }');
    const answer = await visitor().post('/graphql', { query: OWN }, { cookie });
    expect(await answer.json()).toEqual({ data: NOTHING });
  });

  it('is not led elsewhere by a sign-in, nor signed in by another’s or a cancelled one', async () => {
    expect(await signInFirm(visitor(), firm(0), 'https://evil.example/')).toBe('/ko/support/dashboard');
    expect(await signInFirm(visitor(), '', '/en/support/dashboard')).toBe('/en/support/dashboard?problem=cancelled');
    expect(await signInFirm(visitor(), 'demo-99999')).toContain('problem=cancelled');
    const login = await visitor().send('/api/firm/login');
    const state = new URL(login.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const answer = await visitor().send(`/api/firm/callback?code=x&state=${state}`);
    expect(answer.headers.get('location')).toBe('/ko/support/dashboard?problem=expired');
  });

  it('can’t be made to agree, withdraw or sign out by another site', async () => {
    const client = await as(firm(4));
    for (const query of [GIVE, WITHDRAW, 'mutation { signOutFirm }']) {
      const body = JSON.stringify({ query });
      const headers = { 'content-type': 'application/json' };
      expect((await client.send('/graphql', { method: 'POST', headers, body })).status).toBe(403);
      expect((await client.send(`/graphql?query=${encodeURIComponent(query)}`)).status).toBeGreaterThanOrEqual(400);
    }
    expect((await own(client)).firmSession).toMatchObject({ firm: firm(4), consent: null });
  });
});

describe('a portal without made-up firms', () => {
  it('refuses them in production', async () => {
    await expect(openPortal({ NODE_ENV: 'production', DEMO_FIRMS: '300' })).rejects.toThrow(/DEMO_FIRMS/);
  });
});
