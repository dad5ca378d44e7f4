import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PGlite } from '@electric-sql/pglite';
import { eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { type Officer } from '../auth/officer.js';
import { type Database, type OpenDatabase } from '../database/database.js';
import * as schema from '../database/schema.js';
import { testStores } from '../database/testing/test-databases.js';
import { type ChainHead } from './audit-chain.js';
import { AuditLog } from './audit-log.js';
import { verifyChain } from './verify-chain.js';

const KIM: Officer = { id: 'kim', name: '김가', roles: ['knowledge_reviewer', 'auditor'] };
const AT = new Date('2026-11-30T01:02:03.456Z');
const { auditEntries, auditChain } = schema;

/** Thrown to undo a transaction. */
class Undo extends Error {}

describe.each(testStores())('the audit chain on $name', ({ open }) => {
  let store: OpenDatabase;
  let db: Database;
  let log: AuditLog;

  const append = (id: string, more: Partial<Parameters<AuditLog['append']>[1]> = {}) =>
    db.transaction((tx) =>
      log.append(tx, { officer: KIM, action: 'record.publish', subject: { kind: 'record', id }, at: AT, ...more }),
    );

  beforeAll(async () => {
    store = await open();
    db = store.db;
    log = new AuditLog(db);
    await append('a', { before: { text: '가' }, after: { text: '나' } });
    await append('b', { purpose: { kind: 'case', note: '사건 2026-1' }, input: { from: 1 }, outcome: 'refused' });
    await append('c', { engine: { name: 'risk', version: '3' } });
    await append('d');
    await append('e');
  });
  afterAll(() => store.close());

  /** What the check says after the database was tampered with by someone who may switch its guard off; undone afterwards. */
  async function afterTampering(
    statements: ReturnType<typeof sql> | readonly ReturnType<typeof sql>[],
    anchors: readonly ChainHead[] = [],
  ) {
    let found: unknown;
    await db
      .transaction(async (tx) => {
        await tx.execute(sql`alter table audit_entries disable trigger audit_entries_append_only`);
        for (const statement of [statements].flat()) await tx.execute(statement);
        found = (await verifyChain(tx, anchors)).faults;
        throw new Undo();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undo)) throw error;
      });
    return found;
  }

  it('is whole, counted without gaps, and tells who in which roles, why, by which engine and to what end', async () => {
    const { entries, faults, head } = await verifyChain(db);
    expect({ entries, faults, at: head?.position }).toEqual({ entries: 5, faults: [], at: 5 });
    const rows = await db.select().from(auditEntries).orderBy(auditEntries.position);
    expect(rows[1]).toMatchObject({
      officerRoles: 'knowledge_reviewer,auditor',
      purpose: 'case',
      purposeNote: '사건 2026-1',
      outcome: 'refused',
    });
    expect(rows[1]?.inputHash).toMatch(/^[0-9a-f]{64}$/);
    expect(rows[2]).toMatchObject({ engine: 'risk', engineVersion: '3', inputHash: null });
  });

  it.each([
    ['changed', sql`update audit_entries set officer_id = 'lee' where position = 2`],
    ['deleted', sql`delete from audit_entries where position = 2`],
    ['emptied', sql`truncate audit_entries`],
  ])('can’t be %s: the database refuses', async (_name, statement) => {
    await expect(db.execute(statement)).rejects.toThrow();
    expect((await verifyChain(db)).faults).toEqual([]);
  });

  const columns = [
    'officer_id',
    'officer_name',
    'officer_roles',
    'action',
    'subject_kind',
    'subject_id',
    'before_hash',
    'after_hash',
    'purpose',
    'purpose_note',
    'input_hash',
    'engine',
    'engine_version',
    'outcome',
  ];
  it.each(columns)('shows an edit of %s', async (column) => {
    const name = sql.identifier(column);
    expect(await afterTampering(sql`update audit_entries set ${name} = 'x' where position = 3`)).toEqual([
      { position: 3, kind: 'edited' },
    ]);
  });

  it('shows an edit of the time, to the millisecond', async () => {
    const later = sql`update audit_entries set at = at + interval '1 millisecond' where position = 3`;
    expect(await afterTampering(later)).toEqual([{ position: 3, kind: 'edited' }]);
  });

  it('shows an edit with its hash made to fit', async () => {
    const forged = 'f'.repeat(64);
    expect(await afterTampering(sql`update audit_entries set hash = ${forged} where position = 3`)).toEqual([
      { position: 3, kind: 'edited' },
      { position: 4, kind: 'unlinked' },
    ]);
  });

  it('shows a gap, and one that was closed up', async () => {
    expect(await afterTampering(sql`delete from audit_entries where position = 3`)).toEqual([
      { position: 3, kind: 'missing' },
    ]);
    const closed = [
      sql`delete from audit_entries where position = 3`,
      sql`update audit_entries set position = 3 where position = 4`,
    ];
    expect(await afterTampering(closed)).toEqual(
      expect.arrayContaining([
        { position: 3, kind: 'unlinked' },
        { position: 3, kind: 'edited' },
      ]),
    );
  });

  it('shows a changed order', async () => {
    const swapped = [
      sql`update audit_entries set position = -2 where position = 2`,
      sql`update audit_entries set position = 2 where position = 3`,
      sql`update audit_entries set position = 3 where position = -2`,
    ];
    expect(await afterTampering(swapped)).toEqual(
      expect.arrayContaining([2, 3].map((position) => ({ position, kind: 'edited' }))),
    );
  });

  it('shows a cut tail, unless its end was set back too: then only what was written down elsewhere does', async () => {
    const whole = (await verifyChain(db)).head;
    expect(await afterTampering(sql`delete from audit_entries where position > 3`)).toEqual([
      { position: 3, kind: 'head' },
    ]);
    const setBack = sql`with cut as (delete from audit_entries where position > 3)
      update audit_chain set position = 3, hash = (select hash from audit_entries where position = 3)`;
    expect(await afterTampering(setBack)).toEqual([]);
    expect(await afterTampering(setBack, whole === undefined ? [] : [whole])).toEqual([{ position: 4, kind: 'cut' }]);
  });

  it('leaves no trace of an action that was undone, and no gap', async () => {
    const undone = db.transaction(async (tx) => {
      await log.append(tx, { officer: KIM, action: 'x', subject: { kind: 'record', id: 'z' }, at: AT });
      throw new Undo();
    });
    await expect(undone).rejects.toThrow(Undo);
    expect(await verifyChain(db)).toMatchObject({ entries: 5, faults: [] });
  });

  it('takes entries of many at once, one after another', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, at) => append(`many-${String(at)}`)));
    expect(await verifyChain(db)).toMatchObject({ entries: 25, faults: [] });
    const [head] = await db.select().from(auditChain).where(eq(auditChain.id, 1));
    expect(head?.position).toBe(25);
  });
});

