import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type KnowledgeFault } from '../knowledge-fault.js';
import { type ConsultationRecord } from './consultation-record.js';
import { parseYaml } from './parse-yaml.js';

const FILE = 'merged.yaml';
const mergedSchema = z.record(z.string(), z.string());

export interface Merged {
  /** Ids of reviewed records by the ids of records that were merged into them. */
  readonly ids: ReadonlyMap<string, string>;
  readonly faults: readonly KnowledgeFault[];
}

/**
 * Reads `merged.yaml`, which may be absent. An id that a record still has, or that leads to no reviewed record, is a
 * fault and is left out.
 */
export function readMerged(knowledgeDir: string, records: readonly ConsultationRecord[]): Merged {
  const path = join(knowledgeDir, FILE);
  if (!existsSync(path)) return { ids: new Map(), faults: [] };
  const text = readFileSync(path, 'utf8');
  const parsed = mergedSchema.safeParse(parseYaml(text));
  if (!parsed.success) return { ids: new Map(), faults: [fault(1, undefined, 'must be a YAML map of record ids')] };
  const statusOf = new Map(records.map(({ id, status }) => [id, status]));
  const ids = new Map<string, string>();
  const faults: KnowledgeFault[] = [];
  for (const [former, kept] of Object.entries(parsed.data)) {
    const line = text.split('\n').findIndex((each) => each.startsWith(former)) + 1;
    if (statusOf.has(former)) faults.push(fault(line, former, 'is the id of a record still'));
    else if (statusOf.get(kept) !== 'reviewed') faults.push(fault(line, former, `${kept} is no reviewed record`));
    else ids.set(former, kept);
  }
  return { ids, faults };
}

function fault(line: number, id: string | undefined, message: string): KnowledgeFault {
  return { file: FILE, line, id, message };
}
