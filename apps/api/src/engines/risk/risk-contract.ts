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

/** Traits that a group comes with, the most telling first. */
export const GROUP_TRAITS = 3;

const DECLARATION_INPUTS = [
  ...DECLARED_CODES.map((name) => ({ name, datatype: 'BYTES', shape: [-1] }) as const),
  ...DECLARED_QUANTITIES.map((name) => ({ name, datatype: 'FP64', shape: [-1] }) as const),
];

/** What an engine for risk screening takes and gives. A row is a declaration of one kind of goods. */
export const RISK_CONTRACT: EngineContract = {
  inputs: DECLARATION_INPUTS,
  outputs: [
    { name: 'score', datatype: 'FP64', shape: [-1], range: [0, 1] },
    { name: 'reason_subject', datatype: 'BYTES', shape: [-1, REASONS] },
    { name: 'reason_contribution', datatype: 'FP64', shape: [-1, REASONS] },
    { name: 'reason_inspected', datatype: 'INT32', shape: [-1, REASONS], range: [-1, 2 ** 31 - 1] },
    { name: 'reason_frauds', datatype: 'INT32', shape: [-1, REASONS], range: [-1, 2 ** 31 - 1] },
  ],
  compared: 'score',
};

/**
 * What an engine that groups a period's declarations takes and gives: the group of each, 0 the riskiest, the mean
 * probability of fraud in it, and what its companies have in common with how far that is from all others.
 */
export const GROUPS_CONTRACT: EngineContract = {
  inputs: DECLARATION_INPUTS,
  outputs: [
    { name: 'group', datatype: 'INT32', shape: [-1], range: [0, 10_000] },
    { name: 'group_score', datatype: 'FP64', shape: [-1], range: [0, 1] },
    { name: 'group_trait', datatype: 'BYTES', shape: [-1, GROUP_TRAITS] },
    { name: 'group_deviation', datatype: 'FP64', shape: [-1, GROUP_TRAITS] },
  ],
  compared: 'group_score',
};
