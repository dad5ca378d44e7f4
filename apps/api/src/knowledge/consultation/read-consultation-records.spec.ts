import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { aConsultationRecord } from '../testing/a-consultation-record.js';
import { readConsultationRecords } from './read-consultation-records.js';

function read(...lines: object[]) {
  const dir = mkdtempSync(join(tmpdir(), 'knowledge-'));
  mkdirSync(join(dir, 'consultations'));
  writeFileSync(join(dir, 'consultations/x.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
  const { records, faults } = readConsultationRecords(dir);
  return { ids: records.map(({ id }) => id), faults: faults.map(({ line, id, message }) => `${line} ${id} ${message}`) };
}

const first = aConsultationRecord({ id: 'kt1-001' });
const second = aConsultationRecord({ id: 'kt1-002' });

describe('readConsultationRecords', () => {
  it('keeps faultless records in order', () => {
    expect(read(first, second)).toEqual({ ids: ['kt1-001', 'kt1-002'], faults: [] });
  });

  it('refuses a bad record by name, with every fault of it, and keeps the rest', () => {
    const bad = { ...second, answer: { ko: '답', en: ' ' }, asOf: '2026-13', extra: 1 };
    const { ids, faults } = read(first, bad);
    expect(ids).toEqual(['kt1-001']);
    expect(faults).toEqual([
      '2 kt1-002 answer.en: must not be empty',
      '2 kt1-002 asOf: must be a month such as 2026-06',
      expect.stringContaining('extra'),
    ]);
  });

  it('refuses a second record of the same id and says where the first stands', () => {
    expect(read(first, { ...second, id: first.id })).toEqual({
      ids: ['kt1-001'],
      faults: ['2 kt1-001 id: is taken already by consultations/x.jsonl:1; give this record another'],
    });
  });

  it('tells when two records ask the same, whatever the spacing and marks', () => {
    const rival = { ...second, variants: { ko: [], en: ['  question kt1-001!'] } };
    expect(read(first, rival).faults).toEqual(['2 kt1-002 variants.en.0: is asked word for word by kt1-001 too']);
  });

  it('tells a record with more wordings in a language than officers’ forms hold', () => {
    const wordings = Array.from({ length: 51 }, (_, at) => `wording ${at}`);
    const allowed = { ...first, variants: { ko: [], en: wordings.slice(1) } };
    expect(read(allowed).faults).toEqual([]);
    const crowded = { ...first, variants: { ko: [], en: wordings } };
    expect(read(crowded).faults).toEqual(['1 kt1-001 variants.en: must not have more than 50 entries']);
  });

  it('tells a starter that is no reviewed record, by its line', () => {
    const dir = mkdtempSync(join(tmpdir(), 'knowledge-'));
    mkdirSync(join(dir, 'consultations'));
    writeFileSync(join(dir, 'consultations/x.jsonl'), JSON.stringify(first));
    writeFileSync(join(dir, 'starters.yaml'), '- kt1-001\n- kt9-999\n');
    expect(readConsultationRecords(dir)).toMatchObject({
      starters: ['kt1-001'],
      faults: [{ file: 'starters.yaml', line: 2, id: 'kt9-999' }],
    });
  });

  it('leads a former id to the record it was merged into, and tells one that leads nowhere or is still in use', () => {
    const dir = mkdtempSync(join(tmpdir(), 'knowledge-'));
    mkdirSync(join(dir, 'consultations'));
    writeFileSync(join(dir, 'consultations/x.jsonl'), JSON.stringify(first));
    writeFileSync(join(dir, 'merged.yaml'), 'kt1-008: kt1-001\nkt1-009: kt9-999\nkt1-001: kt1-001\n');
    const { merged, faults } = readConsultationRecords(dir);
    expect([...merged]).toEqual([['kt1-008', 'kt1-001']]);
    expect(faults).toMatchObject([
      { file: 'merged.yaml', line: 2, id: 'kt1-009' },
      { file: 'merged.yaml', line: 3, id: 'kt1-001' },
    ]);
  });

  it('lets a retired record keep a wording that its successor took over', () => {
    expect(read({ ...first, status: 'retired' }, { ...second, question: first.question }).faults).toEqual([]);
  });
});
