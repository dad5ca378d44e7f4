import { groupBy } from '../../../common/group-by.js';
import { amountOf, summarise } from '../model/alert-summary.js';
import { type Evidence, type PriceBand } from '../model/fraud-alert.js';
import { unitPrice } from '../model/transaction.js';

/** What of an alert's evidence a story is told from. Amounts in US dollars. */
export interface StoryFacts {
  readonly pattern: string;
  readonly certainty: number;
  readonly engineVersion: string;
  readonly firm: string;
  readonly firms: readonly string[];
  readonly partners: readonly string[];
  readonly countries: readonly string[];
  readonly goods: readonly { readonly hs6: string; readonly origin: string }[];
  readonly invoices: number;
  readonly declarations: number;
  readonly payments: number;
  readonly imported: number;
  readonly exported: number;
  readonly paidOut: number;
  readonly paidIn: number;
  readonly exposure: number;
  readonly from: string;
  readonly until: string;
  /** Days from the first to the last transaction, both counted. */
  readonly days: number;
  /** Undefined where no price can be compared. */
  readonly price: PriceFacts | undefined;
  readonly relatedStated: boolean;
  readonly isRelated: boolean;
  /** Declarations without a quantity or an amount. */
  readonly withoutPrice: number;
  /** Numbers that the engine gave, over all of the evidence. */
  readonly engineFigures: readonly EngineFigure[];
}

export interface PriceFacts {
  readonly hs6: string;
  readonly origin: string;
  /** Declarations that are compared. */
  readonly compared: number;
  /** Of those, beyond the band. */
  readonly beyond: number;
  /** Middle one of the declared prices of a unit, and the usual one. */
  readonly declared: number;
  readonly usual: PriceBand;
}

export interface EngineFigure {
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

export interface StorySource {
  readonly pattern: string;
  readonly certainty: number;
  readonly engineVersion: string;
  readonly evidence: readonly Evidence[];
}

const DAY_MS = 86_400_000;

/** Counts and sums of an alert's evidence. Pure. */
export function factsOf({ pattern, certainty, engineVersion, evidence }: StorySource): StoryFacts {
  const { firm, exposure, from, until } = summarise({ pattern, evidence });
  const transactions = evidence.map((each) => each.transaction);
  const declarations = transactions.filter(({ record }) => record === 'declaration');
  const distinct = (values: readonly string[]) => [...new Set(values)].filter((value) => value !== '').sort();
  const goods = new Map(declarations.map(({ hs6, origin }) => [`${hs6} ${origin}`, { hs6, origin }]));
  return {
    pattern,
    certainty,
    engineVersion,
    firm,
    exposure,
    from,
    until,
    firms: distinct(transactions.map((each) => each.firm)),
    partners: distinct(transactions.map((each) => each.partner)),
    countries: distinct(transactions.map((each) => each.country)),
    goods: [...goods.values()],
    // A payment may list several.
    invoices: distinct(transactions.flatMap((each) => each.invoice.split(';').map((invoice) => invoice.trim()))).length,
    declarations: declarations.length,
    payments: transactions.length - declarations.length,
    imported: amountOf(evidence, ['import']),
    exported: amountOf(evidence, ['export']),
    paidOut: amountOf(evidence, ['out']),
    paidIn: amountOf(evidence, ['in']),
    days: Math.round((Date.parse(until) - Date.parse(from)) / DAY_MS) + 1,
    price: priceFacts(evidence),
    relatedStated: transactions.some(({ related }) => related !== undefined),
    isRelated: transactions.some(({ related }) => related === true),
    withoutPrice: declarations.filter((each) => unitPrice(each) === undefined).length,
    engineFigures: engineFigures(evidence),
  };
}

/** Of the goods with most comparable declarations: prices of different goods have no middle. */
function priceFacts(evidence: readonly Evidence[]): PriceFacts | undefined {
  const comparable = evidence.flatMap(({ transaction, band }) => {
    const price = transaction.record === 'declaration' ? unitPrice(transaction) : undefined;
    const { hs6, origin, unit, direction } = transaction;
    return price === undefined || band === undefined ? [] : [{ price, band, of: { hs6, origin, unit, direction } }];
  });
  const byGoods = groupBy(comparable, ({ of }) => Object.values(of).join('|'));
  const compared = [...byGoods.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const middle = [...compared].sort((a, b) => a.price - b.price)[Math.floor((compared.length - 1) / 2)];
  return (
    middle && {
      ...middle.of,
      compared: compared.length,
      beyond: compared.filter(({ price, band }) => price < band.lower || price > band.upper).length,
      declared: middle.price,
      usual: middle.band,
    }
  );
}

function engineFigures(evidence: readonly Evidence[]): EngineFigure[] {
  const all = new Map<string, { name: string; least: number; most: number }>();
  for (const { figures } of evidence) {
    for (const [name, value] of Object.entries(figures)) {
      const known = all.get(name) ?? { name, least: value, most: value };
      all.set(name, { name, least: Math.min(known.least, value), most: Math.max(known.most, value) });
    }
  }
  return [...all.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
