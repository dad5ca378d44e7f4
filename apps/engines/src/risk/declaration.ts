import { z } from 'zod';

/** A code as declared: text without spaces around it; empty where nothing was declared. */
const code = z.string().trim().max(40);
/** A quantity as declared; empty reads as not stated. */
const quantity = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : Number(text)))
  .refine((value) => value === undefined || (Number.isFinite(value) && value >= 0), 'must be a number, 0 or above');

/**
 * Columns of an import declaration of one kind of goods, as in the Customs Import Declaration Datasets
 * (arXiv 2208.02484), which follow the Korean import declaration form.
 */
export const declarationSchema = z
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
  }));

export type Declaration = z.output<typeof declarationSchema>;

/** A declaration that was inspected, and what came out. */
export interface InspectedDeclaration extends Declaration {
  readonly fraud: boolean;
  /** Fraud that may threaten public safety. */
  readonly critical: boolean;
}

const outcomeSchema = z.object({ Fraud: z.enum(['0', '1']), 'Critical Fraud': z.enum(['0', '1', '2']) });

/** As {@link declarationSchema}, with the two columns that tell the outcome of the inspection. */
export const inspectedSchema = z.unknown().transform((row, context): InspectedDeclaration => {
  const declaration = declarationSchema.safeParse(row);
  const outcome = outcomeSchema.safeParse(row);
  for (const issue of [...(declaration.error?.issues ?? []), ...(outcome.error?.issues ?? [])]) {
    context.addIssue({ code: 'custom', message: issue.message, path: issue.path });
  }
  if (!declaration.success || !outcome.success) return z.NEVER;
  return {
    ...declaration.data,
    fraud: outcome.data.Fraud === '1',
    critical: outcome.data['Critical Fraud'] === '2',
  };
});