describe('entries from before the chain', () => {
  it('are numbered anew and chained by the migration, as the code does it', async () => {
    const folder = new URL('../../drizzle/', import.meta.url);
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.sql'))
      .sort();
    const client = await PGlite.create();
    const run = async (names: readonly string[]) => {
      for (const name of names) await client.exec(readFileSync(new URL(name, folder), 'utf8'));
    };
    const chained = files.findIndex((name) => name.endsWith('_audit-chain.sql'));
    await run(files.slice(0, chained));
    await client.exec(`insert into audit_entries (id, position, at, officer_id, officer_name, action, subject_kind, subject_id, before_hash)
      values ('3e1f7a52-6c3b-4f0a-9a53-0f2d8b1c7e10', 4, '2026-11-01T00:00:00.789Z', 'ka', '김가', 'record.draft', 'record', 'db1-001', null),
             ('7b9c2d44-1a2e-4c3f-8d5e-6f7a8b9c0d1e', 9, '2026-11-02T12:34:56Z', 'na', '이 "나"', 'record.publish', 'record', 'db1-001', 'abc')`);
    await run(files.slice(chained));
    const db = drizzle(client, { schema });
    expect(await verifyChain(db)).toMatchObject({ entries: 2, faults: [] });
    await db.transaction((tx) =>
      new AuditLog(db).append(tx, { officer: KIM, action: 'x', subject: { kind: 'record', id: 'a' }, at: AT }),
    );
    expect(await verifyChain(db)).toMatchObject({ entries: 3, faults: [] });
    await expect(client.exec('delete from audit_entries')).rejects.toThrow(/only added/);
    await client.close();
  });
});
