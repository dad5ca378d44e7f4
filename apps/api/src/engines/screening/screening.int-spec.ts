import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditLog } from '../../audit/audit-log.js';
import { AuthorityRefusal } from '../../auth/authority/authorise.js';
import { type Officer } from '../../auth/officer.js';
import { type PortalConfig } from '../../config/portal-config.js';
import { type OpenDatabase } from '../../database/database.js';
import { testStores } from '../../database/testing/test-databases.js';
import { type EngineOutcome, type EngineQuestion } from '../gateway/engine-client.js';
import { type EngineGateway } from '../gateway/engine-gateway.js';
import { DecideDeclarations } from './decide-declarations.js';
import { ReceiveDeclarations } from './receive-declarations.js';
import { ReadDeclaration } from './read-declaration.js';
import { ReadGroups } from './read-groups.js';
import { ScoreDeclarations } from './score-declarations.js';
import { ScoringRepository } from './scoring.repository.js';
import { ScreeningRepository } from './screening.repository.js';
import { ReadWorklist, type WorklistQuery } from './worklist.js';

const HEAD = 'Declaration ID,Date,Office ID,Importer ID,HS6 Code,Country of Origin,Item Price,Description';
const fileOf = (rows: readonly string[]) => Buffer.from([HEAD, ...rows].join('\n'));
/** Declarations 0 to 9, each priced by its number. */
const TEN = fileOf(
  Array.from(
    { length: 10 },
    (_, at) => `D${String(at)},2026-11-0${String(1 + (at % 9))},30,I1,851713,CN,${String(at)},`,
  ),
);
const CONFIG = {
  SCREENING_RED_SHARE: 0.2,
  SCREENING_YELLOW_SHARE: 0.2,
  SCREENING_LOT_SHARE: 0,
} as unknown as PortalConfig;
const AT = new Date('2026-11-30T00:00:00Z');

const kim: Officer = { id: 'kim', name: '김', roles: ['screening'], office: '30' };
const lee: Officer = { id: 'lee', name: '이', roles: ['screening'], office: '30' };
const elsewhere: Officer = { id: 'park', name: '박', roles: ['screening'], office: '40' };
const OPEN: WorklistQuery = { state: 'open', order: 'score', limit: 100 };

/** Scores by price: 0.0 to 0.9. Says that it is out of order while `down`. */
class StubGateway {
  down = false;

  ask(kind: string, { inputs }: EngineQuestion): Promise<EngineOutcome> {
    const about = { inputHash: 'h', requestId: 'r' };
    if (this.down) return Promise.resolve({ kind: 'unavailable', reason: 'unreachable', detail: 'gone', ...about });
    const prices = inputs.find(({ name }) => name === 'price')?.data as readonly number[];
    const each = <Value>(count: number, value: Value) => prices.flatMap(() => new Array<Value>(count).fill(value));
    const outputs =
      kind === 'risk-screening'
        ? {
            score: prices.map((price) => price / 10),
            reason_subject: each(5, 'hs6+origin'),
            reason_contribution: each(5, 0.5),
            reason_inspected: each(5, 4),
            reason_frauds: each(5, 3),
          }
        : {
            group: prices.map((price) => (price > 4 ? 0 : 1)),
            group_score: prices.map((price) => (price > 4 ? 0.7 : 0.2)),
            group_trait: each(3, 'logPrice'),
            group_deviation: each(3, 1.5),
          };
    return Promise.resolve({
      kind: 'answered',
      version: '7',
      outputs: new Map(Object.entries(outputs)),
      fromCache: false,
      tookMs: 1,
      ...about,
    });
  }
}

