import { type Firm, firmSchema } from './firm-profile.js';

/** Answers with yes or no, by the name of the question: `fact:has-buyer`. */
interface Said {
  readonly about: string;
  readonly yes: boolean;
}
interface MoneyGiven {
  readonly amount: number;
  readonly currency: string;
}

/** What a firm tells over the API; everything may be missing, and what is missing is unknown. */
export interface FirmGiven {
  readonly size?: string | null | undefined;
  readonly employees?: number | null | undefined;
  readonly sales?: MoneyGiven | null | undefined;
  readonly founded?: string | null | undefined;
  readonly stage?: string | null | undefined;
  readonly regions?: readonly string[] | null | undefined;
  readonly industries?: readonly string[] | null | undefined;
  readonly products?: readonly string[] | null | undefined;
  readonly hasExported?: boolean | null | undefined;
  readonly exportsByYear?: readonly (MoneyGiven & { readonly year: string })[] | null | undefined;
  readonly destinations?: readonly string[] | null | undefined;
  readonly targets?: readonly string[] | null | undefined;
  readonly goals?: readonly string[] | null | undefined;
  readonly said?: readonly Said[] | null | undefined;
  readonly amounts?: readonly (MoneyGiven & { readonly name: string })[] | null | undefined;
  readonly support?:
    | readonly {
        readonly programme: string;
        readonly from: string;
        readonly until?: string | null | undefined;
      }[]
    | null
    | undefined;
  readonly wonPerDollar?: number | null | undefined;
}

export interface FirmFault {
  /** Path of the field, for example `products.0`. */
  readonly field: string;
  readonly message: string;
}

export type FirmReading =
  { readonly kind: 'firm'; readonly firm: Firm } | { readonly kind: 'invalid'; readonly faults: readonly FirmFault[] };

/** Entries of a list, and characters of a text; a firm's profile stays far below. */
const MOST_ENTRIES = 100;
const LONGEST_TEXT = 60;
/** Faults told at once. */
const MOST_FAULTS = 10;

const SAID_ABOUT = ['fact', 'certification', 'goal', 'arrears'] as const;

/** Checks what came in and turns it into a {@link Firm}; every fault is told with its field. */
export function readFirmInput(given: FirmGiven): FirmReading {
  const tooMuch = beyondLimits(given);
  if (tooMuch.length > 0) return { kind: 'invalid', faults: tooMuch };
  const misnamed = (given.said ?? []).flatMap(({ about }, index) =>
    SAID_ABOUT.some((kind) => about.startsWith(`${kind}:`))
      ? []
      : [{ field: `said.${index}.about`, message: `begins with none of ${SAID_ABOUT.join(', ')}` }],
  );
  const result = firmSchema.safeParse(profileOf(given));
  if (result.success && misnamed.length === 0) return { kind: 'firm', firm: result.data };
  const issues = result.success ? [] : result.error.issues;
  const faults = issues.map(({ path, message }) => ({ field: path.join('.') || 'firm', message }));
  return { kind: 'invalid', faults: [...misnamed, ...faults].slice(0, MOST_FAULTS) };
}

function beyondLimits(given: FirmGiven): FirmFault[] {
  return Object.entries(given).flatMap(([field, value]: [string, unknown]) => {
    if (Array.isArray(value) && value.length > MOST_ENTRIES) {
      return [{ field, message: `has more than ${MOST_ENTRIES} entries` }];
    }
    return textsWithin(value).some((text) => text.length > LONGEST_TEXT)
      ? [{ field, message: `has a text of more than ${LONGEST_TEXT} characters` }]
      : [];
  });
}

function textsWithin(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsWithin) : [];
}

/** The profile as `firmSchema` reads it; a field that is null is left out. */
function profileOf(given: FirmGiven): Record<string, unknown> {
  const about = (kind: (typeof SAID_ABOUT)[number]) => saidOf(given.said ?? [], `${kind}:`);
  const goals = Object.fromEntries((given.goals ?? []).map((name) => [name, true]));
  return withoutEmpty({
    id: 'firm',
    size: given.size,
    employees: given.employees,
    sales: given.sales === null || given.sales === undefined ? undefined : { ...given.sales },
    founded: given.founded,
    stage: given.stage,
    regions: given.regions,
    industries: given.industries,
    products: given.products,
    exports: exportsOf(given),
    certifications: about('certification'),
    facts: about('fact'),
    goals: withoutNone({ ...goals, ...about('goal') }),
    arrears: about('arrears'),
    amounts: given.amounts?.length
      ? Object.fromEntries(given.amounts.map(({ name, amount, currency }) => [name, { amount, currency }]))
      : undefined,
    support: given.support?.map(({ programme, from, until }) => withoutEmpty({ programme, from, until })),
    wonPerDollar: given.wonPerDollar,
  });
}

function exportsOf({ hasExported, exportsByYear, destinations, targets }: FirmGiven) {
  return withoutNone(
    withoutEmpty({
      ever: hasExported,
      byYear: exportsByYear?.length
        ? Object.fromEntries(exportsByYear.map(({ year, amount, currency }) => [year, { amount, currency }]))
        : undefined,
      destinations,
      targets,
    }),
  );
}

function saidOf(said: readonly Said[], prefix: string) {
  const about = said.filter((answer) => answer.about.startsWith(prefix));
  return withoutNone(Object.fromEntries(about.map(({ about: name, yes }) => [name.slice(prefix.length), yes])));
}

function withoutEmpty(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== null));
}

function withoutNone(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined {
  return Object.keys(record).length === 0 ? undefined : record;
}
