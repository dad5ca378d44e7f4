import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditLog } from '../../audit/audit-log.js';
import { type Officer } from '../../auth/officer.js';
import { type OpenDatabase } from '../../database/database.js';
import { testStores } from '../../database/testing/test-databases.js';
import { aDataset, aField, someMapRecords } from '../../knowledge/data-map/testing/some-map-records.js';
import { type DataMapParts } from '../data-map-parts.js';
import { DataMapGraph } from '../graph/data-map-graph.js';
import { MapDirectory } from '../graph/map-directory.js';
import { mapEdition } from '../graph/map-edition.js';
import { createDataMapAnalyzer } from '../search/data-map-analyzer.js';
import { DatasetSearch } from '../search/dataset-search.js';
import { DataRequestRepository } from './data-request.repository.js';
import { DecideDataRequest } from './decide-data-request.js';
import { EXCHANGE_LIMIT } from './exchange-text.js';
import { type GivenDataRequest, RequestData } from './request-data.js';

const given: GivenDataRequest = {
  language: 'ko',
  datasets: ['manifest'],
  fields: ['manifest.number'],
  purpose: '항만별 화물의 체류 기간을 연구합니다. 문의 010-1234-5678',
  legalBasis: '공동 연구 협약',
  organisation: '관문연구소',
  fromMonth: '2025-01',
  untilMonth: '2025-12',
  retentionMonths: 12,
};
const steward: Officer = { id: 'steward', name: '한빛나', roles: ['data_steward'] };
const supervisor: Officer = { id: 'super', name: '오세찬', roles: ['supervisor'] };
const reviewer: Officer = { id: 'review', name: '이나래', roles: ['knowledge_reviewer'] };

async function aMap(): Promise<DataMapParts> {
  const access = { level: 'on_request', ownRows: false, legal: [], otherLaws: [] } as const;
  const records = someMapRecords([aDataset({ fields: [aField()], access: { ...access, legal: [], otherLaws: [] } })]);
  const directory = new MapDirectory(records);
  const graph = new DataMapGraph(records);
  const search = new DatasetSearch(directory, graph, await createDataMapAnalyzer());
  return { directory, graph, search, edition: mapEdition(records) };
}

