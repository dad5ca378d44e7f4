import { list, number, object, oneOf, optional, readShape, text } from '../../api/json-shape.js';
import { type SupportFirmInput } from '../../generated/graphql.js';

export type Currency = 'KRW' | 'USD';
export interface Money {
  readonly amount: number;
  readonly currency: Currency;
}
/** Goods by their HS digits; the title is what the tariff calls them, where it was chosen here. */
export interface Goods {
  readonly code: string;
  readonly title?: string | undefined;
}

/** Support received before, from a year or a day on, and until when. */
export interface PastSupport {
  readonly programme: string;
  readonly from: string;
  readonly until?: string | undefined;
}

/** What a firm has answered so far. What is absent is unknown. */
export interface Answers {
  readonly products: readonly Goods[];
  readonly exported?: boolean | undefined;
  readonly size?: string | undefined;
  readonly regions: readonly string[];
  readonly goals: readonly string[];
  /** Money by the name of its question: `exports-last-year`, `amount:…`. */
  readonly money: Readonly<Record<string, Money>>;
  /** Yes and no by the name of their question: `fact:has-buyer`. */
  readonly said: Readonly<Record<string, boolean>>;
  readonly founded?: string | undefined;
  readonly employees?: number | undefined;
  readonly industries: readonly string[];
  /** Countries that it sells to, and that it wants to sell to, by their ISO codes. */
  readonly destinations: readonly string[];
  readonly targets: readonly string[];
  /** All that it has taken part in. */
  readonly support: readonly PastSupport[];
  /** True when the firm has taken part in no programme. */
  readonly noSupport?: boolean | undefined;
  /** Questions that were passed over. */
  readonly skipped: readonly string[];
}

export const NO_ANSWERS: Answers = {
  products: [],
  regions: [],
  goals: [],
  money: {},
  said: {},
  industries: [],
  destinations: [],
  targets: [],
  support: [],
  skipped: [],
};

/** Whether nothing was told; passing over a question tells nothing. */
export function isUnanswered(answers: Answers): boolean {
  return JSON.stringify({ ...answers, skipped: [] }) === JSON.stringify(NO_ANSWERS);
}

const yesOrNo = (value: unknown): boolean => oneOf(['true', 'false'])(String(value)) === 'true';

function record<Value>(value: unknown, read: (value: unknown) => Value): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(object(value)).map(([name, member]) => [name, read(member)]));
}

const money = (value: unknown): Money => {
  const { amount, currency } = object(value);
  return { amount: number(amount), currency: oneOf(['KRW', 'USD'] as const)(currency) };
};

/** Answers from storage or from an address; undefined when they have another shape. */
export function readAnswers(value: unknown): Answers | undefined {
  return readShape(value, (given) => {
    const told = object(given);
    return {
      products: list(told.products, (goods) => {
        const { code, title } = object(goods);
        return { code: text(code), title: optional(title, text) };
      }),
      exported: optional(told.exported, yesOrNo),
      size: optional(told.size, text),
      regions: list(told.regions, text),
      goals: list(told.goals, text),
      money: record(told.money, money),
      said: record(told.said, yesOrNo),
      founded: optional(told.founded, text),
      employees: optional(told.employees, number),
      industries: list(told.industries, text),
      // Answers that were kept before these were asked don't have them.
      destinations: list(told.destinations ?? [], text),
      targets: list(told.targets ?? [], text),
      support: list(told.support ?? [], (entry) => {
        const { programme, from, until } = object(entry);
        return { programme: text(programme), from: text(from), until: optional(until, text) };
      }),
      noSupport: optional(told.noSupport, yesOrNo),
      skipped: list(told.skipped, text),
    };
  });
}

const LAST_YEAR = 'exports-last-year';
const YEAR_BEFORE = 'exports-year-before';

/** The answers as the server reads them. @param year the present calendar year in Korea */
export function toFirm(answers: Answers, year: number): SupportFirmInput {
  const { products, regions, goals, industries, money: amounts, said, employees, founded, exported, size } = answers;
  const byYear = [
    [LAST_YEAR, year - 1],
    [YEAR_BEFORE, year - 2],
  ] as const;
  return {
    size,
    employees,
    founded,
    hasExported: exported,
    sales: amounts.sales,
    products: someOf(products.map(({ code }) => code)),
    regions: someOf(regions),
    goals: someOf(goals),
    industries: someOf(industries),
    destinations: exported === false ? undefined : someOf(answers.destinations),
    targets: someOf(answers.targets),
    exportsByYear: byYear.flatMap(([name, of]) => {
      const told = amounts[name];
      return told === undefined || exported === false ? [] : [{ ...told, year: String(of) }];
    }),
    said: Object.entries(said).map(([about, yes]) => ({ about, yes })),
    amounts: Object.entries(amounts)
      .filter(([name]) => name.startsWith('amount:'))
      .map(([name, told]) => ({ ...told, name: name.slice('amount:'.length) })),
    support: answers.noSupport === true ? [] : someOf(answers.support),
  };
}

/** An empty list would say "none at all"; nothing was said. */
function someOf<Entry>(entries: readonly Entry[]): readonly Entry[] | undefined {
  return entries.length === 0 ? undefined : entries;
}
