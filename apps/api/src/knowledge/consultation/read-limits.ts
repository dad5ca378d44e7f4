import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitSentences } from '../../common/split-sentences.js';
import { type KnowledgeFault } from '../knowledge-fault.js';
import { type ConsultationRecord } from './consultation-record.js';
import { type Limit, type LimitMeasure, limitSchema, type Quote } from './limit.js';
import { parseYaml } from './parse-yaml.js';

const FILE = 'limits.yaml';

export interface Limits {
  readonly limits: readonly Limit[];
  readonly faults: readonly KnowledgeFault[];
}

/**
 * Reads `limits.yaml`, which may be absent. A limit whose record, facts or quoted sentences aren't among the reviewed
 * records is a fault and is left out: nothing may be applied that no record says.
 */
export function readLimits(knowledgeDir: string, records: readonly ConsultationRecord[]): Limits {
  const path = join(knowledgeDir, FILE);
  if (!existsSync(path)) return { limits: [], faults: [] };
  const text = readFileSync(path, 'utf8');
  const values = parseYaml(text);
  if (!Array.isArray(values)) return { limits: [], faults: [fault(1, undefined, 'must be a YAML list of limits')] };
  const reviewed = new Map(records.filter(({ status }) => status === 'reviewed').map((record) => [record.id, record]));
  const limits: Limit[] = [];
  const faults: KnowledgeFault[] = [];
  for (const value of values) {
    const parsed = limitSchema.safeParse(value);
    const id = idOf(value);
    const messages = parsed.success
      ? faultsOf(parsed.data, reviewed)
      : parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`);
    if (parsed.success && messages.length === 0) limits.push(parsed.data);
    faults.push(...messages.map((message) => fault(lineOf(text, id), id, message)));
  }
  return { limits, faults };
}

function faultsOf(limit: Limit, records: ReadonlyMap<string, ConsultationRecord>): string[] {
  const record = records.get(limit.record);
  if (record === undefined) return [`record: ${limit.record} is no reviewed record`];
  return [
    ...limit.measures
      .filter((measure) => !standsIn(record, measure))
      .map(({ of, unit }) => `measures: no fact of ${record.id} holds the ${of} in ${unit}`),
    ...(limit.shipping === undefined || records.has(limit.shipping)
      ? []
      : [`shipping: ${limit.shipping} is no reviewed record`]),
    ...[...limit.within, ...limit.over].flatMap((quote) => faultsOfQuote(quote, records)),
  ];
}

function standsIn({ facts }: ConsultationRecord, { max, min, unit }: LimitMeasure): boolean {
  return facts.some((fact) => fact.value === (max ?? min) && fact.unit === unit);
}

function faultsOfQuote(quote: Quote, records: ReadonlyMap<string, ConsultationRecord>): string[] {
  const record = records.get(quote.record);
  if (record === undefined) return [`quotes: ${quote.record} is no reviewed record`];
  return (['ko', 'en'] as const).flatMap((language) => {
    const count = splitSentences(record.answer[language]).length;
    return quote[language]
      .filter((number) => number > count)
      .map((number) => `quotes: ${record.id} has no sentence ${String(number)} in ${language}`);
  });
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : undefined;
}

function fault(line: number, id: string | undefined, message: string): KnowledgeFault {
  return { file: FILE, line, id, message };
}

function lineOf(text: string, id: string | undefined): number {
  return id === undefined ? 1 : text.split('\n').findIndex((line) => line.includes(`id: ${id}`)) + 1;
}
