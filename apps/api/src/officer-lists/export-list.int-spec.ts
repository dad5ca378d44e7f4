import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { AuditLog } from '../audit/audit-log.js';
import { AdmitOfficer } from '../auth/admit-officer.js';
import { type Officer, type OfficerRole } from '../auth/officer.js';
import { type SealedSession } from '../auth/sessions/officer-session.js';
import { type OfficerSessions } from '../auth/sessions/officer-sessions.js';
import { type OpenDatabase } from '../database/database.js';
import { openDatabase } from '../database/open-database.js';
import { auditEntries } from '../database/schema.js';
import { ExportList, type ListAsked } from './export-list.js';
import { column } from './list-file.js';
import { MOST_ROWS, type OfficerList, OfficerLists } from './officer-lists.js';

const AT = new Date('2026-11-30T00:00:00Z');
const PURPOSE = { kind: 'case', note: '2026-관세-17호' } as const;

interface Row {
  readonly id: string;
}
const list = (
  more: Partial<OfficerList<{ readonly first: number }, Row>> = {},
): OfficerList<{ first: number }, Row> => ({
  id: 'goods',
  operation: 'question.read',
  filter: z.strictObject({ first: z.number().default(1) }),
  columns: [column('id', '번호', 'Number', ({ id }) => id)],
  rows: (_officer, { first }, most) =>
    Promise.resolve(Array.from({ length: Math.min(most, 3) }, (_, at) => ({ id: `=${String(first + at)}` }))),
  ...more,
});

function session(role: OfficerRole, more: Partial<SealedSession> = {}): SealedSession {
  const officer: Officer = { id: role, name: '김', roles: [role], office: '40' };
  const times = { signedInAt: AT, lastSeenAt: AT, steppedUpAt: undefined, askedAt: AT, unconfirmedSince: undefined };
  return { id: 's', officer, browser: '', sealedTokens: '', ...times, ...more };
}

describe('a list that an officer takes along', () => {
  let store: OpenDatabase;
  let lists: OfficerLists;
  let sut: ExportList;
  beforeAll(async () => {
    store = await openDatabase({ folder: undefined });
  });
  afterAll(() => store.close());
  beforeEach(() => {
    const sessions = { limits: { stepUpMs: 60_000 } } as OfficerSessions;
    const audit = new AuditLog(store.db);
    lists = new OfficerLists();
    sut = new ExportList(lists, new AdmitOfficer(sessions, audit, store.db, () => AT), audit, store.db, () => AT);
  });
  const asked = (more: Partial<ListAsked> = {}): ListAsked => ({
    list: 'goods',
    filter: {},
    format: 'csv',
    language: 'en',
    ...more,
  });
  const recorded = (subjectId: string) =>
    store.db.select().from(auditEntries).where(eq(auditEntries.subjectId, subjectId));

  it('holds what the filter lets through, harmless to a spreadsheet, and stands in the audit', async () => {
    lists.add(list());
    const file = await sut.export(session('trader_support'), asked({ filter: { first: 7 } }));
    expect(file).toEqual({ text: "\uFEFFNumber\r\n'=7\r\n'=8\r\n'=9\r\n", rows: 3, isCut: false });
    expect(await recorded('goods')).toMatchObject([
      { officerId: 'trader_support', action: 'question.export', subjectKind: 'list', purpose: null, outcome: 'done' },
    ]);
  });

  it('is not given to roles that may not see it; the attempt stands in the audit', async () => {
    lists.add(list({ id: 'closed' }));
    const refused = { code: 'FORBIDDEN' };
    await expect(sut.export(session('auditor'), asked({ list: 'closed' }))).rejects.toMatchObject(refused);
    expect(await recorded('closed')).toEqual([]);
    expect(await recorded('question.read')).toMatchObject([{ officerId: 'auditor', outcome: 'refused' }]);
  });

  it('asks for a purpose where the operation does, and keeps it', async () => {
    lists.add(list({ id: 'firms', operation: 'declaration.export', ofOffice: true }));
    const ask = (more: Partial<ListAsked>) => sut.export(session('screening'), asked({ list: 'firms', ...more }));
    await expect(ask({})).rejects.toMatchObject({ code: 'PURPOSE_REQUIRED' });
    await ask({ purpose: PURPOSE });
    expect(await recorded('firms/40')).toMatchObject([{ action: 'declaration.export', purposeNote: PURPOSE.note }]);
  });

  it('is not given to who belongs to no office, where it is an office’s', async () => {
    lists.add(list({ id: 'office', operation: 'declaration.export', ofOffice: true }));
    const nowhere = session('screening');
    const officer = { id: 'screening', name: '김', roles: ['screening'] } as const;
    const ask = asked({ list: 'office', purpose: PURPOSE });
    await expect(sut.export({ ...nowhere, officer }, ask)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('asks for a renewed proof where the operation does', async () => {
    lists.add(list({ id: 'audit', operation: 'audit.export' }));
    const ask = asked({ list: 'audit', purpose: PURPOSE });
    await expect(sut.export(session('auditor'), ask)).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
    expect(await sut.export(session('auditor', { steppedUpAt: AT }), ask)).toMatchObject({ rows: 3 });
  });

  it('refuses a filter that it doesn’t have, and knows no other list', async () => {
    lists.add(list());
    await expect(sut.export(session('supervisor'), asked({ filter: { office: '20' } }))).rejects.toThrow(/office/);
    expect(await sut.export(session('supervisor'), asked({ list: 'none' }))).toBeUndefined();
  });

  it('says where it holds fewer rows than there are', async () => {
    lists.add(
      list({ rows: (_officer, _filter, most) => Promise.resolve(Array.from({ length: most }, () => ({ id: 'a' }))) }),
    );
    const file = await sut.export(session('supervisor'), asked({ format: 'jsonl' }));
    expect(file).toMatchObject({ rows: MOST_ROWS, isCut: true });
    expect(file?.text.match(/\n/g)).toHaveLength(MOST_ROWS);
  });
});