describe.each(testStores())('screening over $name', ({ open }) => {
  let store: OpenDatabase;
  let gateway: StubGateway;
  let repository: ScreeningRepository;
  let waiting: ScoringRepository;
  let scoring: ScoreDeclarations;
  let receiving: ReceiveDeclarations;
  let worklist: ReadWorklist;
  let decisions: DecideDeclarations;
  let audit: AuditLog;

  beforeEach(async () => {
    store = await open();
    gateway = new StubGateway();
    repository = new ScreeningRepository(store.db);
    waiting = new ScoringRepository(store.db);
    scoring = new ScoreDeclarations(waiting, gateway as unknown as EngineGateway, () => AT);
    receiving = new ReceiveDeclarations(repository, scoring, CONFIG, () => AT);
    worklist = new ReadWorklist(repository, CONFIG);
    audit = new AuditLog(store.db);
    decisions = new DecideDeclarations(repository, worklist, audit, store.db, () => AT);
  });
  afterEach(async () => {
    await scoring.onApplicationShutdown();
    await store.close();
  });

  const receiveTen = async () => {
    await receiving.receive(kim, TEN);
    await settled();
  };
  /** Scoring begins by itself; it is awaited by asking for what still waits. */
  const settled = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    while ((await waiting.waiting(1)).length > 0 && !gateway.down) await scoring.doWaiting();
  };

  it('takes declarations in, has them scored and grouped, and ranks them with levels by capacity', async () => {
    await receiveTen();
    const list = await worklist.read(kim, OPEN);
    expect(list.total).toBe(10);
    expect(list.byLevel).toEqual({ red: 2, yellow: 2, green: 6, waiting: 0 });
    expect(list.declarations.map(({ screened, level }) => [screened.declaration.id, level]).slice(0, 5)).toEqual([
      ['D9', 'red'],
      ['D8', 'red'],
      ['D7', 'yellow'],
      ['D6', 'yellow'],
      ['D5', 'green'],
    ]);
    expect(list.declarations[0]?.screened).toMatchObject({
      judgement: { score: 0.9, engineVersion: '7' },
      group: { rank: 0, meanScore: 0.7 },
    });
    expect(list.curve[20]).toEqual({ share: 0.2, inspected: 2, expectedHitRate: expect.closeTo(0.85, 9) });
    const filtered = await worklist.read(kim, { ...OPEN, hs: '999999' });
    expect(filtered).toMatchObject({ total: 0, curve: list.curve });
  });

  it('tells the groups of what is open in the office, riskiest first, with how many of them are red', async () => {
    await receiveTen();
    const groups = new ReadGroups(store.db, worklist);
    const traits = new Array(3).fill({ trait: 'logPrice', deviation: 1.5 });
    expect(await groups.read(kim)).toMatchObject([
      { rank: 0, meanScore: 0.7, declarations: 5, red: 2, traits },
      { rank: 1, meanScore: 0.2, declarations: 5, red: 0, traits },
    ]);
    await decisions.decide(kim, ['D9'], 'inspect', '높은 점수');
    expect((await groups.read(kim, 0.8)).map(({ declarations, red }) => [declarations, red])).toEqual([
      [4, 4],
      [5, 3],
    ]);
    expect(await groups.read(elsewhere)).toEqual([]);
  });

  it('tells faulty rows by line and takes the others in', async () => {
    const outcome = await receiving.receive(
      kim,
      fileOf(['A,2026-11-01,30,I1,851713,CN,1,', 'B,2026-13-01,30,I1,8517,CN,1,', 'C,2026-11-01,40,I1,851713,CN,1,']),
    );
    expect(outcome).toMatchObject({ kind: 'received', received: 1, faulty: 2 });
    expect(outcome.kind === 'received' && outcome.faults.map(({ line }) => line)).toEqual([3, 4]);
  });

  it('says that a file is no table', async () => {
    expect(await receiving.receive(kim, Buffer.from('"broken'))).toMatchObject({ kind: 'unreadable' });
  });

  it('keeps what no engine has judged waiting, never green, and judges it when one answers again', async () => {
    gateway.down = true;
    await receiving.receive(kim, TEN);
    await scoring.doWaiting();
    const waiting = await worklist.read(kim, OPEN);
    expect(waiting.byLevel).toEqual({ red: 0, yellow: 0, green: 0, waiting: 10 });
    expect(waiting.declarations[0]?.screened).toMatchObject({ judgement: undefined, waitingReason: 'unreachable' });
    gateway.down = false;
    expect(await scoring.doWaiting()).toBe(10);
    expect((await worklist.read(kim, OPEN)).byLevel.waiting).toBe(0);
  });

  it('judges an amended declaration anew, and leaves one alone that is decided on', async () => {
    await receiveTen();
    await decisions.decide(kim, ['D9'], 'inspect', '높은 점수');
    const changed = fileOf(['D1,2026-11-02,30,I1,851713,CN,7,', 'D9,2026-11-02,30,I1,851713,CN,1,']);
    expect(await receiving.receive(kim, changed)).toMatchObject({ received: 0, amended: 1, unchanged: 1 });
    await settled();
    const [first, ninth] = await repository.byIds(['D1', 'D9']);
    expect(first?.judgement?.score).toBe(0.7);
    expect(ninth?.judgement?.score).toBe(0.9);
  });

  it('lets a red one be released by a second officer only', async () => {
    await receiveTen();
    const outcome = await decisions.decide(kim, ['D9', 'D0', 'none'], 'release', '서류로 확인');
    expect(outcome).toEqual({ kind: 'decided', done: ['D0'], proposed: ['D9'], notOpen: ['none'] });
    await expect(decisions.release(kim, 'D9')).rejects.toThrow(AuthorityRefusal);
    expect(await decisions.release(lee, 'D9')).toEqual({ kind: 'done' });
    expect(await decisions.release(lee, 'D9')).toEqual({ kind: 'not_open' });
    const actions = await audit.of({ kind: 'declaration', id: 'D9' });
    expect(actions.map(({ action, officerId }) => [action, officerId])).toEqual([
      ['declaration.release_proposed', 'kim'],
      ['declaration.release', 'lee'],
    ]);
  });

  it('asks for a reason, and lists what is decided on apart', async () => {
    await receiveTen();
    expect(await decisions.decide(kim, ['D9'], 'inspect', ' ')).toEqual({ kind: 'no_reason' });
    await decisions.decide(kim, ['D9', 'D8'], 'inspect', '높은 점수');
    expect((await worklist.read(kim, OPEN)).total).toBe(8);
    const toInspect = await worklist.read(kim, { ...OPEN, state: 'to_inspect' });
    expect(toInspect.declarations.map(({ screened }) => screened.declaration.id)).toEqual(['D9', 'D8']);
  });

  it('keeps what an inspection found, once one was decided on', async () => {
    await receiveTen();
    expect(await decisions.recordInspection(kim, 'D9', 'clean', '')).toEqual({ kind: 'not_open' });
    await decisions.decide(kim, ['D9'], 'inspect', '높은 점수');
    expect(await decisions.recordInspection(kim, 'D9', 'fraud', '')).toEqual({ kind: 'no_reason' });
    expect(await decisions.recordInspection(kim, 'D9', 'fraud', '원산지 허위')).toEqual({ kind: 'done' });
    const [ninth] = await repository.inspected('30', 10);
    expect(ninth?.inspection).toMatchObject({ outcome: 'fraud', note: '원산지 허위' });
  });

  it('shows an officer the declarations of their own office, and what is known around one', async () => {
    await receiveTen();
    expect((await worklist.read(elsewhere, OPEN)).total).toBe(0);
    const reading = new ReadDeclaration(repository, worklist);
    await expect(reading.read(elsewhere, 'D9')).rejects.toThrow(AuthorityRefusal);
    const detail = await reading.read(kim, 'D9');
    expect(detail).toMatchObject({ level: 'red' });
    expect(detail?.ofImporter).toHaveLength(9);
    expect(await reading.read(kim, 'none')).toBeUndefined();
  });
});
