import { z } from 'zod';
import { BadInput } from '../protocol/engine-model.js';
import { type Tensor, type TensorMetadata } from '../protocol/tensor.js';
import { type Alert } from './alert.js';
import { type Detection } from './fraud-model.js';
import { type Transaction, TRANSACTION_TEXTS } from './transaction.js';

/** Alerts told of one transaction, the surest first. */
export const ALERTS_OF_A_ROW = 3;

/** Texts are empty where not stated, quantities below zero. */
export const FRAUD_INPUTS: readonly TensorMetadata[] = [
  ...TRANSACTION_TEXTS.map((name) => ({ name, datatype: 'BYTES', shape: [-1] }) as const),
  { name: 'quantity', datatype: 'FP64', shape: [-1] },
  { name: 'amount', datatype: 'FP64', shape: [-1] },
  { name: 'related', datatype: 'BOOL', shape: [-1] },
];

/**
 * `score` says how unusual a transaction is. `alert` numbers the alerts from 0, the surest first; rows of equal number are
 * one alert's evidence, −1 fills. `alert_figures` are JSON objects of numbers. `band_…` are prices in US dollars, −1 unknown.
 */
export const FRAUD_OUTPUTS: readonly TensorMetadata[] = [
  { name: 'score', datatype: 'FP64', shape: [-1] },
  { name: 'alert', datatype: 'INT32', shape: [-1, ALERTS_OF_A_ROW] },
  { name: 'alert_pattern', datatype: 'BYTES', shape: [-1, ALERTS_OF_A_ROW] },
  { name: 'alert_certainty', datatype: 'FP64', shape: [-1, ALERTS_OF_A_ROW] },
  { name: 'alert_figures', datatype: 'BYTES', shape: [-1, ALERTS_OF_A_ROW] },
  { name: 'band_lower', datatype: 'FP64', shape: [-1] },
  { name: 'band_median', datatype: 'FP64', shape: [-1] },
  { name: 'band_upper', datatype: 'FP64', shape: [-1] },
];

const rowSchema = z.union([
  z.object({
    record: z.literal('declaration'),
    date: z.iso.date(),
    direction: z.enum(['import', 'export']),
    firm: z.string().min(1),
    partner: z.string(),
    hs6: z.string().regex(/^(\d{6})?$/),
  }),
  z.object({
    record: z.literal('payment'),
    date: z.iso.date(),
    direction: z.enum(['out', 'in']),
    firm: z.string().min(1),
    partner: z.string(),
    hs6: z.string(),
  }),
]);

/**
 * Transactions of the inputs, which fit {@link FRAUD_INPUTS}. The protocol's `related` has no "not stated"; false is read so.
 * @throws BadInput naming the first row that isn't a declaration or a payment
 */
export function transactionsOf(inputs: ReadonlyMap<string, Tensor>): Transaction[] {
  const texts = TRANSACTION_TEXTS.map((name) => [name, inputs.get(name)?.data as readonly string[]] as const);
  const [quantities, amounts] = ['quantity', 'amount'].map((name) => inputs.get(name)?.data as ArrayLike<number>);
  const related = inputs.get('related')?.data as readonly boolean[];
  return Array.from({ length: related.length }, (_, row) => {
    const stated = Object.fromEntries(texts.map(([name, values]) => [name, values[row] ?? '']));
    if (!rowSchema.safeParse(stated).success) {
      throw new BadInput(
        `row ${String(row)}: needs a record (declaration or payment), a day, its direction, a firm and, of goods, an HS6 code`,
      );
    }
    return {
      ...(stated as Pick<Transaction, (typeof TRANSACTION_TEXTS)[number]>),
      quantity: statedNumber(quantities?.[row]),
      amount: statedNumber(amounts?.[row]),
      related: related[row] === true ? true : undefined,
    };
  });
}

const statedNumber = (value: number | undefined): number | undefined =>
  value === undefined || value < 0 ? undefined : value;

interface RowAlert {
  readonly number: number;
  readonly alert: Alert;
}

/** All outputs of a detection on so many rows. */
export function detectionTensors({ scores, alerts, bands }: Detection): Tensor[] {
  const rows = scores.length;
  const ofRow = Array.from({ length: rows }, (): RowAlert[] => []);
  alerts.forEach((alert, number) => {
    for (const row of alert.evidence.keys()) {
      const held = ofRow[row];
      if (held !== undefined && held.length < ALERTS_OF_A_ROW) held.push({ number, alert });
    }
  });
  const places = ofRow.flatMap((held, row) =>
    Array.from({ length: ALERTS_OF_A_ROW }, (_, place) => ({ row, held: held[place] })),
  );
  const wide = [rows, ALERTS_OF_A_ROW];
  const band = (name: 'lower' | 'median' | 'upper'): Tensor => ({
    name: `band_${name}`,
    datatype: 'FP64',
    shape: [rows],
    data: Array.from({ length: rows }, (_, row) => bands.get(row)?.[name] ?? -1),
  });
  return [
    { name: 'score', datatype: 'FP64', shape: [rows], data: scores },
    { name: 'alert', datatype: 'INT32', shape: wide, data: places.map(({ held }) => held?.number ?? -1) },
    {
      name: 'alert_pattern',
      datatype: 'BYTES',
      shape: wide,
      data: places.map(({ held }) => held?.alert.pattern ?? ''),
    },
    {
      name: 'alert_certainty',
      datatype: 'FP64',
      shape: wide,
      data: places.map(({ held }) => held?.alert.certainty ?? 0),
    },
    { name: 'alert_figures', datatype: 'BYTES', shape: wide, data: places.map(figuresText) },
    band('lower'),
    band('median'),
    band('upper'),
  ];
}

const figuresText = ({ row, held }: { readonly row: number; readonly held: RowAlert | undefined }): string =>
  held === undefined ? '' : JSON.stringify(held.alert.evidence.get(row) ?? {});