describe.each(testStores())('requests for data on $name', ({ open }) => {
  let store: OpenDatabase;
  let requests: DataRequestRepository;
  let audit: AuditLog;
  let sut: RequestData;
  let decide: DecideDataRequest;
  let now = new Date('2026-07-01T00:00:00Z');

  beforeAll(async () => {
    store = await open();
    requests = new DataRequestRepository(store.db);
    audit = new AuditLog(store.db);
    sut = new RequestData(requests, await aMap(), store.db, () => now);
    decide = new DecideDataRequest(requests, audit, store.db, () => now);
  });
  afterAll(() => store.close());

  async function submitted(changes: Partial<GivenDataRequest> = {}) {
    const outcome = await sut.submit({ ...given, ...changes });
    if (outcome.kind !== 'received') throw new Error(JSON.stringify(outcome));
    const found = await sut.lookUp(outcome.key.reference, outcome.key.secret);
    if (found === undefined) throw new Error('it is gone');
    return { ...outcome, id: found.id, found };
  }

  it('are found with number and secret together only, without personal data in their texts', async () => {
    const { key, redacted, found } = await submitted();
    expect(key.reference).toMatch(/^GD-/);
    expect(redacted).toBe(true);
    expect(found).toMatchObject({ status: 'received', purpose: expect.stringContaining('[phone]') });
    const other = await submitted();
    expect(await sut.lookUp(key.reference, other.key.secret)).toBeUndefined();
    expect(await sut.lookUp(key.reference.replace('GD', 'GM'), key.secret)).toBeUndefined();
  });

  it('keep a contact only with consent', async () => {
    const { found } = await submitted({ contact: 'hong@example.com', consent: true });
    expect(found.contact).toBe('hong@example.com');
    expect(await sut.submit({ ...given, contact: 'hong@example.com' })).toEqual({
      kind: 'refused',
      faults: ['consent_missing'],
    });
  });

  it('go back and forth between officer and requester until they are decided, all on record', async () => {
    const { key, id } = await submitted();
    expect(await sut.answer(key.reference, key.secret, '아직 묻지 않았습니다')).toEqual({ kind: 'not_open' });
    expect(await decide.act(steward, id, 'ask', '어느 항만입니까?')).toMatchObject({
      kind: 'changed',
      request: { status: 'question' },
    });
    expect(await decide.act(steward, id, 'ask', '그리고 언제입니까?')).toEqual({ kind: 'not_open' });
    now = new Date('2026-07-02T00:00:00Z');
    expect(await sut.answer(key.reference, key.secret, '부산항입니다. hong@example.com')).toMatchObject({
      kind: 'changed',
      request: {
        status: 'answered',
        exchange: [{ question: '어느 항만입니까?', answer: { text: '부산항입니다. [email]', at: now } }],
      },
    });
    expect(await sut.answer(key.reference, key.secret, '한 번 더')).toEqual({ kind: 'not_open' });
    expect(await decide.act(steward, id, 'approve', '안심구역에서 봅니다.')).toMatchObject({
      request: { status: 'approved', decision: '안심구역에서 봅니다.' },
    });
    expect(await decide.act(steward, id, 'refuse', '그만')).toEqual({ kind: 'not_open' });
    const deeds = await decide.historyOf(id);
    expect(deeds.map(({ action, officerName }) => `${action} ${officerName}`)).toEqual([
      'data-request.ask 한빛나',
      'data-request.approve 한빛나',
    ]);
    expect(deeds.every(({ beforeHash, afterHash }) => beforeHash !== undefined && beforeHash !== afterHash)).toBe(true);
  });

  it('leave nothing on record, and stay as they are, when the text is missing or too long', async () => {
    const { id } = await submitted();
    expect(await decide.act(steward, id, 'refuse', ' ')).toEqual({ kind: 'empty' });
    expect(await decide.act(steward, id, 'refuse', '가'.repeat(EXCHANGE_LIMIT + 1))).toEqual({
      kind: 'too_long',
      limit: EXCHANGE_LIMIT,
    });
    expect(await decide.historyOf(id)).toEqual([]);
  });

  it('are decided by stewards only, and read by supervisors too', async () => {
    const { id } = await submitted();
    await expect(decide.act(supervisor, id, 'approve', '예')).rejects.toThrow('data-request.decide');
    expect(() => decide.list(reviewer, ['received'])).toThrow('data-request.read');
    expect((await decide.list(supervisor, ['received'])).map((each) => each.id)).toContain(id);
    expect((await decide.list(steward, ['refused'])).map((each) => each.id)).not.toContain(id);
  });

  it('are decided once when two officers act at the same time', async () => {
    const { id } = await submitted();
    const outcomes = await Promise.all([
      decide.act(steward, id, 'approve', '예'),
      decide.act({ ...steward, id: 'other' }, id, 'refuse', '아니요'),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed', 'not_open']);
    expect(await decide.historyOf(id)).toHaveLength(1);
  });

  it('are deleted by their requester, and after their time', async () => {
    const { key } = await submitted();
    expect(await sut.withdraw(key.reference, 'AAAAA-AAAAA')).toBe(false);
    expect(await sut.withdraw(key.reference, key.secret)).toBe(true);
    expect(await sut.lookUp(key.reference, key.secret)).toBeUndefined();
    await submitted();
    expect(await requests.forgetOlderThan(new Date('2026-07-01T12:00:00Z'))).toBeGreaterThan(0);
    const left = await decide.list(steward, ['received', 'question', 'answered', 'approved', 'refused']);
    expect(left.every(({ changedAt }) => changedAt >= new Date('2026-07-01T12:00:00Z'))).toBe(true);
  });

  it('are not taken on a server without a map', async () => {
    const without = new RequestData(requests, undefined, store.db, () => now);
    expect(await without.submit(given)).toEqual({ kind: 'unavailable' });
  });
});
