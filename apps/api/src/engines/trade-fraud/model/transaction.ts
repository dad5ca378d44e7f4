import { z } from 'zod';
import { type Tensor } from '../../gateway/tensor.js';
import { TRANSACTION_QUANTITIES, TRANSACTION_TEXTS } from '../trade-fraud-contract.js';

const code = z.string().trim().max(64).default('');
const named = z.string().trim().min(1, 'is missing').max(64);
const country = z
  .string()
  .trim()
  .regex(/^([A-Z]{2})?$/, 'must be two capital letters')
  .default('');
/** Empty reads as not stated. */
const quantity = z
  .string()
  .trim()
  .default('')
  .transform((text) => (text === '' ? undefined : Number(text)))
  .refine((value) => value === undefined || (Number.isFinite(value) && value >= 0), 'must be a number, 0 or above');
const related = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.enum(['true', 'false', ''], 'must be true, false or empty'))
  .default('')
  .transform((text) => (text === '' ? undefined : text === 'true'));

/**
 * A row of a file of transactions: a declaration of one kind of goods, or a payment. Columns are those of the engine's
 * contract ({@link TRANSACTION_TEXTS}) and `related`.
 */
export const transactionRow = z
  .object({
    id: named,
    record: z.enum(['declaration', 'payment'], 'must be declaration or payment'),
    date: z.iso.date('must be a day such as 2026-04-01'),
    direction: z.enum(['import', 'export', 'out', 'in'], 'must be import, export, out or in'),
    firm: named,
    partner: named,
    country,
    origin: country,
    hs6: z
      .string()
      .trim()
      .regex(/^(\d{6})?$/, 'must be six digits')
      .default(''),
    unit: code,
    /** A payment may list several, with `;` between. */
    invoice: z.string().trim().max(500).default(''),
    quantity,
    /** US dollars. */
    amount: quantity,
    related,
  })
  .refine(
    ({ record, direction }) => (record === 'declaration') === (direction === 'import' || direction === 'export'),
    {
      path: ['direction'],
      error: 'is import or export of a declaration, out or in of a payment',
    },
  )
  .refine(({ record, hs6 }) => record === 'payment' || hs6 !== '', {
    path: ['hs6'],
    error: 'is missing from a declaration',
  });

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
