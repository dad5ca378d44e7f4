import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { asc, eq } from 'drizzle-orm';
import { AuditLog } from '../../audit/audit-log.js';
import { AuthorityRefusal } from '../../auth/authority/authorise.js';
import { type Officer } from '../../auth/officer.js';
import { type OpenDatabase } from '../../database/database.js';
import { auditEntries } from '../../database/schema.js';
import { testStores } from '../../database/testing/test-databases.js';
import { readProgrammes } from '../../knowledge/programmes/read-programmes.js';
import { type VersionOutcome } from '../../versions/version.js';
import { FindSupport } from '../find-support.js';
import { LiveProgrammes } from './live-programmes.js';
import { PreviewPopulation } from './preview-population.js';
import { ProgrammeHistory } from './programme-history.js';
import { ProgrammeVersionRepository } from './programme-version.repository.js';
import { PublishProgramme } from './publish-programme.js';
import { TryProgramme } from './try-programme.js';
import { VersionedProgrammes } from './versioned-programmes.js';
import { WriteProgramme } from './write-programme.js';

/** Five thousand firms are made. */
jest.setTimeout(60_000);

const KA: Officer = { id: 'ka', name: '김가', roles: ['trader_support'] };
const NA: Officer = { id: 'na', name: '이나', roles: ['trader_support'] };
const SUPERVISOR: Officer = { id: 'su', name: '박다', roles: ['supervisor'] };
const REVIEWER: Officer = { id: 're', name: '최라', roles: ['knowledge_reviewer'] };

const knowledge = readProgrammes(fileURLToPath(new URL('../../../../../knowledge', import.meta.url)));
const ID = 'kotra-buykorea';
const now = () => new Date();
const NOTHING_LEARNED = { of: () => undefined };

function done<Content>(outcome: VersionOutcome<Content>) {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.version;
}

async function editing({ db }: OpenDatabase) {
  const versions = new ProgrammeVersionRepository();
  const live = new LiveProgrammes(versions, knowledge, db);
  await live.onModuleInit();
  const versioned = new VersionedProgrammes(versions, live, new AuditLog(db), db, now);
  return {
    live,
    drafts: new WriteProgramme(versioned),
    publishing: new PublishProgramme(versioned),
    history: new ProgrammeHistory(versioned, live),
    support: new FindSupport(live, now, NOTHING_LEARNED),
  };
}

