import { type Declaration } from '../declaration.js';
import { groupName, hashesOf, KEY_GROUPS } from './key-groups.js';
import { type KeyCount, type KeyStatistics, smoothedRate } from './key-statistics.js';

/** What of a declaration speaks by itself, not through past outcomes. */
const OWN = {
  logNetMass: ({ netMass }) => Math.log1p(netMass ?? 0),
  logPrice: ({ price }) => Math.log1p(price ?? 0),
  logUnitPrice: ({ price, netMass }) => Math.log(((price ?? 0) + 1) / ((netMass ?? 0) + 1)),
  taxRate: ({ taxRate }) => taxRate ?? -1,
  month: ({ date }) => Number(date.slice(5, 7)),
  dayOfMonth: ({ date }) => Number(date.slice(8, 10)),
  sameCountry: ({ departure, origin }) => (departure === origin ? 1 : 0),
  sellerNamed: ({ seller }) => (seller === '' ? 0 : 1),
  byCourier: ({ courier }) => (courier === '' ? 0 : 1),
} as const satisfies Readonly<Record<string, (declaration: Declaration) => number>>;

const OWN_READERS = Object.values(OWN);

/** What a feature is about, by its column: a key group has two columns, its past rate and how much is known of it. */
export const FEATURE_SUBJECTS: readonly string[] = [
  ...KEY_GROUPS.flatMap((parts) => [groupName(parts), groupName(parts)]),
  ...Object.keys(OWN),
];
export const FEATURE_COUNT = FEATURE_SUBJECTS.length;

/**
 * Writes the features of a declaration into row `row`.
 * @param rows FEATURE_COUNT numbers a row
 * @param countOf past inspections under each of the declaration's hashes
 */
export function writeFeatures(
  rows: Float32Array,
  row: number,
  declaration: Declaration,
  past: { readonly hashes: Float64Array; readonly countOf: (hash: number) => KeyCount; readonly prior: number },
): void {
  let column = row * FEATURE_COUNT;
  for (const hash of past.hashes) {
    const count = past.countOf(hash);
    rows[column] = smoothedRate(count, past.prior);
    rows[column + 1] = Math.log1p(count.inspected);
    column += 2;
  }
  for (const read of OWN_READERS) {
    rows[column] = read(declaration);
    column += 1;
  }
}

/** Features of new declarations, from all past inspections. FEATURE_COUNT numbers a declaration. */
export function featureRows(declarations: readonly Declaration[], statistics: KeyStatistics): Float32Array {
  const rows = new Float32Array(declarations.length * FEATURE_COUNT);
  const countOf = (hash: number) => statistics.countOf(hash);
  declarations.forEach((declaration, row) => {
    writeFeatures(rows, row, declaration, { hashes: hashesOf(declaration), countOf, prior: statistics.prior });
  });
  return rows;
}
