import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Mailer, mailerOf } from '../../common/mail/mailer.js';
import { openSmtpSink, type ReceivedMail, type SmtpSink } from '../../common/mail/testing/smtp-sink.js';
import { parsePortalConfig } from '../../config/portal-config.js';
import { type OpenDatabase } from '../../database/database.js';
import { savedResultLinks, savedResults } from '../../database/saved-results.schema.js';
import { testStores } from '../../database/testing/test-databases.js';
import { type Programme, programmeSchema } from '../../knowledge/programmes/programme.js';
import { FindSupport } from '../find-support.js';
import { SavedResultRepository } from './saved-result.repository.js';
import { SaveResults } from './save-results.js';
import { TellChanges } from './tell-changes.js';

const both = { ko: '말', en: 'words' };
function programme(id: string, changed: object = {}): Programme {
  return programmeSchema.parse({
    id,
    status: 'published',
    name: { ko: `사업 ${id}`, en: `Scheme <${id}>` },
    body: both,
    kind: 'money',
    stages: ['growing'],
    serves: ['find-buyers'],
    summary: both,
    gives: [{ what: both }],
    criteria: [{ clause: both, test: { on: 'size', oneOf: ['sme'] } }],
    window: { type: 'fixed', rounds: [{ opens: '2027-01-04', closes: '2027-01-31' }], note: both },
    apply: both,
    documents: [both],
    link: 'https://www.customs.go.kr',
    asOf: '2025',
    confidence: 'known',
    ...changed,
  });
}

const config = parsePortalConfig({
  values: { NODE_ENV: 'test', PUBLIC_URL: 'https://portal.example', SAVED_RESULT_DAYS: '30' },
  placeOf: String,
});
const DAY_MS = 86_400_000;

