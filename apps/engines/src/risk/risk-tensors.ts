import { z } from 'zod';
import { BadInput } from '../protocol/engine-model.js';
import { type Tensor, type TensorMetadata } from '../protocol/tensor.js';
import { type Declaration } from './declaration.js';
import { type GroupedDeclarations } from './groups/group-declarations.js';
import { type RiskExplanation } from './risk-model.js';

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

const rowSchema = z.object({
  date: z.iso.date(),
  hs6: z.string().regex(/^\d{6}$/, 'must be six digits'),
});

/**
 * Declarations of the inputs, which fit {@link RISK_INPUTS}.
 * @throws BadInput naming the first row that holds no day or no subheading
 */
export function declarationsOf(inputs: ReadonlyMap<string, Tensor>): Declaration[] {
  const codes = CODES.map((name) => [name, inputs.get(name)?.data as readonly string[]] as const);
  const quantities = QUANTITIES.map((name) => [name, inputs.get(name)?.data as ArrayLike<number>] as const);
  const count = inputs.get('date')?.shape[0] ?? 0;
  return Array.from({ length: count }, (_, row) => {
    const declaration: Record<string, unknown> = { id: String(row) };
    for (const [name, values] of codes) declaration[name] = values[row];
    for (const [name, values] of quantities) declaration[name] = statedQuantity(values[row]);
    const checked = rowSchema.safeParse(declaration);
    if (!checked.success) throw new BadInput(`row ${String(row)}: ${z.prettifyError(checked.error)}`);
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

/** All outputs, from explanations with {@link REASONS} reasons each. */
export function explanationTensors(explained: readonly RiskExplanation[]): Tensor[] {
  const shape = [explained.length, REASONS];
  const reasons = explained.flatMap((explanation) => explanation.reasons.slice(0, REASONS));
  return [
    scoreTensor(explained.map(({ score }) => score)),
    { name: 'reason_subject', datatype: 'BYTES', shape, data: reasons.map(({ subject }) => subject) },
    { name: 'reason_contribution', datatype: 'FP64', shape, data: reasons.map(({ contribution }) => contribution) },
    { name: 'reason_inspected', datatype: 'INT32', shape, data: reasons.map(({ past }) => past?.inspected ?? -1) },
    { name: 'reason_frauds', datatype: 'INT32', shape, data: reasons.map(({ past }) => past?.frauds ?? -1) },
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
