import { type Cell, type Column, column } from '../../officer-lists/list-file.js';
import { type Declaration } from '../risk/declaration.js';
import { type ScreenedDeclaration } from './screened-declaration.js';

const DECLARED: Readonly<Record<string, keyof Declaration>> = {
  'Declaration ID': 'id',
  Date: 'date',
  'Office ID': 'office',
  'Process Type': 'processType',
  'Import Type': 'importType',
  'Import Use': 'importUse',
  'Payment Type': 'paymentType',
  'Mode of Transport': 'transport',
  'Declarant ID': 'declarant',
  'Importer ID': 'importer',
  'Seller ID': 'seller',
  'Courier ID': 'courier',
  'HS6 Code': 'hs6',
  'Country of Departure': 'departure',
  'Country of Origin': 'origin',
  'Tax Rate': 'taxRate',
  'Tax Type': 'taxType',
  'Country of Origin Indicator': 'originMark',
  'Net Mass': 'netMass',
  'Item Price': 'price',
};
const CRITICAL = { clean: 0, fraud: 1, critical: 2 } as const;

/** The same heading in every language: it is what `npm run train:risk` reads. */
const named = (name: string, of: (screened: ScreenedDeclaration) => Cell): Column<ScreenedDeclaration> =>
  column(name, name, name, of);

/** An inspected declaration in the columns that the risk model is trained on. */
export const TRAINING_COLUMNS: readonly Column<ScreenedDeclaration>[] = [
  ...Object.entries(DECLARED).map(([name, field]) => named(name, ({ declaration }) => declaration[field])),
  named('Fraud', ({ inspection }) => (inspection?.outcome === 'clean' ? 0 : 1)),
  named('Critical Fraud', ({ inspection }) => CRITICAL[inspection?.outcome ?? 'clean']),
];
