import { type EngineContract } from '../gateway/tensor.js';

/** Codes of a declaration, a BYTES tensor each; empty where nothing was declared. */
export const DECLARED_CODES = [
  'date',
  'office',
  'processType',
  'importType',
  'importUse',
  'paymentType',
  'transport',
  'declarant',
  'importer',
  'seller',
  'courier',
  'hs6',
  'departure',
  'origin',
  'taxType',
  'originMark',
] as const;

/** Quantities, an FP64 tensor each; -1 where nothing was declared. */
export const DECLARED_QUANTITIES = ['taxRate', 'netMass', 'price'] as const;

/** Reasons that a declaration comes with, the strongest first. */
export const REASONS = 5;

/** What an engine for risk screening takes and gives. A row is a declaration of one kind of goods. */
export const RISK_CONTRACT: EngineContract = {
  inputs: [
    ...DECLARED_CODES.map((name) => ({ name, datatype: 'BYTES', shape: [-1] }) as const),
    ...DECLARED_QUANTITIES.map((name) => ({ name, datatype: 'FP64', shape: [-1] }) as const),
  ],
  outputs: [
    { name: 'score', datatype: 'FP64', shape: [-1], range: [0, 1] },
    { name: 'reason_subject', datatype: 'BYTES', shape: [-1, REASONS] },
    { name: 'reason_contribution', datatype: 'FP64', shape: [-1, REASONS] },
    { name: 'reason_inspected', datatype: 'INT32', shape: [-1, REASONS], range: [-1, 2 ** 31 - 1] },
    { name: 'reason_frauds', datatype: 'INT32', shape: [-1, REASONS], range: [-1, 2 ** 31 - 1] },
  ],
  compared: 'score',
};
