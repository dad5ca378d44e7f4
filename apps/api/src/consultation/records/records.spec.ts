import { describe, expect, it } from '@jest/globals';
import { type Limit } from '../../knowledge/consultation/limit.js';
import { aConsultationRecord } from '../../knowledge/testing/a-consultation-record.js';
import { contentOf } from '../curation/versions/draft-content.js';
import { type RecordVersion } from '../curation/versions/record-version.js';
import { pageOf } from './browse-records.js';
import { inForce, overlayPublished, standingLimits } from './overlay-published.js';

const [one, two] = ['kt1-001', 'kt1-002'].map((id) => aConsultationRecord({ id }));
const loaded = [one, two].filter((record) => record !== undefined);

const published = (recordId: string, changes: object) =>
  ({ recordId, content: { ...contentOf(aConsultationRecord({ id: recordId })), ...changes } }) as RecordVersion;

describe('what is served', () => {
  it('is what officers published in the place of the folder’s record, or beside it', () => {
    const served = overlayPublished(loaded, [published('kt1-002', { asOf: '2026-08' }), published('db1-001', {})]);
    expect(served.map(({ id, asOf }) => `${id} ${asOf}`)).toEqual([
      'db1-001 2026-06',
      'kt1-001 2026-06',
      'kt1-002 2026-08',
    ]);
  });

  it('leaves the folder’s record standing where a published one is not whole', () => {
    expect(overlayPublished(loaded, [published('kt1-002', { asOf: '' })])).toEqual(loaded);
  });

  it('has nothing that holds only later', () => {
    const later = aConsultationRecord({ id: 'kt1-003', validFrom: '2026-08-01' });
    expect(inForce([...loaded, later], '2026-07-31')).toEqual(loaded);
    expect(inForce([later], '2026-08-01')).toEqual([later]);
  });

  it('applies no limit whose records say something else by now, or nothing', () => {
    const limit = {
      record: 'kt1-001',
      within: [{ record: 'kt1-002', ko: [1], en: [1] }],
      over: [],
    } as unknown as Limit;
    expect(standingLimits([limit], loaded, loaded)).toEqual([limit]);
    expect(standingLimits([limit], loaded, loaded.slice(0, 1))).toEqual([]);
    const changed = overlayPublished(loaded, [published('kt1-001', { asOf: '2026-08' })]);
    expect(standingLimits([limit], loaded, changed)).toEqual([]);
  });
});

describe('a page of records', () => {
  const many = Array.from({ length: 45 }, (_, at) =>
    aConsultationRecord({ id: `kt2-${String(at + 100)}`, topic: at < 5 ? 'postal' : 'courier' }),
  );

  it('counts what was found by topic, whatever topic is chosen', () => {
    expect(pageOf(many, 'postal', 1)).toMatchObject({
      total: 5,
      pages: 1,
      topics: [
        { topic: 'courier', count: 40 },
        { topic: 'postal', count: 5 },
      ],
    });
  });

  it.each([
    [1, 1, 20],
    [3, 3, 5],
    [99, 3, 5],
    [-1, 1, 20],
  ])('number %s is page %s with %s records', (asked, page, count) => {
    const found = pageOf(many, undefined, asked);
    expect([found.page, found.records.length, found.pages]).toEqual([page, count, 3]);
  });

  it('is an empty one where nothing was found', () => {
    expect(pageOf([], undefined, 1)).toMatchObject({ records: [], total: 0, page: 1, pages: 1, topics: [] });
  });
});
