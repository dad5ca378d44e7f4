/** How goods move; `order` is ordered from abroad without word of whether a courier or the post brings it. */
export const MOVEMENTS = ['order', 'courier', 'postal', 'traveller', 'moving', 'import', 'export', 'transit'] as const;
export type Movement = (typeof MOVEMENTS)[number];

/** Kinds of goods that the records treat apart. */
export const GOODS = [
  'alcohol',
  'tobacco',
  'perfume',
  'supplement',
  'medicine',
  'food',
  'cosmetics',
  'clothing',
  'bag',
  'electronics',
  'vehicle',
  'cash',
  'other',
] as const;
export type Goods = (typeof GOODS)[number];

/** Goods that have limits of their own, in pieces or volume. */
export const GOODS_WITH_OWN_LIMITS: readonly string[] = ['alcohol', 'tobacco', 'perfume', 'supplement', 'medicine'];

/** Ways in of what is somebody's own unless they say otherwise; each has an allowance. */
export const OWN_WAYS: readonly string[] = ['traveller', 'order', 'courier', 'postal'];

export type Use = 'own' | 'gift' | 'sale';

/** Whether the price that was stated holds the costs of shipping. */
export const SHIPPING = ['included', 'apart'] as const;
export type Shipping = (typeof SHIPPING)[number];

/** An amount of money; `min` and `max` differ when a range was given. The currency is as in ISO 4217, in lower case. */
export interface Money {
  readonly min: number;
  readonly max: number;
  readonly currency: string;
}

/** What a person has said about their case; absent means not said, never "no". */
export interface Statement {
  readonly price?: Money | undefined;
  readonly shipping?: Shipping | undefined;
  /** ISO 3166 code of the country that the goods come from, or `other`: some country that isn't the US. */
  readonly country?: string | undefined;
  readonly movement?: Movement | undefined;
  readonly goods?: Goods | undefined;
  /** All bottles together, in millilitres. */
  readonly volume?: number | undefined;
  readonly bottles?: number | undefined;
  /** Cigarettes or heated-tobacco sticks. */
  readonly sticks?: number | undefined;
  /** The same as it was said, where it was said in cartons. */
  readonly cartons?: number | undefined;
  readonly pieces?: number | undefined;
  readonly use?: Use | undefined;
  /** Full months that the goods were used; 0 when new. */
  readonly monthsUsed?: number | undefined;
  readonly minor?: boolean | undefined;
  /** Carried or sent out of the country, and not back. */
  readonly leaving?: boolean | undefined;
  /** Won for one unit of the price's currency. */
  readonly exchangeRate?: number | undefined;
  /** Per cent. */
  readonly dutyRate?: number | undefined;
}

export type Slot = keyof Statement;

/** A stretch of the normalised text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What was found in one text, and where, so that a later text can take its place. */
export interface Reading {
  /** As `normalizeText` returns it; spans are into this. */
  readonly text: string;
  readonly statement: Statement;
  readonly spans: Readonly<Partial<Record<Slot, Span>>>;
}
