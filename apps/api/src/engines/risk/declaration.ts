import { z } from 'zod';
import { type Tensor } from '../gateway/tensor.js';
import { DECLARED_CODES, DECLARED_QUANTITIES } from './risk-contract.js';

/** A code as declared: text without spaces around it; empty where nothing was declared. */
const code = z.string().trim().max(40).default('');
/** A quantity as declared; empty reads as not stated. */
const quantity = z
  .string()
  .trim()
  .default('')
  .transform((text) => (text === '' ? undefined : Number(text)))
  .refine((value) => value === undefined || (Number.isFinite(value) && value >= 0), 'must be a number, 0 or above');

/**
 * A row of a file of import declarations, one kind of goods each. Columns are those of the Customs Import Declaration
 * Datasets (arXiv 2208.02484), which follow the Korean import declaration form.
 */
export const declarationRow = z
  .object({
    'Declaration ID': z.string().trim().min(1).max(64),
    Date: z.iso.date(),
    'Office ID': code,
    'Process Type': code,
    'Import Type': code,
    'Import Use': code,
    'Payment Type': code,
    'Mode of Transport': code,
    'Declarant ID': code,
    'Importer ID': code,
    'Seller ID': code,
    'Courier ID': code,
    'HS6 Code': z
      .string()
      .trim()
      .regex(/^\d{6}$/, 'must be six digits'),
    'Country of Departure': code,
    'Country of Origin': code,
    'Tax Rate': quantity,
    'Tax Type': code,
    'Country of Origin Indicator': code,
    'Net Mass': quantity,
    'Item Price': quantity,
    /** Not in the datasets above: what the goods are, where the file tells. */
    Description: z.string().trim().max(500).default(''),
  })
  .transform((row) => ({
    id: row['Declaration ID'],
    /** ISO date, such as 2021-04-01. */
    date: row.Date,
    office: row['Office ID'],
    processType: row['Process Type'],
    importType: row['Import Type'],
    importUse: row['Import Use'],
    paymentType: row['Payment Type'],
    transport: row['Mode of Transport'],
    declarant: row['Declarant ID'],
    importer: row['Importer ID'],
    seller: row['Seller ID'],
    courier: row['Courier ID'],
    hs6: row['HS6 Code'],
    departure: row['Country of Departure'],
    origin: row['Country of Origin'],
    /** Per cent; undefined where not stated. */
    taxRate: row['Tax Rate'],
    taxType: row['Tax Type'],
    originMark: row['Country of Origin Indicator'],
    /** Kilograms; undefined where not stated. */
    netMass: row['Net Mass'],
    /** Korean won; undefined where not stated. */
    price: row['Item Price'],
    description: row.Description,
  }));
export type Declaration = Readonly<z.output<typeof declarationRow>>;

/** What is sent for a quantity that wasn't stated. */
const NOT_STATED = -1;

/** The inputs of the risk engine's contract, a row a declaration. Who the declaration is of goes as codes, nothing else. */
export function declarationTensors(declarations: readonly Declaration[]): Tensor[] {
  const shape = [declarations.length];
  return [
    ...DECLARED_CODES.map((name): Tensor => ({
      name,
      datatype: 'BYTES',
      shape,
      data: declarations.map((each) => each[name]),
    })),
    ...DECLARED_QUANTITIES.map((name): Tensor => ({
      name,
      datatype: 'FP64',
      shape,
      data: declarations.map((each) => each[name] ?? NOT_STATED),
    })),
  ];
}
