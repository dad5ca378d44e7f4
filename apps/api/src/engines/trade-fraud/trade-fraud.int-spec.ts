import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { AuditLog } from '../../audit/audit-log.js';
import { AuthorityRefusal } from '../../auth/authority/authorise.js';
import { type Officer } from '../../auth/officer.js';
import { type OpenDatabase } from '../../database/database.js';
import { testStores } from '../../database/testing/test-databases.js';
import { type EngineGateway } from '../gateway/engine-gateway.js';
import { OfficerLists } from '../../officer-lists/officer-lists.js';
import { AlertsList } from './report/alerts-list.js';
import { ExportAlert } from './report/export-alert.js';
import { ReceiveTransactions } from './runs/receive-transactions.js';
import { RequestRun } from './runs/request-run.js';
import { RunTradeFraud } from './runs/run-trade-fraud.js';
import { type AlertFilter, AlertRepository } from './store/alert.repository.js';
import { FindingsRepository } from './store/findings.repository.js';
import { RunRepository } from './store/run.repository.js';
import { TransactionRepository } from './store/transaction.repository.js';
import { StubGateway } from './testing/stub-gateway.js';
import { ReadAlerts } from './casework/read-alerts.js';
import { WorkOnAlerts } from './casework/work-on-alerts.js';

const HEAD = 'id,record,date,direction,firm,partner,country,origin,hs6,unit,invoice,quantity,amount,related';
const fileOf = (...rows: readonly string[]) => Buffer.from([HEAD, ...rows].join('\n'));
/** Of 10 pieces each: F1's cost 100 a piece, F2's cost 20. */
const D1 = 'D1,declaration,2026-03-02,import,F1,P1,CN,CN,851713,EA,I1,10,1000,false';
const D2 = 'D2,declaration,2026-03-09,import,F1,P1,CN,CN,851713,EA,I2,10,1000,';
const D3 = 'D3,declaration,2026-03-12,import,F2,P2,CN,CN,851713,EA,I3,10,200,';
const M1 = 'M1,payment,2026-03-20,out,F2,P1,CN,,,,,,5000,';
const ALL = fileOf(D1, D2, D3, M1);
const AT = new Date('2026-04-30T00:00:00Z');
const PURPOSE = { kind: 'case', note: '2026-가-17 조사' } as const;

const ACTIVE: AlertFilter = { state: 'active', order: 'exposure' };
const PAGE = { limit: 50, offset: 0 };

