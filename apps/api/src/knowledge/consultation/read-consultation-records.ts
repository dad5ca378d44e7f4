import { type KnowledgeFault } from '../knowledge-fault.js';
import { type LawChange } from '../law/law-change.js';
import { readLawChanges } from '../law/read-law-changes.js';
import { type LocatedValue, readLocatedValues } from '../read-located-values.js';
import { type ConsultationRecord, consultationRecordSchema } from './consultation-record.js';
import { type Limit } from './limit.js';
import { readLimits } from './read-limits.js';
import { readMerged } from './read-merged.js';
import { readStarters } from './read-starters.js';

export interface ConsultationKnowledge {
  /** Ids of records whose questions a visitor is offered first. */
  readonly starters: readonly string[];
  /** Ids of reviewed records by the ids of records that were merged into them. */
  readonly merged: ReadonlyMap<string, string>;
  /** Limits that hold by the reviewed records. */
  readonly limits: readonly Limit[];
  /** Records without fault, each id once, in the order of files. Drafts and retired ones included. */
  readonly records: readonly ConsultationRecord[];
  /** Changes of statutes that are known; they put the records that cite them under review. */
  readonly lawChanges: readonly LawChange[];
  readonly faults: readonly KnowledgeFault[];
}

interface LocatedRecord {
  readonly located: LocatedValue;
  readonly record: ConsultationRecord;
}

/**
 * Reads and checks `consultations/`, `starters.yaml`, `merged.yaml`, `limits.yaml` and `law-changes/` of the knowledge
 * folder. A faulty record is left out and named; the rest stands.
 * @throws when the folder can't be read
 */
export function readConsultationRecords(knowledgeDir: string): ConsultationKnowledge {
  const { values, faults } = readLocatedValues(knowledgeDir, 'consultations');
  const parsed = values.map(parse);
  const kept: LocatedRecord[] = [];
  const found: KnowledgeFault[] = [...faults];
  const lineOfId = new Map<string, string>();
  for (const outcome of parsed) {
    if ('faults' in outcome) {
      found.push(...outcome.faults);
      continue;
    }
    const { located, record } = outcome;
    const earlier = lineOfId.get(record.id);
    if (earlier === undefined) {
      lineOfId.set(record.id, `${located.file}:${located.line}`);
      kept.push(outcome);
    } else {
      found.push(faultAt(located, record.id, `id: is taken already by ${earlier}; give this record another`));
    }
  }
  found.push(...repeatedQuestions(kept));
  const records = kept.map(({ record }) => record);
  const starters = readStarters(knowledgeDir, records);
  const merged = readMerged(knowledgeDir, records);
  const limits = readLimits(knowledgeDir, records);
  const law = readLawChanges(knowledgeDir);
  return {
    records,
    starters: starters.ids,
    merged: merged.ids,
    limits: limits.limits,
    lawChanges: law.changes,
    faults: [...found, ...starters.faults, ...merged.faults, ...limits.faults, ...law.faults],
  };
}

function parse(located: LocatedValue): LocatedRecord | { faults: KnowledgeFault[] } {
  const result = consultationRecordSchema.safeParse(located.value);
  if (result.success) return { located, record: result.data };
  const id = idOf(located.value);
  return {
    faults: result.error.issues.map((issue) =>
      faultAt(located, id, `${issue.path.join('.') || 'record'}: ${issue.message}`),
    ),
  };
}

/** The same wording under two records would make their answers compete; one of them must say what sets it apart. */
function repeatedQuestions(records: readonly LocatedRecord[]): KnowledgeFault[] {
  const owner = new Map<string, string>();
  const faults: KnowledgeFault[] = [];
  for (const { located, record } of records.filter(({ record: { status } }) => status === 'reviewed')) {
    for (const [path, wording] of wordingsOf(record)) {
      const key = wording.normalize('NFKC').toLowerCase().replace(/[\s\p{P}]/gu, '');
      const earlier = owner.get(key);
      if (earlier === undefined) owner.set(key, record.id);
      else if (earlier === record.id) faults.push(faultAt(located, record.id, `${path}: repeats a wording of this record`));
      else faults.push(faultAt(located, record.id, `${path}: is asked word for word by ${earlier} too`));
    }
  }
  return faults;
}

function wordingsOf(record: ConsultationRecord): [string, string][] {
  const languages = ['ko', 'en'] as const;
  return languages.flatMap((language): [string, string][] => [
    [`question.${language}`, record.question[language]],
    ...record.variants[language].map((variant, index): [string, string] => [`variants.${language}.${index}`, variant]),
  ]);
}

function faultAt({ file, line }: LocatedValue, id: string | undefined, message: string): KnowledgeFault {
  return { file, line, id, message };
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : undefined;
}
