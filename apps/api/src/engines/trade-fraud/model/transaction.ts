import { z } from 'zod';
import { type Tensor } from '../../gateway/tensor.js';
import { TRANSACTION_QUANTITIES, TRANSACTION_TEXTS } from '../trade-fraud-contract.js';

/** What may be wrong with a column of a row; `twice`: the id stands in the file already. */
export const ROW_FAULTS = [
  'missing',
  'too_long',
  'no_record',
  'no_day',
  'no_direction',
  'other_direction',
  'no_country',
  'no_hs6',
  'no_number',
  'no_truth_value',
  'twice',
] as const;
export type RowFaultCode = (typeof ROW_FAULTS)[number];

export const isRowFaultCode = (text: string): text is RowFaultCode => ROW_FAULTS.some((code) => code === text);

const fault = (code: RowFaultCode): RowFaultCode => code;
/** A cell; a column that isn't there is missing. */
const cell = z.string(fault('missing')).trim();
const text = (most: number) => cell.max(most, fault('too_long'));
const named = text(64).min(1, fault('missing'));
const country = cell.regex(/^([A-Z]{2})?$/, fault('no_country')).default('');
/** Empty reads as not stated. */
const quantity = cell
  .default('')
  .transform((written) => (written === '' ? undefined : Number(written)))
  .refine((value) => value === undefined || (Number.isFinite(value) && value >= 0), fault('no_number'));
const related = cell
  .toLowerCase()
  .pipe(z.enum(['true', 'false', ''], fault('no_truth_value')))
  .default('')
  .transform((written) => (written === '' ? undefined : written === 'true'));

/**
 * A row of a file of transactions: a declaration of one kind of goods, or a payment. Columns are those of the engine's
 * contract ({@link TRANSACTION_TEXTS}) and `related`. What is wrong is told by {@link ROW_FAULTS}.
 */
export const transactionRow = z
  .object({
    id: named,
    record: z.enum(['declaration', 'payment'], fault('no_record')),
    date: z.iso.date(fault('no_day')),
    direction: z.enum(['import', 'export', 'out', 'in'], fault('no_direction')),
    firm: named,
    partner: named,
    country,
    origin: country,
    hs6: cell.regex(/^(\d{6})?$/, fault('no_hs6')).default(''),
    unit: text(64).default(''),
    /** A payment may list several, with `;` between. */
    invoice: text(500).default(''),
    quantity,
    /** US dollars. */
    amount: quantity,
    related,
  })
  .refine(
    ({ record, direction }) => (record === 'declaration') === (direction === 'import' || direction === 'export'),
    { path: ['direction'], error: fault('other_direction') },
  )
  .refine(({ record, hs6 }) => record === 'payment' || hs6 !== '', { path: ['hs6'], error: fault('missing') });

/** A declaration or a payment. Empty text and undefined: not stated. */
export type Transaction = Readonly<z.output<typeof transactionRow>>;

const NOT_STATED = -1;

/** The inputs of the engine's contract, a row a transaction. */
export function transactionTensors(transactions: readonly Transaction[]): Tensor[] {
  const shape = [transactions.length];
  return [
    ...TRANSACTION_TEXTS.map((name): Tensor => ({
      name,
      datatype: 'BYTES',
      shape,
      data: transactions.map((each) => each[name]),
    })),
    ...TRANSACTION_QUANTITIES.map((name): Tensor => ({
      name,
      datatype: 'FP64',
      shape,
      data: transactions.map((each) => each[name] ?? NOT_STATED),
    })),
    // The contract has no third value: relations that weren't stated go as none.
    { name: 'related', datatype: 'BOOL', shape, data: transactions.map((each) => each.related ?? false) },
  ];
}

/** Price of a unit in US dollars; undefined where amount or quantity aren't stated. */
export function unitPrice({ amount, quantity: count }: Pick<Transaction, 'amount' | 'quantity'>): number | undefined {
  return amount === undefined || count === undefined || count <= 0 ? undefined : amount / count;
}