describe.each(testStores())('trade-finance fraud over $name', ({ open }) => {
  let store: OpenDatabase;
  let tests = 0;
  let kim: Officer;
  let lee: Officer;
  let park: Officer;
  let oh: Officer;
  let gateway: StubGateway;
  let running: RunTradeFraud;
  let receiving: ReceiveTransactions;
  let requesting: RequestRun;
  let reading: ReadAlerts;
  let working: WorkOnAlerts;
  let exporting: ExportAlert;
  let runs: RunRepository;
  let audit: AuditLog;

  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  beforeEach(async () => {
    const { db } = store;
    await db.execute(sql`truncate trade_fraud_runs, trade_transactions, trade_price_bands cascade`);
    // The audit can't be emptied: every test has an office of its own, and so alerts of its own.
    tests += 1;
    const office = `30-${String(tests)}`;
    kim = { id: 'kim', name: '김', roles: ['investigator'], office };
    lee = { id: 'lee', name: '이', roles: ['investigator'], office };
    park = { id: 'park', name: '박', roles: ['investigator'], office: '40' };
    oh = { id: 'oh', name: '오', roles: ['supervisor'], office };
    const now = () => AT;
    gateway = new StubGateway();
    audit = new AuditLog(db);
    runs = new RunRepository(db);
    const transactions = new TransactionRepository(db);
    const alerts = new AlertRepository(db);
    const asked = gateway as unknown as EngineGateway;
    running = new RunTradeFraud(runs, transactions, new FindingsRepository(), asked, db, now);
    requesting = new RequestRun(runs, transactions, running, audit, db, now);
    receiving = new ReceiveTransactions(transactions, requesting, audit, db, now);
    reading = new ReadAlerts(alerts, transactions, audit, db, now);
    working = new WorkOnAlerts(alerts, audit, db, now);
    exporting = new ExportAlert(reading, audit, db, now);
  });
  afterEach(async () => {
    await running.onApplicationShutdown();
  });

  /** Asking begins by itself; it is waited for until nothing waits, or nothing can be had. */
  const settled = async () => {
    for (let tries = 0; tries < 200; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      const waiting = await runs.waiting();
      if (waiting.every(({ waitingReason }) => waitingReason !== null)) return;
    }
    throw new Error('runs go on waiting');
  };
  const receive = async (file: Uint8Array, officer = kim) => {
    const outcome = await receiving.receive(officer, file);
    await settled();
    return outcome;
  };
  const listed = async (filter: Partial<AlertFilter> = {}, officer = kim) =>
    (await reading.list(officer, { ...ACTIVE, ...filter }, PAGE)).alerts;
  const dear = async () => {
    const [alert] = await listed({ pattern: 'over_invoicing', state: 'all' });
    if (alert === undefined) throw new Error('there is no alert');
    return alert;
  };

  it('takes transactions in, has the engine asked about their days, and lists what it found', async () => {
    expect(await receive(ALL)).toMatchObject({ received: 4, amended: 0, unchanged: 0, faulty: 0, run: 'requested' });
    const alerts = await listed();
    expect(alerts.map(({ pattern, firm, exposure, certainty }) => [pattern, firm, exposure, certainty])).toEqual([
      ['outlier', 'F2', 5000, 0.4],
      ['over_invoicing', 'F1', 1600, 0.9],
    ]);
    expect((await listed({ order: 'certainty' })).map(({ firm }) => firm)).toEqual(['F1', 'F2']);
    const { runs: latest, span } = await requesting.latest(kim);
    expect(span).toEqual({ from: '2026-03-02', until: '2026-03-20' });
    expect(latest).toEqual([
      expect.objectContaining({ state: 'done', engineVersion: '7', inputHash: 'h', transactions: 4, alerts: 2 }),
    ]);
  });

  it('finds alerts by pattern, party and days', async () => {
    await receive(ALL);
    expect(await listed({ firm: 'P1' })).toHaveLength(2);
    expect(await listed({ firm: 'F1' })).toHaveLength(1);
    expect(await listed({ pattern: 'carousel' })).toEqual([]);
    expect(await listed({ until: '2026-03-10' })).toHaveLength(1);
    expect(await listed({ from: '2026-03-10' })).toHaveLength(1);
  });

  it('tells faulty rows by line and ids that stand twice, and takes the others in', async () => {
    const outcome = await receive(
      fileOf(
        D1,
        'D1,declaration,2026-03-02,import,F1,P1,CN,CN,851713,EA,I1,10,900,',
        'X,payment,2026-03-02,import,F1,P1,CN,,,,,,5,',
        'Y,declaration,02/03/2026,import,F1,P1,CN,CN,851713,EA,I1,ten,900,maybe',
        'Z,declaration,2026-03-02,import,,P1,China,CN,,EA,I1,1,-5,',
        D3,
      ),
    );
    expect(outcome).toMatchObject({ received: 2, faulty: 4, duplicates: ['D1'], duplicated: 1 });
    if (outcome.kind !== 'received') throw new Error(outcome.fault);
    expect(outcome.faults.map(({ line }) => line)).toEqual([3, 4, 5, 6]);
    expect(outcome.faults.map(({ faults }) => faults.map(({ column, code }) => `${column} ${code}`))).toEqual([
      ['id twice'],
      ['direction other_direction'],
      ['date no_day', 'quantity no_number', 'related no_truth_value'],
      ['firm missing', 'country no_country', 'amount no_number', 'hs6 missing'],
    ]);
  });

  it('says that a file is no table, or has no rows', async () => {
    expect(await receiving.receive(kim, Buffer.from('"broken'))).toEqual({ kind: 'unreadable', fault: 'no_table' });
    expect(await receiving.receive(kim, fileOf())).toEqual({ kind: 'unreadable', fault: 'no_rows' });
  });

  it('changes what comes in again otherwise, and leaves the rest', async () => {
    await receive(ALL);
    const cheaper = D2.replace(',1000,', ',210,');
    expect(await receive(fileOf(D1, cheaper))).toMatchObject({ received: 0, amended: 1, unchanged: 1 });
    expect(await dear()).toMatchObject({ transactions: 1, exposure: 800 });
  });

  it.each(['unreachable', 'too_slow', 'bad_reply'] as const)(
    'waits with the reason while the engine is %s, which is not "no alerts", and goes on when it is back',
    async (reason) => {
      gateway.down = reason;
      await receive(ALL);
      const [waiting] = (await requesting.latest(kim)).runs;
      expect(waiting).toMatchObject({ state: 'waiting', waitingReason: reason, alerts: null, finishedAt: null });
      gateway.down = undefined;
      expect(await running.doWaiting()).toBe(1);
      expect((await requesting.latest(kim)).runs[0]).toMatchObject({ state: 'done', alerts: 2, waitingReason: null });
      expect(await listed()).toHaveLength(2);
    },
  );

  it('asks about a period once however often it is asked for while it waits', async () => {
    gateway.down = 'unreachable';
    await receive(ALL);
    await receive(ALL);
    expect((await requesting.latest(kim)).runs).toHaveLength(1);
  });

  it('does not take an answer about older transactions for the newest', async () => {
    let isFirst = true;
    gateway.meanwhile = async () => {
      if (!isFirst) return;
      isFirst = false;
      await receiving.receive(kim, fileOf(D1.replace(',1000,', ',2000,'), D2, D3, M1));
    };
    await receive(ALL);
    await settled();
    expect(gateway.asked).toBe(2);
    expect(await dear()).toMatchObject({ exposure: 2600 });
  });

  it('keeps officers, notes and decisions of an alert from run to run', async () => {
    await receive(ALL);
    const { id } = await dear();
    expect(await working.take(kim, id)).toEqual({ kind: 'done' });
    expect(await working.note(kim, id, '거래처에 자료를 요청함')).toEqual({ kind: 'done' });
    gateway.version = '8';
    await receive(fileOf('D4,declaration,2026-03-15,import,F1,P1,CN,CN,851713,EA,I9,10,1000,', D1, M1));
    expect(await dear()).toMatchObject({ id, state: 'taken', memberIds: ['kim'], transactions: 3, engineVersion: '8' });
    const detail = await reading.read(kim, id);
    expect(detail?.entries.map(({ kind, text }) => [kind, text])).toEqual([
      ['take', ''],
      ['note', '거래처에 자료를 요청함'],
    ]);
  });

  it('marks alerts that vanish, deletes none, and takes them back when they return', async () => {
    await receive(ALL);
    const { id } = await dear();
    await working.take(kim, id);
    await receive(fileOf(D1.replace(',1000,', ',210,'), D2.replace(',1000,', ',210,'), D3, M1));
    expect(await dear()).toMatchObject({ id, vanishedAt: AT, state: 'taken' });
    expect((await listed()).map((alert) => alert.id)).not.toContain(id);
    expect((await listed({ state: 'vanished' })).map((alert) => alert.id)).toEqual([id]);
    await receive(ALL);
    expect(await dear()).toMatchObject({ id, vanishedAt: undefined, state: 'taken' });
  });

  it('marks nothing as vanished that reaches beyond the run’s days', async () => {
    await receive(ALL);
    await requesting.request(kim, { from: '2026-03-09', until: '2026-03-31' });
    await settled();
    expect(await dear()).toMatchObject({ vanishedAt: undefined });
  });

  it('closes an alert only by a second officer, and opens it again', async () => {
    await receive(ALL);
    const { id } = await dear();
    await expect(working.note(kim, id, '적음')).rejects.toThrow(AuthorityRefusal);
    await working.take(kim, id);
    expect(await working.propose(kim, id, 'founded', ' ')).toEqual({ kind: 'no_text' });
    await expect(working.propose(lee, id, 'founded', '단가 과다')).rejects.toThrow(AuthorityRefusal);
    expect(await working.propose(kim, id, 'founded', '단가 과다')).toEqual({ kind: 'done' });
    await expect(working.close(kim, id, '같은 사람')).rejects.toThrow(AuthorityRefusal);
    await expect(working.sendBack(kim, id, '같은 사람')).rejects.toThrow(AuthorityRefusal);
    expect(await working.sendBack(oh, id, '증빙을 더 살필 것')).toEqual({ kind: 'done' });
    expect(await working.close(lee, id, '동의')).toEqual({ kind: 'not_open' });
    await working.propose(kim, id, 'unfounded', '정상 가격으로 확인');
    expect(await working.close(lee, id, '동의')).toEqual({ kind: 'done' });
    expect(await dear()).toMatchObject({ state: 'closed', verdict: 'unfounded', proposedBy: 'kim', closedBy: 'lee' });
    expect(await working.reopen(lee, id, '새 자료')).toEqual({ kind: 'done' });
    expect(await dear()).toMatchObject({ state: 'taken', verdict: undefined, memberIds: ['kim', 'lee'] });
    const done = await audit.of({ kind: 'fraud-alert', id });
    expect(done.map(({ action, officerId }) => `${action} ${officerId}`)).toEqual([
      'fraud-alert.take kim',
      'fraud-alert.propose kim',
      'fraud-alert.send_back oh',
      'fraud-alert.propose kim',
      'fraud-alert.close lee',
      'fraud-alert.reopen lee',
    ]);
  });

  it('leaves a closed alert as it was decided on, and makes a new one of what goes beyond it', async () => {
    await receive(ALL);
    const { id } = await dear();
    await working.take(kim, id);
    await working.propose(kim, id, 'founded', '단가 과다');
    await working.close(lee, id, '동의');
    await receive(fileOf('D4,declaration,2026-03-15,import,F1,P1,CN,CN,851713,EA,I9,10,1000,', D1, M1));
    const both = await listed({ pattern: 'over_invoicing', state: 'all' });
    expect(both.map(({ state, transactions }) => [state, transactions]).sort()).toEqual([
      ['closed', 2],
      ['open', 3],
    ]);
  });

  it('shows an alert with its evidence, prices and parties, and puts the look on record', async () => {
    await receive(ALL);
    const { id } = await dear();
    const detail = await reading.read(oh, id);
    expect(detail?.evidence.map(({ transaction, figures }) => [transaction.id, figures])).toEqual([
      ['D1', { price_ratio: 5 }],
      ['D2', { price_ratio: 5 }],
    ]);
    expect(detail?.histories).toEqual([
      expect.objectContaining({ hs6: '851713', bands: [expect.objectContaining({ month: '2026-03-01', median: 20 })] }),
    ]);
    expect(detail?.histories[0]?.points.map(({ id: of, isEvidence }) => [of, isEvidence])).toEqual([
      ['D1', true],
      ['D2', true],
      ['D3', false],
    ]);
    expect(detail?.network.parties.map((party) => party.id)).toEqual(['F1', 'P1']);
    expect(await reading.read(kim, 'none')).toBeUndefined();
    expect((await audit.of({ kind: 'fraud-alert', id })).map(({ action }) => action)).toEqual(['fraud-alert.view']);
  });

  it('looks up a firm’s network for a stated purpose only', async () => {
    await receive(ALL);
    await expect(reading.network(kim, 'F1', undefined)).rejects.toThrow(AuthorityRefusal);
    await expect(reading.network(oh, 'F1', PURPOSE)).rejects.toThrow(AuthorityRefusal);
    const { parties } = await reading.network(kim, 'F1', PURPOSE);
    expect(parties.map(({ id }) => id)).toEqual(['P1', 'F2', 'F1']);
    expect(await audit.of({ kind: 'firm', id: 'F1' })).toHaveLength(1);
  });

  it('gives an alert out for a stated purpose, and puts it on record; the list in words', async () => {
    await receive(ALL);
    const { id } = await dear();
    await expect(exporting.report(kim, id, 'ko', undefined)).rejects.toThrow(AuthorityRefusal);
    const lists = new OfficerLists();
    new AlertsList(lists, reading).onModuleInit();
    const file = await lists.find('fraud-alerts')?.write(kim, {}, { format: 'csv', language: 'ko' });
    expect(file?.text.split('\r\n')[1]).toMatch(/,이례적 거래,F2,P1,2026-03-20,2026-03-20,1,5000,0.4,미착수,,7$/);
    const pdf = await exporting.report(kim, id, 'ko', PURPOSE);
    expect(
      Buffer.from(pdf ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await exporting.report(kim, 'none', 'en', PURPOSE)).toBeUndefined();
    expect((await audit.of({ kind: 'fraud-alert', id })).map(({ action }) => action)).toEqual(['fraud-alert.export']);
  });

  it('keeps offices apart', async () => {
    await receive(ALL);
    const { id } = await dear();
    expect(await listed({ state: 'all' }, park)).toEqual([]);
    await expect(reading.read(park, id)).rejects.toThrow(AuthorityRefusal);
    await expect(working.take(park, id)).rejects.toThrow(AuthorityRefusal);
    await expect(exporting.report(park, id, 'ko', PURPOSE)).rejects.toThrow(AuthorityRefusal);
    await receive(ALL, park);
    expect(await listed({ state: 'all' }, park)).toHaveLength(2);
    expect(await listed({ state: 'all' })).toHaveLength(2);
  });

  it('goes on after a restart with what waited', async () => {
    gateway.down = 'unreachable';
    await receive(ALL);
    await running.onApplicationShutdown();
    gateway.down = undefined;
    const findings = new FindingsRepository();
    const asked = gateway as unknown as EngineGateway;
    const next = new RunTradeFraud(runs, new TransactionRepository(store.db), findings, asked, store.db, () => AT);
    next.onApplicationBootstrap();
    for (let tries = 0; tries < 100 && (await runs.waiting()).length > 0; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await next.onApplicationShutdown();
    expect(await listed()).toHaveLength(2);
  });
});
