import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type z } from 'zod';
import { type KnowledgeFault } from '../knowledge-fault.js';
import { type StatuteDigest, statuteDigestSchema } from '../law/statute-digest.js';
import { type LocatedValue, readLocatedValues } from '../read-located-values.js';
import { checkLegalBases } from './check-legal-bases.js';
import { checkLineage } from './check-lineage.js';
import { checkReferences } from './check-references.js';
import {
  type DataMapRecords,
  RECORD_KINDS,
  RECORD_SCHEMAS,
  type RecordFault,
  type RecordKind,
} from './data-map-records.js';
import { type DataElement, type Dataset, type DatasetField, resolveField, type WrittenDataset } from './dataset.js';

const FOLDER = 'data-map';

export interface DataMapKnowledge extends DataMapRecords {
  readonly faults: readonly KnowledgeFault[];
}

interface Located<T> {
  readonly located: LocatedValue;
  readonly record: T;
}

/**
 * Reads and checks `data-map/` of the knowledge folder: each record by itself, then what they say about one another. A
 * record that can't be read is left out; one that names something absent is kept, so that only the fault itself is told.
 * Without that folder the map is empty: who brings records of their own need not bring a map.
 * @throws when the folder is there and can't be read
 */
export function readDataMap(knowledgeDir: string): DataMapKnowledge {
  const { values, faults } = existsSync(join(knowledgeDir, FOLDER))
    ? readLocatedValues(knowledgeDir, FOLDER)
    : { values: [], faults: [] };
  const found: KnowledgeFault[] = [...faults];
  const byKind = groupByKind(values, found);
  const take = <T extends { readonly id: string }>(kind: RecordKind, schema: z.ZodType<T>): Located<T>[] =>
    takeRecords(schema, byKind.get(kind) ?? [], found);
  const elements = take('elements', RECORD_SCHEMAS.elements);
  const datasets = resolveDatasets(
    take('datasets', RECORD_SCHEMAS.datasets),
    new Map(elements.map(({ record }) => [record.id, record])),
    found,
  );
  const kept = {
    journeys: take('journeys', RECORD_SCHEMAS.journeys),
    stages: take('stages', RECORD_SCHEMAS.stages),
    actors: take('actors', RECORD_SCHEMAS.actors),
    systems: take('systems', RECORD_SCHEMAS.systems),
    portals: take('portals', RECORD_SCHEMAS.portals),
    services: take('services', RECORD_SCHEMAS.services),
    subjects: take('subjects', RECORD_SCHEMAS.subjects),
    versions: take('versions', RECORD_SCHEMAS.versions),
    'code-lists': take('code-lists', RECORD_SCHEMAS['code-lists']),
    elements,
    datasets,
  };
  const { 'code-lists': codeLists, ...others } = kept;
  const records: DataMapRecords = {
    journeys: plain(others.journeys),
    stages: plain(others.stages),
    actors: plain(others.actors),
    systems: plain(others.systems),
    portals: plain(others.portals),
    services: plain(others.services),
    subjects: plain(others.subjects),
    versions: plain(others.versions).sort((a, b) => a.date.localeCompare(b.date)),
    codeLists: plain(codeLists),
    elements: plain(elements),
    datasets: plain(datasets),
  };
  const between = [
    ...checkReferences(records),
    ...checkLineage(records),
    ...checkLegalBases(records, readDigests(knowledgeDir)),
  ];
  return { ...records, faults: [...found, ...between.map((fault) => locate(fault, kept))] };
}

function plain<T>(records: readonly Located<T>[]): T[] {
  return records.map(({ record }) => record);
}

function groupByKind(values: readonly LocatedValue[], faults: KnowledgeFault[]): Map<RecordKind, LocatedValue[]> {
  const byKind = new Map<RecordKind, LocatedValue[]>(RECORD_KINDS.map((kind) => [kind, []]));
  for (const value of values) {
    const place = /^data-map[\\/]([a-z-]+)/.exec(value.file)?.[1];
    const kind = RECORD_KINDS.find((each) => each === place);
    if (kind === undefined)
      faults.push(faultAt(value, [], `stands in no file or folder of ${RECORD_KINDS.join(', ')}`));
    else byKind.get(kind)?.push(value);
  }
  return byKind;
}

function takeRecords<T extends { readonly id: string }>(
  schema: z.ZodType<T>,
  values: readonly LocatedValue[],
  faults: KnowledgeFault[],
): Located<T>[] {
  const taken = new Map<string, Located<T>>();
  for (const located of values) {
    const parsed = schema.safeParse(located.value);
    if (!parsed.success) {
      faults.push(...parsed.error.issues.map(({ path, message }) => faultAt(located, path, message)));
      continue;
    }
    const earlier = taken.get(parsed.data.id)?.located;
    if (earlier === undefined) taken.set(parsed.data.id, { located, record: parsed.data });
    else faults.push(faultAt(located, ['id'], `is taken already by ${earlier.file}:${earlier.line}`));
  }
  return [...taken.values()];
}

function resolveDatasets(
  datasets: readonly Located<WrittenDataset>[],
  elements: ReadonlyMap<string, DataElement>,
  faults: KnowledgeFault[],
): Located<Dataset>[] {
  return datasets.map(({ located, record }) => {
    const fields = record.fields.flatMap((written, at): DatasetField[] => {
      const resolved = resolveField(written, elements);
      if ('field' in resolved) return [resolved.field];
      faults.push(faultAt(located, ['fields', at], resolved.fault));
      return [];
    });
    return { located, record: { ...record, fields } };
  });
}

function readDigests(knowledgeDir: string): StatuteDigest[] {
  const path = join(knowledgeDir, 'law', 'digests.jsonl');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => statuteDigestSchema.parse(JSON.parse(line)));
}

function locate(
  { kind, id, path, message }: RecordFault,
  kept: Readonly<Record<RecordKind, readonly Located<{ readonly id: string }>[]>>,
): KnowledgeFault {
  const located = kept[kind].find(({ record }) => record.id === id)?.located;
  return located === undefined
    ? { file: FOLDER, line: 1, id, message: `${path.join('.')}: ${message}` }
    : faultAt(located, path, message);
}

function faultAt(located: LocatedValue, path: readonly PropertyKey[], message: string): KnowledgeFault {
  const { file, line, value, lineOf } = located;
  const id =
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined;
  return { file, line: lineOf?.(path) ?? line, id, message: `${path.map(String).join('.') || 'record'}: ${message}` };
}
