import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type OpenDatabase } from '../../database/database.js';
import { testStores } from '../../database/testing/test-databases.js';
import { aConsultationRecord } from '../testing/a-consultation-record.js';
import { ConsultationRecordRepository } from './consultation-record.repository.js';

describe.each(testStores())('ConsultationRecordRepository on $name', ({ open }) => {
  let store: OpenDatabase;
  let repository: ConsultationRecordRepository;
  const one = aConsultationRecord({ id: 'kt1-001' });
  const two = aConsultationRecord({ id: 'kt1-002' });
  const three = aConsultationRecord({ id: 'kt1-003' });

  beforeAll(async () => {
    store = await open();
    repository = new ConsultationRecordRepository(store.db);
  });
  afterAll(() => store.close());
  beforeEach(() => repository.replaceAll([]));

  it('holds exactly what was loaded last', async () => {
    await repository.replaceAll([one, two]);
    const report = await repository.replaceAll([two, three]);
    expect(report).toEqual({ added: 1, changed: 0, removed: 1, unchanged: 1 });
    expect(await repository.findAll()).toEqual([two, three]);
  });

  it('writes nothing when nothing changed, whatever the order of keys', async () => {
    await repository.replaceAll([one]);
    const sameContent = Object.fromEntries(Object.entries(one).reverse()) as typeof one;
    expect(await repository.replaceAll([sameContent])).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 1 });
  });

  it('writes what changed', async () => {
    await repository.replaceAll([one]);
    const changed = { ...one, asOf: '2026-07' };
    expect(await repository.replaceAll([changed])).toEqual({ added: 0, changed: 1, removed: 0, unchanged: 0 });
    expect(await repository.findAll()).toEqual([changed]);
  });

  it('keeps what was there when a load fails half-way', async () => {
    await repository.replaceAll([one]);
    const unstorable = { ...two, note: 'a NUL \u0000 that PostgreSQL refuses' };
    await expect(repository.replaceAll([three, unstorable])).rejects.toThrow();
    expect(await repository.findAll()).toEqual([one]);
  });

  it('loads more records than one statement writes', async () => {
    const many = Array.from({ length: 1_201 }, (_, i) => aConsultationRecord({ id: `kt2-${String(i).padStart(4, '0')}` }));
    expect(await repository.replaceAll(many)).toMatchObject({ added: 1_201 });
    expect(await repository.findAll()).toHaveLength(1_201);
  });
});
