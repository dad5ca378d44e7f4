import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/audit-log.js';
import { authorise } from '../../../auth/authority/authorise.js';
import { type Officer } from '../../../auth/officer.js';
import { CLOCK, type Clock } from '../../../common/clock.js';
import { koreanDay } from '../../../common/korean-day.js';
import { type Database } from '../../../database/database.js';
import { DATABASE } from '../../../database/database.module.js';
import { createTextAnalyzer, type TextAnalyzer } from '../../../retrieval/text/text-analyzer.js';
import { ConsultationIndex } from '../../consultation-index.js';
import { LiveRecords } from '../../records/live-records.js';
import { likeness } from '../queue/group-questions.js';
import { RecordVersionRepository } from '../versions/record-version.repository.js';
import { type DuplicateSearch, draftOf, planImport, type PlannedRow } from './plan-import.js';
import {
  guessMapping,
  type ImportMapping,
  type PastFile,
  readPastConsultations,
  type UnreadableReason,
} from './read-past-consultations.js';

export interface ImportPreview {
  readonly columns: readonly string[];
  /** The mapping used, given or guessed; incomplete where a column must be chosen first. */
  readonly mapping: Partial<ImportMapping>;
  readonly rows: readonly PlannedRow[];
  readonly faults: PastFile['faults'];
}

export type ImportOutcome =
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  | { readonly kind: 'imported'; readonly recordIds: readonly string[] }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/** Takes past consultations in as drafts: shown first, stored only when an officer says which lines. */
@Injectable()
export class ImportConsultations {
  private analyzer: Promise<TextAnalyzer> | undefined;

  constructor(
    private readonly live: LiveRecords,
    private readonly index: ConsultationIndex,
    private readonly versions: RecordVersionRepository,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async preview(officer: Officer, bytes: Uint8Array, given?: ImportMapping): Promise<ImportOutcome> {
    authorise(officer, 'record.import');
    const file = readPastConsultations(bytes);
    if ('unreadable' in file) return { kind: 'unreadable', reason: file.unreadable };
    const mapping = given ?? guessMapping(file.columns);
    const rows = isWhole(mapping) ? await this.plan(file, mapping) : [];
    return { kind: 'preview', preview: { columns: file.columns, mapping, rows, faults: file.faults } };
  }

  /** Stores the chosen lines as drafts, in one transaction. Faulty lines are never stored. */
  async apply(
    officer: Officer,
    bytes: Uint8Array,
    mapping: ImportMapping,
    lines: ReadonlySet<number>,
  ): Promise<ImportOutcome> {
    authorise(officer, 'record.import');
    const file = readPastConsultations(bytes);
    if ('unreadable' in file) return { kind: 'unreadable', reason: file.unreadable };
    const planned = await this.plan(file, mapping);
    const chosen = planned.filter(({ line, verdict }) => verdict !== 'faulty' && lines.has(line));
    const valuesOf = new Map(file.rows.map(({ line, values }) => [line, values]));
    const at = this.now();
    const recordIds = await this.db.transaction(async (tx) => {
      const ids = await this.versions.freeRecordIds(tx, chosen.length);
      for (const [place, row] of chosen.entries()) {
        const recordId = ids[place] ?? '';
        const content = draftOf(row, valuesOf.get(row.line) ?? {}, mapping, koreanDay(at).slice(0, 7));
        const draft = { recordId, state: 'draft', origin: 'import', content } as const;
        const after = await this.versions.add(tx, { ...draft, editorIds: [officer.id], author: officer }, at);
        const subject = { kind: 'record', id: recordId };
        await this.audit.append(tx, { officer, action: 'record.import', subject, after, at });
      }
      return ids;
    });
    return { kind: 'imported', recordIds };
  }

  private async plan({ rows }: PastFile, mapping: ImportMapping): Promise<PlannedRow[]> {
    const analyzer = await (this.analyzer ??= createTextAnalyzer());
    const search: DuplicateSearch = {
      nearest: async (question) => {
        const [record] = await this.index.rank(question, 1);
        if (record === undefined) return undefined;
        const { ko, en } = record.variants;
        const wordings = [record.question.ko, record.question.en, ...ko, ...en];
        return { record, likeness: Math.max(...wordings.map((each) => likeness(question, each, analyzer))) };
      },
    };
    return planImport(rows, mapping, this.live.reviewed(), search);
  }
}

function isWhole(mapping: Partial<ImportMapping>): mapping is ImportMapping {
  return mapping.question !== undefined && mapping.answer !== undefined;
}
