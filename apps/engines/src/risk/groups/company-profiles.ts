import { type Declaration } from '../declaration.js';

/** Declarations of one company for goods of one heading. */
export interface CompanyProfile {
  /** Rows of its declarations. */
  readonly rows: readonly number[];
  /** {@link TRAITS} in their order. */
  readonly values: readonly number[];
}

type TraitReader = (declarations: readonly Declaration[], scores: readonly number[]) => number;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const share = (declarations: readonly Declaration[], holds: (declaration: Declaration) => boolean): number =>
  declarations.filter(holds).length / declarations.length;

/** What companies are told apart by. Amounts as logarithms, since they differ by magnitudes. */
const READERS = {
  riskScore: (_, scores) => mean(scores),
  declarations: ({ length }) => Math.log(length),
  logPrice: (all) => mean(all.map(({ price }) => Math.log1p(price ?? 0))),
  logNetMass: (all) => mean(all.map(({ netMass }) => Math.log1p(netMass ?? 0))),
  logUnitPrice: (all) => mean(all.map(({ price, netMass }) => Math.log(((price ?? 0) + 1) / ((netMass ?? 0) + 1)))),
  taxRate: (all) => mean(all.map(({ taxRate }) => taxRate ?? 0)),
  origins: (all) => Math.log(new Set(all.map(({ origin }) => origin)).size),
  sameCountry: (all) => share(all, ({ departure, origin }) => departure === origin),
  sellerNamed: (all) => share(all, ({ seller }) => seller !== ''),
  byCourier: (all) => share(all, ({ courier }) => courier !== ''),
} as const satisfies Readonly<Record<string, TraitReader>>;

/** Names of a profile's values, in their order. */
export const TRAITS = Object.keys(READERS) as readonly (keyof typeof READERS)[];

/**
 * One profile for each company and heading of the declarations.
 * @param scores probability of fraud of each declaration
 */
export function companyProfiles(declarations: readonly Declaration[], scores: ArrayLike<number>): CompanyProfile[] {
  const rowsOf = new Map<string, number[]>();
  declarations.forEach(({ importer, hs6 }, row) => {
    const key = `${importer} ${hs6.slice(0, 4)}`;
    const rows = rowsOf.get(key);
    if (rows === undefined) rowsOf.set(key, [row]);
    else rows.push(row);
  });
  return [...rowsOf.values()].map((rows) => {
    const own = rows.flatMap((row) => declarations[row] ?? []);
    const ownScores = rows.map((row) => scores[row] ?? 0);
    return { rows, values: Object.values(READERS).map((read: TraitReader) => read(own, ownScores)) };
  });
}
