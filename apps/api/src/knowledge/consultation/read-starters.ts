import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type KnowledgeFault } from '../knowledge-fault.js';
import { type ConsultationRecord } from './consultation-record.js';
import { parseYaml } from './parse-yaml.js';

const FILE = 'starters.yaml';
const startersSchema = z.array(z.string());

export interface Starters {
  /** Ids of reviewed records whose questions a visitor is offered first. */
  readonly ids: readonly string[];
  readonly faults: readonly KnowledgeFault[];
}

/** Reads `starters.yaml`, which may be absent. An id without a reviewed record is a fault and is left out. */
export function readStarters(knowledgeDir: string, records: readonly ConsultationRecord[]): Starters {
  const path = join(knowledgeDir, FILE);
  if (!existsSync(path)) return { ids: [], faults: [] };
  const text = readFileSync(path, 'utf8');
  const parsed = startersSchema.safeParse(parseYaml(text));
  if (!parsed.success) return { ids: [], faults: [fault(1, undefined, 'must be a YAML list of record ids')] };
  const reviewed = new Set(records.filter(({ status }) => status === 'reviewed').map(({ id }) => id));
  return {
    ids: parsed.data.filter((id) => reviewed.has(id)),
    faults: parsed.data
      .filter((id) => !reviewed.has(id))
      .map((id) => fault(lineOf(text, id), id, 'is no reviewed consultation record')),
  };
}

function fault(line: number, id: string | undefined, message: string): KnowledgeFault {
  return { file: FILE, line, id, message };
}

function lineOf(text: string, id: string): number {
  return text.split('\n').findIndex((line) => line.includes(id)) + 1;
}
