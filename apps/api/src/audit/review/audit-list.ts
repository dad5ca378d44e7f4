import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { column } from '../../officer-lists/list-file.js';
import { OfficerLists } from '../../officer-lists/officer-lists.js';
import { type AuditRow } from './audit-entry.repository.js';
import { ReviewAudit } from './review-audit.js';

const text = z.string().trim().min(1).max(200).optional();
const instant = z.coerce.date().optional();
const filterSchema = z.strictObject({
  who: text,
  action: text,
  from: instant,
  before: instant,
  subjectKind: text,
  subjectId: text,
  purpose: text,
  outcome: z.enum(['done', 'refused', 'failed']).optional(),
});

/** The audit as a file, hashes included, so that the chain can be followed outside as well. */
@Injectable()
export class AuditList implements OnModuleInit {
  constructor(
    private readonly lists: OfficerLists,
    private readonly review: ReviewAudit,
  ) {}

  onModuleInit(): void {
    this.lists.add({
      id: 'audit',
      operation: 'audit.export',
      filter: filterSchema,
      columns: [
        column<AuditRow>('position', '순번', 'Position', ({ position }) => position),
        column<AuditRow>('at', '때', 'When', ({ at }) => at),
        column<AuditRow>('officerId', '담당자 번호', 'Officer', ({ officerId }) => officerId),
        column<AuditRow>('officerName', '담당자', 'Name', ({ officerName }) => officerName),
        column<AuditRow>('officerRoles', '역할', 'Roles', ({ officerRoles }) => officerRoles),
        column<AuditRow>('action', '행위', 'Action', ({ action }) => action),
        column<AuditRow>('subjectKind', '대상 종류', 'Kind of subject', ({ subjectKind }) => subjectKind),
        column<AuditRow>('subjectId', '대상', 'Subject', ({ subjectId }) => subjectId),
        column<AuditRow>('purpose', '목적', 'Purpose', ({ purpose }) => purpose),
        column<AuditRow>('purposeNote', '목적 설명', 'Note of the purpose', ({ purposeNote }) => purposeNote),
        column<AuditRow>('outcome', '결과', 'Outcome', ({ outcome }) => outcome),
        column<AuditRow>('engine', '엔진', 'Engine', ({ engine }) => engine),
        column<AuditRow>('engineVersion', '엔진 판', 'Engine version', ({ engineVersion }) => engineVersion),
        column<AuditRow>('inputHash', '입력 해시', 'Input hash', ({ inputHash }) => inputHash),
        column<AuditRow>('beforeHash', '이전 해시', 'Hash before', ({ beforeHash }) => beforeHash),
        column<AuditRow>('afterHash', '이후 해시', 'Hash after', ({ afterHash }) => afterHash),
        column<AuditRow>(
          'previousHash',
          '앞 기록 해시',
          'Hash of the entry before',
          ({ previousHash }) => previousHash,
        ),
        column<AuditRow>('hash', '해시', 'Hash', ({ hash }) => hash),
      ],
      rows: async (officer, filter, most) => (await this.review.list(officer, filter, undefined, most)).rows,
    });
  }
}
