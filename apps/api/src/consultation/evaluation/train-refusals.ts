import { z } from 'zod';
import { LANGUAGES } from '../../common/language.js';
import { REFUSAL_BUCKETS, refusalFeatures } from '../guard/learned/refusal-features.js';
import { LEARNED_REFUSALS, type RefusalModel, refusalChances } from '../guard/learned/refusal-model.js';
import { normalizeText } from '../../retrieval/text/normalize-text.js';

/** A line of `models/training/consult/refusals.jsonl`: what is to be refused and why, or a fair question that comes close. */
export const refusalExampleSchema = z.strictObject({
  refusal: z.enum(LEARNED_REFUSALS).nullable(),
  language: z.enum(LANGUAGES),
  text: z.string().min(1),
  /** Lines on one deed, worded in several ways, share its number and are left out together when figures are taken. */
  deed: z.int().optional(),
});

export interface RefusalExample {
  readonly text: string;
  readonly refusal: (typeof LEARNED_REFUSALS)[number] | null;
  readonly weight: number;
}

const STEPS = 150;
const RATE = 0.05;
const PENALTY = 1e-5;
const ADAM = { first: 0.9, second: 0.999, epsilon: 1e-8 } as const;
const THRESHOLD = 0.6;
/** Fair questions that come out as refusals count this much more in the next round. */
const HARDER = 4;
const MOST_ROUNDS = 4;
/** Weights are kept as whole numbers of this. */
const UNIT = 1 / 32;
/** All examples of a kind together, beside all fair questions. */
const SHARES: Readonly<Record<(typeof LEARNED_REFUSALS)[number], number>> = {
  evasion: 1,
  personal_data: 0.5,
  representation: 0.4,
};

interface Row {
  readonly features: readonly number[];
  readonly scale: number;
  /** Its refusal's place, -1 for a fair question. */
  readonly kind: number;
  weight: number;
}

/** A vector that Adam (Kingma & Ba, 2015) moves. */
class Moved {
  readonly gradient: Float64Array;
  private readonly first: Float64Array;
  private readonly second: Float64Array;

  constructor(readonly values: Float64Array) {
    this.gradient = new Float64Array(values.length);
    this.first = new Float64Array(values.length);
    this.second = new Float64Array(values.length);
  }

  move(step: number, penalty: number): void {
    for (let at = 0; at < this.values.length; at += 1) {
      const value = this.values[at] ?? 0;
      const slope = (this.gradient[at] ?? 0) + penalty * value;
      const mean = (this.first[at] = ADAM.first * (this.first[at] ?? 0) + (1 - ADAM.first) * slope);
      const square = (this.second[at] = ADAM.second * (this.second[at] ?? 0) + (1 - ADAM.second) * slope * slope);
      const [rise, spread] = [mean / (1 - ADAM.first ** step), square / (1 - ADAM.second ** step)];
      this.values[at] = value - (RATE * rise) / (Math.sqrt(spread) + ADAM.epsilon);
    }
    this.gradient.fill(0);
  }
}

function rowsOf(examples: readonly RefusalExample[]): Row[] {
  const totals = new Map<string | null, number>();
  for (const { refusal, weight } of examples) totals.set(refusal, (totals.get(refusal) ?? 0) + weight);
  return examples.map(({ text, refusal, weight }): Row => {
    const features = refusalFeatures(normalizeText(text));
    return {
      features,
      scale: 1 / Math.sqrt(Math.max(features.length, 1)),
      kind: refusal === null ? -1 : LEARNED_REFUSALS.indexOf(refusal),
      weight: (weight / (totals.get(refusal) ?? 1)) * (refusal === null ? 1 : SHARES[refusal]),
    };
  });
}

function fit(rows: readonly Row[]): RefusalModel {
  const weights = LEARNED_REFUSALS.map(() => new Moved(new Float64Array(REFUSAL_BUCKETS)));
  const bias = new Moved(new Float64Array(LEARNED_REFUSALS.length));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 1; step <= STEPS; step += 1) {
    for (const row of rows) {
      const shares = weights.map(({ values }, kind) => Math.exp((bias.values[kind] ?? 0) + scoreOf(row, values)));
      const sum = shares.reduce((all, share) => all + share, 1);
      for (const [kind, { gradient }] of weights.entries()) {
        const error = (((shares[kind] ?? 0) / sum - (row.kind === kind ? 1 : 0)) * row.weight) / total;
        bias.gradient[kind] = (bias.gradient[kind] ?? 0) + error;
        for (const bucket of row.features) gradient[bucket] = (gradient[bucket] ?? 0) + error * row.scale;
      }
    }
    for (const moved of weights) moved.move(step, PENALTY);
    bias.move(step, 0);
  }
  return {
    version: 1,
    threshold: THRESHOLD,
    unit: UNIT,
    bias: Array.from(bias.values, (value) => Math.round(value * 1e4) / 1e4),
    weights: weights.map(({ values }) => Array.from(values, (value) => Math.round(value / UNIT))),
  };
}

function scoreOf({ features, scale }: Row, weights: Float64Array): number {
  let sum = 0;
  for (const bucket of features) sum += weights[bucket] ?? 0;
  return sum * scale;
}

const isRefused = (model: RefusalModel, text: string): boolean =>
  refusalChances(model, normalizeText(text)).reduce((sum, chance) => sum + chance, 0) >= model.threshold;

/**
 * Learns to tell refusals from fair questions by softmax regression; fair questions taken for refusals are learned again with more
 * weight until none is left. Deterministic; under a minute.
 */
export function trainRefusals(examples: readonly RefusalExample[]): RefusalModel {
  const rows = rowsOf(examples);
  let model = fit(rows);
  for (let round = 1; round < MOST_ROUNDS; round += 1) {
    const wrong = examples.flatMap(({ text, refusal }, at) => (refusal === null && isRefused(model, text) ? [at] : []));
    if (wrong.length === 0) break;
    for (const at of wrong) {
      const row = rows[at];
      if (row !== undefined) row.weight *= HARDER;
    }
    model = fit(rows);
  }
  return model;
}

export interface RefusalFigures {
  /** Share of refusals told with the right reason, of examples left out of the learning. */
  readonly refused: number;
  /** Share of fair questions taken for a refusal, likewise. */
  readonly wronglyRefused: number;
}

const GROUPS = 4;

/** Figures on examples left out, a group at a time. @param groups of the examples, in their order: those of one group are alike */
export function crossValidateRefusals(examples: readonly RefusalExample[], groups: readonly number[]): RefusalFigures {
  const parts = Array.from({ length: GROUPS }, (_, part) => {
    const isOut = (at: number): boolean => (groups[at] ?? 0) % GROUPS === part;
    const model = trainRefusals(examples.filter((_, at) => !isOut(at)));
    return examples
      .filter((_, at) => isOut(at))
      .map(({ text, refusal }) => ({ refusal, right: isTold(model, text, refusal) }));
  }).flat();
  const share = (of: typeof parts): number => of.filter(({ right }) => right).length / Math.max(of.length, 1);
  return {
    refused: share(parts.filter(({ refusal }) => refusal !== null)),
    wronglyRefused: 1 - share(parts.filter(({ refusal }) => refusal === null)),
  };
}

function isTold(model: RefusalModel, text: string, refusal: RefusalExample['refusal']): boolean {
  if (refusal === null) return !isRefused(model, text);
  const chances = refusalChances(model, normalizeText(text));
  return isRefused(model, text) && chances.indexOf(Math.max(...chances)) === LEARNED_REFUSALS.indexOf(refusal);
}
