import { z } from 'zod';
import { BadInput } from '../protocol/engine-model.js';
import { type Tensor, type TensorMetadata } from '../protocol/tensor.js';
import { type Declaration } from './declaration.js';
import { type GroupedDeclarations } from './groups/group-declarations.js';
import { type RiskExplanations, SUBJECTS } from './risk-model.js';

/** Codes of a declaration, a BYTES tensor each. */
const CODES = [
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
] as const satisfies readonly (keyof Declaration)[];

/** Quantities of a declaration, an FP64 tensor each; below zero where nothing was declared. */
const QUANTITIES = ['taxRate', 'netMass', 'price'] as const satisfies readonly (keyof Declaration)[];

/** Reasons told of a declaration, the strongest first. */
export const REASONS = 5;

export const RISK_INPUTS: readonly TensorMetadata[] = [
  ...CODES.map((name) => ({ name, datatype: 'BYTES', shape: [-1] }) as const),
  ...QUANTITIES.map((name) => ({ name, datatype: 'FP64', shape: [-1] }) as const),
];

/**
 * `score` is the probability of fraud. A reason is a subject (a key group such as `hs6+origin`, or a feature), the log-odds
 * that it adds, and past inspections alike in it with the frauds among them (-1: not counted).
 */
export const RISK_OUTPUTS: readonly TensorMetadata[] = [
  { name: 'score', datatype: 'FP64', shape: [-1] },
  { name: 'reason_subject', datatype: 'BYTES', shape: [-1, REASONS] },
  { name: 'reason_contribution', datatype: 'FP64', shape: [-1, REASONS] },
  { name: 'reason_inspected', datatype: 'INT32', shape: [-1, REASONS] },
  { name: 'reason_frauds', datatype: 'INT32', shape: [-1, REASONS] },
];

/** Traits told of a group, the most telling first. */
const GROUP_TRAITS = 3;

/**
 * `group` numbers the groups from the riskiest, 0; `group_score` is the mean probability of fraud in it. A trait is what
 * the group's companies have in common, with how far it is from all others in standard deviations.
 */
export const GROUP_OUTPUTS: readonly TensorMetadata[] = [
  { name: 'group', datatype: 'INT32', shape: [-1] },
  { name: 'group_score', datatype: 'FP64', shape: [-1] },
  { name: 'group_trait', datatype: 'BYTES', shape: [-1, GROUP_TRAITS] },
  { name: 'group_deviation', datatype: 'FP64', shape: [-1, GROUP_TRAITS] },
];

/**
 * Declarations as columns, one array a part: what the threads are sent, since an object a row would cost more to copy
 * than to score.
 */
export interface DeclarationColumns {
  readonly rows: number;
  /** In the order of CODES. */
  readonly codes: readonly (readonly string[])[];
  /** In the order of QUANTITIES; below zero where nothing was declared. */
  readonly quantities: readonly Float64Array[];
}

const SUBHEADING = /^\d{6}$/;

/**
 * Declarations of the inputs, which fit {@link RISK_INPUTS}.
 * @throws BadInput naming the first row that holds no day or no subheading
 */
export function columnsOf(inputs: ReadonlyMap<string, Tensor>): DeclarationColumns {
  const columns = {
    rows: inputs.get('date')?.shape[0] ?? 0,
    codes: CODES.map((name) => inputs.get(name)?.data as readonly string[]),
    quantities: QUANTITIES.map((name) => Float64Array.from(inputs.get(name)?.data as ArrayLike<number>)),
  };
  const [dates, subheadings] = [columns.codes[CODES.indexOf('date')], columns.codes[CODES.indexOf('hs6')]];
  for (let row = 0; row < columns.rows; row += 1) {
    if (!z.regexes.date.test(dates?.[row] ?? '')) throw new BadInput(`row ${String(row)}: date must be a day`);
    if (!SUBHEADING.test(subheadings?.[row] ?? '')) throw new BadInput(`row ${String(row)}: hs6 must be six digits`);
  }
  return columns;
}

export const rowsOf = ({ rows, codes, quantities }: DeclarationColumns, start: number, end: number) => ({
  rows: Math.min(rows, end) - start,
  codes: codes.map((values) => values.slice(start, end)),
  quantities: quantities.map((values) => values.slice(start, end)),
});

export function declarationsOf({ rows, codes, quantities }: DeclarationColumns): Declaration[] {
  return Array.from({ length: rows }, (_, row) => {
    const declaration: Record<string, unknown> = { id: String(row) };
    CODES.forEach((name, at) => (declaration[name] = codes[at]?.[row]));
    QUANTITIES.forEach((name, at) => (declaration[name] = statedQuantity(quantities[at]?.[row])));
    return declaration as unknown as Declaration;
  });
}

const statedQuantity = (value: number | undefined): number | undefined =>
  value === undefined || value < 0 ? undefined : value;

/** The score tensor alone. */
export const scoreTensor = (scores: ArrayLike<number>): Tensor => ({
  name: 'score',
  datatype: 'FP64',
  shape: [scores.length],
  data: scores,
});

/** All outputs, from the explanations of pieces of the request, with {@link REASONS} reasons each. */
export function explanationTensors(pieces: readonly RiskExplanations[]): Tensor[] {
  const scores = pieces.flatMap((piece) => Array.from(piece.scores));
  const shape = [scores.length, REASONS];
  const all = (valuesOf: (piece: RiskExplanations) => ArrayLike<number>) =>
    pieces.flatMap((piece) => Array.from(valuesOf(piece)));
  const subjects = all((piece) => piece.subjects).map((subject) => SUBJECTS[subject] ?? '');
  return [
    scoreTensor(scores),
    { name: 'reason_subject', datatype: 'BYTES', shape, data: subjects },
    { name: 'reason_contribution', datatype: 'FP64', shape, data: all((piece) => piece.contributions) },
    { name: 'reason_inspected', datatype: 'INT32', shape, data: all((piece) => piece.inspected) },
    { name: 'reason_frauds', datatype: 'INT32', shape, data: all((piece) => piece.frauds) },
  ];
}

/** The outputs of grouping, a row a declaration. */
export function groupTensors({ groupOf, groups }: GroupedDeclarations): Tensor[] {
  const shape = [groupOf.length, GROUP_TRAITS];
  const of = Array.from(groupOf, (group) => groups[group]);
  const traits = of.flatMap((group) => group?.traits.slice(0, GROUP_TRAITS) ?? []);
  return [
    { name: 'group', datatype: 'INT32', shape: [groupOf.length], data: groupOf },
    { name: 'group_score', datatype: 'FP64', shape: [groupOf.length], data: of.map((group) => group?.meanScore ?? 0) },
    { name: 'group_trait', datatype: 'BYTES', shape, data: traits.map(({ trait }) => trait) },
    { name: 'group_deviation', datatype: 'FP64', shape, data: traits.map(({ deviation }) => deviation) },
  ];
}