describe.each(testStores())('saved results on $name', ({ open }) => {
  let store: OpenDatabase;
  let sink: SmtpSink;
  let saved: SavedResultRepository;
  let now: Date;
  let programmes: Programme[];

  beforeAll(async () => {
    [store, sink] = [await open(), await openSmtpSink()];
    saved = new SavedResultRepository(store.db);
  });
  afterAll(async () => {
    await sink.close();
    await store.close();
  });
  beforeEach(async () => {
    await store.db.delete(savedResults);
    sink.mails.length = 0;
    sink.refuses = false;
    now = new Date('2027-01-01T03:00:00Z');
    programmes = [programme('a')];
  });

  const mailer = (): Mailer | undefined =>
    mailerOf({ SMTP_URL: sink.url, MAIL_FROM: 'Gwanmun <no-reply@portal.example>' });
  const support = () =>
    new FindSupport({ knowledge: { programmes, agreements: [], documents: [], faults: [] } }, () => now, {
      of: () => undefined,
    });
  const results = (with_ = mailer()) => new SaveResults(saved, support(), with_, config, () => now);
  const replica = () => new TellChanges(saved, support(), mailer(), config, () => now);
  const given = {
    email: 'owner@firm.example',
    language: 'ko',
    firm: { size: 'small', regions: ['busan'] },
    consent: true,
  } as const;
  const tokenIn = (mail: ReceivedMail | undefined) => {
    const token = /#t=([\w-]{32})/.exec(mail?.raw ?? '')?.[1];
    if (token === undefined) throw new Error('no link in the mail');
    return token;
  };
  async function confirmed(changed: Partial<{ language: 'ko' | 'en'; email: string }> = {}) {
    await results().save({ ...given, ...changed });
    await results().confirm(tokenIn(sink.mails.at(-1)));
    sink.mails.length = 0;
  }

  it('asks the owner of the address first, and sends nothing else before the link was followed', async () => {
    expect(await results().save(given)).toEqual({ kind: 'asked' });
    const [mail] = sink.mails;
    expect(mail?.to).toEqual(['owner@firm.example']);
    expect(mail?.raw).toContain('https://portal.example/ko/support/saved#t=');
    expect(mail?.raw).toMatch(
      /^List-Unsubscribe: <https:\/\/portal\.example\/api\/support\/unsubscribe\?language=ko&u=[\w-]{43}>\r?$/im,
    );
    expect(mail?.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/im);
    expect(mail?.raw).toContain('text/html');
    programmes = [programme('a'), programme('b')];
    now = new Date(now.getTime() + DAY_MS);
    expect(await replica().run()).toBe(0);
    expect(await results().confirm('x'.repeat(32))).toBeUndefined();
    expect((await results().confirm(tokenIn(mail)))?.confirmedAt).toEqual(now);
  });

  it('keeps the address, the answers and the words agreed to, and links as hashes only', async () => {
    await results().save(given);
    const [row] = await store.db.select().from(savedResults);
    expect(row).toMatchObject({ email: given.email, firm: given.firm, confirmedAt: null, told: null });
    expect(row?.consentText).toContain('30일');
    const [link] = await store.db.select().from(savedResultLinks);
    expect(link?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(link)).not.toContain(tokenIn(sink.mails[0]));
  });

  it.each([
    [{ email: 'no address' }, 'email_malformed'],
    [{ email: 'a@b.example\r\nBcc: x@y.example' }, 'email_malformed'],
    [{ email: 'a@b.example, x@y.example' }, 'email_malformed'],
    [{ consent: false }, 'consent_missing'],
  ])('refuses %j', async (changed, fault) => {
    expect(await results().save({ ...given, ...changed })).toEqual({ kind: 'refused', fault });
    expect(sink.mails).toEqual([]);
  });

  it('mails no address more than three times a day by request', async () => {
    for (let time = 0; time < 3; time += 1) await results().save(given);
    expect(await results().save(given)).toEqual({ kind: 'refused', fault: 'too_many' });
    expect(sink.mails).toHaveLength(3);
  });

  it('keeps nothing when the mail server refuses, names unreadable answers, and says when there is no server', async () => {
    sink.refuses = true;
    expect(await results().save(given)).toEqual({ kind: 'refused', fault: 'mail_failed' });
    expect(await store.db.select().from(savedResults)).toEqual([]);
    expect((await results().save({ ...given, firm: { size: 'tiny' } })).kind).toBe('invalid');
    const without = new SaveResults(saved, support(), undefined, config, () => now);
    expect(await without.save(given)).toEqual({ kind: 'unavailable' });
  });

  it('tells once when a window opens and the knowledge changes, whichever replicas run', async () => {
    await confirmed();
    now = new Date('2027-01-04T00:30:00Z');
    programmes = [programme('a'), programme('b')];
    const sent = await Promise.all([replica().run(), replica().run(), replica().run()]);
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(1);
    const [mail] = sink.mails;
    expect(mail?.raw).toContain('접수를 시작했습니다(2027-01-31까지): 사업 a');
    expect(mail?.raw).toContain('새 지원사업이 있습니다: 사업 b');
    expect(mail?.raw).toContain('그만 받기');
    now = new Date(now.getTime() + DAY_MS);
    expect(await replica().run()).toBe(0);
  });

  it('writes in English, with names made safe for HTML', async () => {
    await confirmed({ language: 'en' });
    programmes = [programme('a', { criteria: [{ clause: both, test: { on: 'size', oneOf: ['large'] } }] })];
    now = new Date(now.getTime() + DAY_MS);
    expect(await replica().run()).toBe(1);
    expect(sink.mails[0]?.raw).toContain('You no longer meet a condition: Scheme <a>');
    expect(sink.mails[0]?.raw).toContain('Scheme &lt;a&gt;</a>');
  });

  it('makes up a mail that failed on the next day', async () => {
    await confirmed();
    programmes = [programme('a'), programme('b')];
    now = new Date(now.getTime() + DAY_MS);
    sink.refuses = true;
    expect(await replica().run()).toBe(0);
    sink.refuses = false;
    expect(await replica().run()).toBe(0);
    now = new Date(now.getTime() + DAY_MS);
    expect(await replica().run()).toBe(1);
  });

  it('deletes address and answers at once by the link of any mail, and tells nothing after', async () => {
    await confirmed();
    programmes = [programme('b')];
    now = new Date(now.getTime() + DAY_MS);
    await replica().run();
    const token = tokenIn(sink.mails[0]);
    expect(await results().remove(token)).toBe(true);
    expect(await store.db.select().from(savedResults)).toEqual([]);
    expect(await store.db.select().from(savedResultLinks)).toEqual([]);
    expect(await results().remove(token)).toBe(false);
  });

  it('ends by the header of any mail, whose secret opens nothing else, and stays ended when asked twice', async () => {
    await confirmed();
    await confirmed({ email: 'other@firm.example' });
    programmes = [programme('b')];
    now = new Date(now.getTime() + DAY_MS);
    expect(await replica().run()).toBe(2);
    const mail = sink.mails.find(({ to }) => to.includes(given.email));
    const secret = /unsubscribe\?language=ko&u=([\w-]{43})/.exec(mail?.raw ?? '')?.[1] ?? '';
    expect(await results().find(secret)).toBeUndefined();
    expect(await results().remove(secret)).toBe(false);
    for (const wrong of ['x'.repeat(43), tokenIn(mail), '']) expect(await results().unsubscribe(wrong)).toBe(false);
    expect(await results().unsubscribe(secret)).toBe(true);
    expect(await results().unsubscribe(secret)).toBe(false);
    expect((await store.db.select().from(savedResults)).map(({ email }) => email)).toEqual(['other@firm.example']);
    sink.mails.length = 0;
    programmes = [programme('c')];
    now = new Date(now.getTime() + DAY_MS);
    expect(await replica().run()).toBe(1);
    expect(sink.mails[0]?.to).toEqual(['other@firm.example']);
  });

  it('forgets after two days what nobody confirmed, and after their days what was', async () => {
    await confirmed();
    await results().save({ ...given, email: 'other@firm.example' });
    const after = (days: number) => new Date(now.getTime() + days * DAY_MS);
    expect(await saved.forget(now, now)).toBe(0);
    expect(await saved.forget(after(1), now)).toBe(1);
    expect(await saved.forget(now, after(1))).toBe(1);
  });
});
