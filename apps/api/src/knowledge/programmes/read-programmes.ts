import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type z } from 'zod';
import { type KnowledgeFault } from '../knowledge-fault.js';
import { type LocatedValue, readLocatedValues } from '../read-located-values.js';
import { repeatedCriteria, unknownNames } from './check-programme.js';
import { type DocumentKind, documentKindSchema } from './document-kind.js';
import { type Programme, programmeSchema } from './programme.js';
import { type TradeAgreement, tradeAgreementSchema } from './trade-agreement.js';

export interface ProgrammeKnowledge {
  /** Programmes without fault, each id once, in the order of files; drafts and retired ones included. */
  readonly programmes: readonly Programme[];
  readonly agreements: readonly TradeAgreement[];
  /** Documents that several programmes ask for; none where the folder isn't there. */
  readonly documents: readonly DocumentKind[];
  readonly faults: readonly KnowledgeFault[];
}

const DOCUMENTS = 'programme-documents';

interface LocatedRecord<T> {
  readonly located: LocatedValue;
  readonly record: T;
}

interface Checked<T> {
  readonly kept: readonly LocatedRecord<T>[];
  readonly faults: readonly KnowledgeFault[];
}

/**
 * Reads and checks `programmes/`, `programme-documents/` and `trade-agreements/` of the knowledge folder. A faulty record is left out and
 * named, and so is a programme that names another which isn't there; the rest stands.
 * @throws when a folder can't be read
 */
export function readProgrammes(knowledgeDir: string): ProgrammeKnowledge {
  const agreements = readFolder(knowledgeDir, 'trade-agreements', tradeAgreementSchema);
  const programmes = readFolder(knowledgeDir, 'programmes', programmeSchema);
  const documents = existsSync(join(knowledgeDir, DOCUMENTS))
    ? readFolder(knowledgeDir, DOCUMENTS, documentKindSchema)
    : { kept: [], faults: [] };
  const named = new Set(programmes.kept.map(({ record }) => record.id));
  const agreed = new Set(agreements.kept.map(({ record }) => record.id));
  const wrong = programmes.kept.map(({ located, record }) => ({
    record,
    faults: [
      ...repeatedCriteria(record).map(({ field, message }) => `${field}: ${message}`),
      ...unknownNames(record, { programmes: named, agreements: agreed }).map(({ message }) => message),
    ].map((message) => faultAt(located, record.id, message)),
  }));
  return {
    programmes: wrong.filter(({ faults }) => faults.length === 0).map(({ record }) => record),
    agreements: agreements.kept.map(({ record }) => record),
    documents: documents.kept.map(({ record }) => record),
    faults: [...agreements.faults, ...documents.faults, ...programmes.faults, ...wrong.flatMap(({ faults }) => faults)],
  };
}

function readFolder<T extends { readonly id: string }>(dir: string, folder: string, schema: z.ZodType<T>): Checked<T> {
  const { values, faults } = readLocatedValues(dir, folder);
  const kept: LocatedRecord<T>[] = [];
  const found: KnowledgeFault[] = [...faults];
  const placeOfId = new Map<string, string>();
  for (const located of values) {
    const result = schema.safeParse(located.value);
    if (!result.success) {
      const id = idOf(located.value);
      found.push(...result.error.issues.map((issue) => faultAt(located, id, messageOf(issue))));
      continue;
    }
    const { id } = result.data;
    const earlier = placeOfId.get(id);
    if (earlier === undefined) {
      placeOfId.set(id, `${located.file}:${located.line}`);
      kept.push({ located, record: result.data });
    } else {
      found.push(faultAt(located, id, `id: is taken already by ${earlier}; give this record another`));
    }
  }
  return { kept, faults: found };
}

function messageOf(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.') || 'record'}: ${issue.message}`;
}

function faultAt({ file, line }: LocatedValue, id: string | undefined, message: string): KnowledgeFault {
  return { file, line, id, message };
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : undefined;
}
