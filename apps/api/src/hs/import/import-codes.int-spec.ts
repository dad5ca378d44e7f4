import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type OpenDatabase } from '../../database/database.js';
import { testStores } from '../../database/testing/test-databases.js';
import { hsOfficialLines } from '../../database/schema.js';
import { importCodes } from './import-codes.js';
import { type OfficialLine } from './official-line.js';
import { OfficialLineRepository } from './official-line.repository.js';

const JANUARY = new Date('2026-01-15T00:00:00Z');
const SETTINGS = { source: 'hsk.csv', now: JANUARY, apply: true, closeMany: false };
const manyLines = (count: number): OfficialLine[] =>
  Array.from({ length: count }, (_, i) => ({
    code: String(100_000_000 + i).padStart(10, '0'),
    ko: `품목 ${i}`,
    en: `Item ${i}`,
    validFrom: '2013-01-01',
    validUntil: '2026-12-31',
  }));
const file = (lines: OfficialLine[]) => ({ lines, faults: [] });

describe.each(testStores())('importCodes on $name', ({ open }) => {
  let store: OpenDatabase;
  let lines: OfficialLineRepository;

  beforeAll(async () => {
    store = await open();
    lines = new OfficialLineRepository(store.db);
  });
  afterAll(() => store.close());
  beforeEach(() => store.db.delete(hsOfficialLines));

  it('stores official names that can be asked for by code', async () => {
    const [first, second] = manyLines(1_201);
    await importCodes(lines, file(manyLines(1_201)), SETTINGS);
    expect(await lines.officialName('0100000000')).toEqual({ ...first, closed: false });
    expect(await lines.officialName('9999999999')).toBeUndefined();
    expect([...(await lines.officialNames(['0100000001', '9999999999'])).values()]).toEqual([
      { ...second, closed: false },
    ]);
    expect((await lines.officialNames()).size).toBe(1_201);
  });

  it('changes nothing when the same file is loaded again', async () => {
    await importCodes(lines, file(manyLines(10)), SETTINGS);
    expect(await importCodes(lines, file(manyLines(10)), SETTINGS)).toMatchObject({
      kind: 'applied',
      plan: { added: [], changed: [], closed: [], unchanged: 10 },
    });
  });

  it('only says what it would do unless told to apply', async () => {
    const outcome = await importCodes(lines, file(manyLines(3)), { ...SETTINGS, apply: false });
    expect(outcome).toMatchObject({ kind: 'planned', plan: { added: [{}, {}, {}] } });
    expect((await lines.officialNames()).size).toBe(0);
  });

  it('takes over new names and closes what the file no longer holds', async () => {
    await importCodes(lines, file(manyLines(10)), SETTINGS);
    const [first, ...rest] = manyLines(10);
    const next = rest.map((line, i) => (i === 0 ? { ...line, ko: '새 이름' } : line));
    await importCodes(lines, file(next), SETTINGS);
    expect(await lines.officialName(first?.code ?? '')).toMatchObject({ closed: true, validUntil: '2026-01-15' });
    expect(await lines.officialName(rest[0]?.code ?? '')).toMatchObject({ ko: '새 이름', closed: false });
  });

  it('refuses a file that seems to be cut short, unless told that it is whole', async () => {
    await importCodes(lines, file(manyLines(10)), SETTINGS);
    expect(await importCodes(lines, file(manyLines(5)), SETTINGS)).toMatchObject({ kind: 'refused' });
    expect((await lines.officialName('0100000009'))?.closed).toBe(false);
    await importCodes(lines, file(manyLines(5)), { ...SETTINGS, closeMany: true });
    expect((await lines.officialName('0100000009'))?.closed).toBe(true);
  });

  it('keeps what was there when an import fails half-way', async () => {
    await importCodes(lines, file(manyLines(3)), SETTINGS);
    const [first, ...rest] = manyLines(600);
    const unstorable = { ...manyLines(601).at(-1), ko: 'a NUL \u0000 that PostgreSQL refuses' } as OfficialLine;
    const broken = file([{ ...first, ko: '바뀐 이름' } as OfficialLine, ...rest, unstorable]);
    await expect(importCodes(lines, broken, SETTINGS)).rejects.toThrow();
    expect(await lines.officialName('0100000000')).toMatchObject({ ko: '품목 0' });
    expect((await lines.officialNames()).size).toBe(3);
  });
});
