/** A declaration of one kind of goods, or a payment, as far as it is stated. */
export interface Transaction {
  readonly id: string;
  readonly record: 'declaration' | 'payment';
  /** ISO date, such as 2025-04-01. */
  readonly date: string;
  /** `import` or `export` of a declaration, `out` or `in` of a payment. */
  readonly direction: 'import' | 'export' | 'out' | 'in';
  /** The party in Korea. */
  readonly firm: string;
  /** The party abroad. */
  readonly partner: string;
  /** The partner's country, ISO 3166-1 alpha-2; empty where not stated, as are all texts below. */
  readonly country: string;
  /** The goods' country of origin. */
  readonly origin: string;
  readonly hs6: string;
  readonly unit: string;
  /** What ties payments to goods; a payment for several lists them with `;` between. */
  readonly invoice: string;
  /** In `unit`; undefined where not stated. */
  readonly quantity: number | undefined;
  /** US dollars; undefined where not stated. */
  readonly amount: number | undefined;
  /** Whether firm and partner belong together by ownership or family; undefined where not stated. */
  readonly related: boolean | undefined;
}

/** What of a transaction is text. */
export const TRANSACTION_TEXTS = [
  'id',
  'record',
  'date',
  'direction',
  'firm',
  'partner',
  'country',
  'origin',
  'hs6',
  'unit',
  'invoice',
] as const satisfies readonly (keyof Transaction)[];

/** Columns of a file of transactions, in this order. */
export const TRANSACTION_COLUMNS = [
  ...TRANSACTION_TEXTS,
  'quantity',
  'amount',
  'related',
] as const satisfies readonly (keyof Transaction)[];

/** What a scheme of the generator is; the names of the patterns that the engine looks for. */
export const SCHEMES = [
  'over_invoicing',
  'under_invoicing',
  'round_tripping',
  'payment_without_goods',
  'goods_without_payment',
  'carousel',
  'repeat_invoice',
  'related_party_pricing',
  'sudden_volume',
] as const;
export type Scheme = (typeof SCHEMES)[number];
