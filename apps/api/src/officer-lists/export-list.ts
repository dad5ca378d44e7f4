import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { AdmitOfficer } from '../auth/admit-officer.js';
import { authorise } from '../auth/authority/authorise.js';
import { termsOf } from '../auth/authority/operations.js';
import { type PurposeKind, statedPurpose } from '../auth/authority/purpose.js';
import { type SealedSession } from '../auth/sessions/officer-session.js';
import { CLOCK, type Clock } from '../common/clock.js';
import { type Language } from '../common/language.js';
import { type Database } from '../database/database.js';
import { DATABASE } from '../database/database.module.js';
import { type ListFormat } from './list-file.js';
import { type ListContent, OfficerLists } from './officer-lists.js';

export interface ListAsked {
  readonly list: string;
  readonly filter: unknown;
  readonly format: ListFormat;
  readonly language: Language;
  readonly purpose?: { readonly kind: PurposeKind; readonly note: string } | undefined;
}

/** Gives officers a list of their pages as a file; it stands in the audit before its first byte is given. */
@Injectable()
export class ExportList {
  constructor(
    private readonly lists: OfficerLists,
    private readonly admission: AdmitOfficer,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /**
   * @returns undefined where there is no such list
   * @throws AuthorityRefusal where the officer's roles or office don't allow it, a renewed proof or a purpose is missing;
   *   BadRequestException for a filter that the list doesn't have
   */
  async export(session: SealedSession, asked: ListAsked): Promise<ListContent | undefined> {
    const list = this.lists.find(asked.list);
    if (list === undefined) return undefined;
    const { officer } = session;
    const { operation } = list;
    await this.admission.admit(session, operation);
    if (list.ofOffice) authorise(officer, operation, { office: officer.office });
    const purpose = 'purpose' in termsOf(operation) ? statedPurpose(operation, asked.purpose) : undefined;
    const content = await list.write(officer, asked.filter, asked);
    const action = `${operation.slice(0, operation.indexOf('.'))}.export`;
    const subject = { kind: 'list', id: list.ofOffice ? `${list.id}/${officer.office ?? ''}` : list.id };
    const { filter, format } = asked;
    const input = { filter, format, rows: content.rows };
    await this.db.transaction((tx) =>
      this.audit.append(tx, { officer, action, subject, input, purpose, at: this.now() }),
    );
    return content;
  }
}
