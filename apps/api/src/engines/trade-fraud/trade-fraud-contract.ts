import { type EngineContract } from '../gateway/tensor.js';

/**
 * Texts of a transaction, a BYTES tensor each; empty where not stated. `record` is `declaration` or `payment`; `date` is
 * YYYY-MM-DD; `direction` is `import` or `export` of a declaration, `out` or `in` of a payment; `firm` is the party in
 * Korea, `partner` the one abroad and `country` the partner's (ISO 3166-1 alpha-2); `origin`, `hs6` and `unit` are of a
 * declaration's goods; `invoice` is what ties payments to goods.
 */
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
] as const;

/** Quantities of a transaction, an FP64 tensor each; -1 where not stated. `amount` is in US dollars. */
export const TRANSACTION_QUANTITIES = ['quantity', 'amount'] as const;

/** Alerts that one transaction may belong to, the surest first. */
export const ALERTS_OF_A_ROW = 3;

/** What an alert may be about. */
export const FRAUD_PATTERNS = [
  'over_invoicing',
  'under_invoicing',
  'round_tripping',
  'payment_without_goods',
  'goods_without_payment',
  'carousel',
  'repeat_invoice',
  'related_party_pricing',
  'sudden_volume',
  'outlier',
] as const;
export type FraudPattern = (typeof FRAUD_PATTERNS)[number];

/**
 * What an engine for trade-finance fraud takes and gives. A row is a transaction; all of a period are asked about at
 * once, for patterns run across them. `score` says how unusual a transaction is. `alert` numbers the alerts of an
 * answer from 0, and rows of equal number are one alert's evidence; -1 fills. `alert_figures` are a JSON object of the
 * numbers that made this row evidence. `band_…` are the usual price of a unit of such goods at that time, -1 if unknown.
 */
export const TRADE_FRAUD_CONTRACT: EngineContract = {
  inputs: [
    ...TRANSACTION_TEXTS.map((name) => ({ name, datatype: 'BYTES', shape: [-1] }) as const),
    ...TRANSACTION_QUANTITIES.map((name) => ({ name, datatype: 'FP64', shape: [-1] }) as const),
    { name: 'related', datatype: 'BOOL', shape: [-1] },
  ],
  outputs: [
    { name: 'score', datatype: 'FP64', shape: [-1], range: [0, 1] },
    { name: 'alert', datatype: 'INT32', shape: [-1, ALERTS_OF_A_ROW], range: [-1, 1_000_000] },
    { name: 'alert_pattern', datatype: 'BYTES', shape: [-1, ALERTS_OF_A_ROW] },
    { name: 'alert_certainty', datatype: 'FP64', shape: [-1, ALERTS_OF_A_ROW], range: [0, 1] },
    { name: 'alert_figures', datatype: 'BYTES', shape: [-1, ALERTS_OF_A_ROW] },
    { name: 'band_lower', datatype: 'FP64', shape: [-1], range: [-1, Number.MAX_VALUE] },
    { name: 'band_median', datatype: 'FP64', shape: [-1], range: [-1, Number.MAX_VALUE] },
    { name: 'band_upper', datatype: 'FP64', shape: [-1], range: [-1, Number.MAX_VALUE] },
  ],
  compared: 'score',
};