describe.each(testStores())('editing programmes on $name', ({ open }) => {
  let store: OpenDatabase;
  let here: Awaited<ReturnType<typeof editing>>;
  beforeAll(async () => {
    store = await open();
    here = await editing(store);
  });
  afterAll(async () => {
    await here.live.onApplicationShutdown();
    await store.close();
  });
  const PAGE = { choice: { programmes: [ID] }, language: 'ko', offset: 0, limit: 1 } as const;
  const statusOf = (size: string) => {
    const outcome = here.support.matchFirm({ id: 'x', size: size as never }, PAGE);
    return outcome.kind === 'matches' ? outcome.matches[0]?.status : undefined;
  };

  it('puts in force what one officer wrote and another approved, and takes it back', async () => {
    expect(statusOf('large')).not.toBe('not_eligible');
    const draft = done(await here.drafts.edit(KA, ID));
    expect(await here.drafts.edit(NA, ID)).toEqual({ kind: 'draft_open', versionId: draft.id });
    const criteria = [{ clause: { ko: '중소기업', en: 'SMEs' }, test: { on: 'size', oneOf: ['sme'] } }];
    const saved = done(await here.drafts.save(KA, draft, { ...draft.content, criteria, asOf: '2026-11' }));
    expect(await here.drafts.save(NA, draft, saved.content)).toEqual({ kind: 'outdated' });
    const submitted = done(await here.drafts.submit(KA, saved));
    expect(await here.publishing.approve(KA, submitted)).toEqual({ kind: 'own_work' });
    expect(statusOf('large')).not.toBe('not_eligible');

    done(await here.publishing.approve(NA, submitted));
    expect(statusOf('large')).toBe('not_eligible');
    expect(here.support.programme(ID)?.programme.asOf).toBe('2026-11');
    const elsewhere = await editing(store);
    expect(elsewhere.support.programme(ID)?.programme.asOf).toBe('2026-11');
    await elsewhere.live.onApplicationShutdown();

    const { versions } = await here.history.of(KA, ID);
    expect(versions.map(({ version }) => `${version.state} ${version.origin}`)).toEqual([
      'published edit',
      'superseded file',
    ]);
    expect(versions[0]?.changes.map(({ field }) => field).sort()).toContain('criteria.0.test');
    const [, file] = versions;
    if (file === undefined) throw new Error('the folder’s version was not kept');
    done(await here.publishing.restore(SUPERVISOR, file.version.id));
    expect(statusOf('large')).not.toBe('not_eligible');
    expect(here.support.programme(ID)?.programme).toEqual(knowledge.programmes.find(({ id }) => id === ID));

    const rows = await store.db
      .select({ action: auditEntries.action })
      .from(auditEntries)
      .where(eq(auditEntries.subjectKind, 'programme'))
      .orderBy(asc(auditEntries.position));
    expect(rows.map(({ action }) => action)).toEqual([
      'programme.draft',
      'programme.save',
      'programme.submit',
      'programme.publish',
      'programme.restore',
    ]);
  });

  it('keeps whatever is typed, and hands nothing faulty on', async () => {
    const draft = done(await here.drafts.start(KA, 'a-new-programme'));
    const typed = { ...draft.content, link: 'nowhere', remark: 'of my own', id: 'another', status: 'retired' };
    const saved = done(await here.drafts.save(KA, draft, typed));
    expect(saved.content).toEqual({ ...draft.content, link: 'nowhere', remark: 'of my own', status: 'published' });
    const refused = await here.drafts.submit(KA, saved);
    if (refused.kind !== 'faulty') throw new Error(refused.kind);
    expect(refused.faults.map(({ field }) => field)).toEqual(expect.arrayContaining(['name.ko', 'link']));
    const [listed] = await here.history.programmes(NA);
    expect(listed).toMatchObject({ id: 'a-new-programme', served: undefined, open: { state: 'draft' } });
    done(await here.drafts.discard(KA, saved));
    expect(here.support.programme('a-new-programme')).toBeUndefined();
  });

  it('refuses an id that is taken or can’t stand in an address', async () => {
    for (const id of [ID, 'Not An Id']) expect(await here.drafts.start(KA, id)).toMatchObject({ kind: 'faulty' });
  });

  it('takes a programme off the portal, whose name others may still use', async () => {
    const { length } = here.support.programmes({});
    done(await here.publishing.retire(SUPERVISOR, ID));
    expect(here.support.programme(ID)).toBeUndefined();
    expect(here.support.programmes({})).toHaveLength(length - 1);
    expect(here.support.nameOf(ID)).toBeDefined();
    expect(await here.publishing.retire(SUPERVISOR, ID)).toEqual({ kind: 'not_found' });
  });

  it('lets nobody write or publish whose role it isn’t', async () => {
    for (const officer of [REVIEWER, SUPERVISOR]) {
      await expect(here.drafts.edit(officer, ID)).rejects.toThrow(AuthorityRefusal);
    }
    await expect(here.publishing.retire(REVIEWER, ID)).rejects.toThrow(AuthorityRefusal);
  });
});

describe('trying a programme', () => {
  it('holds it against five thousand made-up firms, within two seconds once they are made', async () => {
    const live = { knowledge } as LiveProgrammes;
    const population = new PreviewPopulation(knowledge);
    const trying = new TryProgramme(live, population, now);
    const programme = knowledge.programmes.find(({ id }) => id === 'mss-export-voucher');
    await population.firms();
    const begun = performance.now();
    const trial = await trying.run(KA, 'mss-export-voucher', { ...programme, criteria: [] }, 'ko');
    expect(performance.now() - begun).toBeLessThan(2_000);
    if (trial.kind !== 'preview') throw new Error(JSON.stringify(trial));
    expect(trial.preview.firms).toBe(5_000);
    const of = (when: 'before' | 'after') => trial.preview.statuses.reduce((sum, each) => sum + (each[when] ?? 0), 0);
    expect([of('before'), of('after')]).toEqual([5_000, 5_000]);
    expect(trial.preview.moves.length).toBeGreaterThan(0);
    expect(trial.preview.sample).toHaveLength(12);
  });
});
