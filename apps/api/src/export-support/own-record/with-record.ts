import { type RuleTest } from '../../knowledge/programmes/criterion.js';
import { type Firm } from '../firm/firm-profile.js';

/** Facts by the field that holds them; those of exports each for itself. */
type FactName = keyof Firm | `exports.${keyof NonNullable<Firm['exports']>}`;

export interface FirmWithRecord {
  readonly firm: Firm;
  /** Facts that came from the record. */
  readonly fromRecord: ReadonlySet<FactName>;
}

/**
 * The firm's answers, with its record where it answered nothing. An answer counts more than the record: the firm knows
 * what has changed since, and what went through others. What it says of support received is added to the record.
 */
export function withRecord(told: Firm, record: Firm): FirmWithRecord {
  const fromRecord = new Set<FactName>();
  const firm: Record<string, unknown> = { ...told };
  for (const name of Object.keys(record) as (keyof Firm)[]) {
    if (name === 'id' || name === 'exports' || name === 'support') continue;
    if (told[name] !== undefined || record[name] === undefined) continue;
    firm[name] = record[name];
    fromRecord.add(name);
  }
  const exports: Record<string, unknown> = { ...told.exports };
  for (const name of ['ever', 'byYear', 'destinations'] as const) {
    if (exports[name] !== undefined || record.exports?.[name] === undefined || told.exports?.ever === false) continue;
    exports[name] = record.exports[name];
    fromRecord.add(`exports.${name}`);
  }
  if (Object.keys(exports).length > 0) firm.exports = exports;
  if (record.support !== undefined) {
    firm.support = [...record.support, ...(told.support ?? [])];
    if (record.support.length > 0 || told.support === undefined) fromRecord.add('support');
  }
  return { firm: firm as Firm, fromRecord };
}

const FACTS_OF: Readonly<Partial<Record<RuleTest['on'], readonly FactName[]>>> = {
  size: ['size'],
  employees: ['employees'],
  sales: ['sales'],
  'firm-age': ['founded'],
  region: ['regions'],
  industry: ['industries'],
  product: ['products'],
  'export-experience': ['exports.ever', 'exports.byYear'],
  'export-value': ['exports.byYear'],
  'export-growth': ['exports.byYear'],
  'export-concentration': ['exports.destinations'],
  destination: ['exports.destinations'],
  agreement: ['exports.destinations'],
  certification: ['certifications'],
  'prior-support': ['support'],
};

/** Whether what a test was held against came, in part at least, from the record. */
export function restsOnRecord(test: RuleTest, fromRecord: ReadonlySet<string>): boolean {
  if (test.on === 'all' || test.on === 'any') return test.of.some((part) => restsOnRecord(part, fromRecord));
  if (test.on === 'not') return restsOnRecord(test.test, fromRecord);
  return FACTS_OF[test.on]?.some((name) => fromRecord.has(name)) ?? false;
}
