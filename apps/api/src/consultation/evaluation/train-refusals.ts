import { z } from 'zod';
import { LANGUAGES } from '../../common/language.js';
import { REFUSAL_PLACES, refusalFeatures } from '../guard/learned/refusal-features.js';
import {
  LEARNED_REFUSALS,
  type LearnedRefusal,
  type RefusalModel,
  refusalChances,
} from '../guard/learned/refusal-model.js';
import { normalizeText } from '../../retrieval/text/normalize-text.js';

/** A line of `models/training/consult/refusals.jsonl`: what is to be refused and why, or a fair question that comes close. */
export const refusalExampleSchema = z.strictObject({
  refusal: z.enum(LEARNED_REFUSALS).nullable(),
  language: z.enum(LANGUAGES),
  text: z.string().min(1),
  /** Lines made by putting one deed into the same ways of asking; left out together when figures are taken. */
  deed: z.int().optional(),
  /** Lines each worded by hand about one sort of matter, refused and fair; left out together likewise. */
  scenario: z.int().optional(),
});

export interface RefusalExample {
  readonly text: string;
  readonly refusal: LearnedRefusal | null;
  readonly weight: number;
}

const STEPS = 150;
const RATE = 0.05;
const PENALTY = 1e-5;
const ADAM = { first: 0.9, second: 0.999, epsilon: 1e-8 } as const;
const THRESHOLD = 0.5;
/** Fair questions that come out as refusals count this much more in the next round. */
const HARDER = 4;
const MOST_ROUNDS = 4;
/** Chance of a refusal from which a fair question in reserve joins. */
const JOINS_FROM = 0.4;
/** Weights are kept as whole numbers of this. */
const UNIT = 1 / 32;
/** All examples of a kind together, beside all fair questions. */
const SHARES: Readonly<Record<LearnedRefusal, number>> = {
  evasion: 1,
  personal_data: 0.5,
  representation: 0.4,
};

interface Row {
  readonly places: Int32Array;
  /** Of the features at unit length, in the order of the places. */
  readonly values: Float64Array;
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
    const { places, values, length } = refusalFeatures(normalizeText(text));
    return {
      places: Int32Array.from(places),
      values: Float64Array.from(values, (value) => value / length),
      kind: refusal === null ? -1 : LEARNED_REFUSALS.indexOf(refusal),
      weight: (weight / (totals.get(refusal) ?? 1)) * (refusal === null ? 1 : SHARES[refusal]),
    };
  });
}

function fit(rows: readonly Row[]): RefusalModel {
  const weights = LEARNED_REFUSALS.map(() => new Moved(new Float64Array(REFUSAL_PLACES)));
  const bias = new Moved(new Float64Array(LEARNED_REFUSALS.length));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 1; step <= STEPS; step += 1) {
    for (const row of rows) {
      const shares = weights.map(({ values }, kind) => Math.exp((bias.values[kind] ?? 0) + scoreOf(row, values)));
      const sum = shares.reduce((all, share) => all + share, 1);
      for (const [kind, { gradient }] of weights.entries()) {
        const error = (((shares[kind] ?? 0) / sum - (row.kind === kind ? 1 : 0)) * row.weight) / total;
        bias.gradient[kind] = (bias.gradient[kind] ?? 0) + error;
        addTo(gradient, row, error);
      }
    }
    for (const moved of weights) moved.move(step, PENALTY);
    bias.move(step, 0);
  }
  return {
    version: 2,
    threshold: THRESHOLD,
    unit: UNIT,
    bias: Array.from(bias.values, (value) => Math.round(value * 1e4) / 1e4),
    weights: weights.map(({ values }) => Array.from(values, (value) => Math.round(value / UNIT))),
  };
}

function scoreOf({ places, values }: Row, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < places.length; at += 1) sum += (weights[places[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
}

function addTo(gradient: Float64Array, { places, values }: Row, error: number): void {
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    gradient[place] = (gradient[place] ?? 0) + error * (values[at] ?? 0);
  }
}

const chanceOf = (model: RefusalModel, text: string): number =>
  refusalChances(model, normalizeText(text)).reduce((sum, chance) => sum + chance, 0);

const isRefused = (model: RefusalModel, text: string): boolean => chanceOf(model, text) >= model.threshold;

/**
 * Learns to tell refusals from fair questions by softmax regression; fair questions taken for refusals are learned again with more
 * weight, until none is left or the rounds are over. Deterministic; about a minute.
 * @param reserve fair questions that join the learning only when they come near a refusal
 */
export function trainRefusals(
  examples: readonly RefusalExample[],
  reserve: readonly RefusalExample[] = [],
): RefusalModel {
  const rows = rowsOf(examples);
  const learned = [...examples];
  const lightest = Math.min(...rows.filter(({ kind }) => kind < 0).map(({ weight }) => weight));
  const waiting = new Set(reserve);
  let model = fit(rows);
  for (let round = 1; round < MOST_ROUNDS; round += 1) {
    const wrong = learned.flatMap(({ text, refusal }, at) => (refusal === null && isRefused(model, text) ? [at] : []));
    const joining = [...waiting].filter(({ text }) => chanceOf(model, text) >= JOINS_FROM);
    if (wrong.length + joining.length === 0) break;
    for (const at of wrong) {
      const row = rows[at];
      if (row !== undefined) row.weight *= HARDER;
    }
    rows.push(...rowsOf(joining).map((row) => ({ ...row, weight: lightest * HARDER })));
    learned.push(...joining);
    for (const joined of joining) waiting.delete(joined);
    model = fit(rows);
  }
  return model;
}

export interface RefusalFigures {
  /** Share of refusals told with the right reason. */
  readonly refused: number;
  /** Share of fair questions taken for a refusal. */
  readonly wronglyRefused: number;
}

/** How an example that was left out of the learning was judged. */
export interface JudgedExample {
  readonly refusal: LearnedRefusal | null;
  readonly right: boolean;
}

const PARTS = 4;

/** Judges every example by a model that saw none of its group, in the order of the examples. @param groups of the examples: those of one are alike */
export function judgeLeftOut(examples: readonly RefusalExample[], groups: readonly number[]): JudgedExample[] {
  const models = Array.from({ length: PARTS }, (_, part) =>
    trainRefusals(examples.filter((_example, at) => partOf(groups[at]) !== part)),
  );
  return examples.map(({ text, refusal }, at) => {
    const model = models[partOf(groups[at])];
    return { refusal, right: model !== undefined && isTold(model, text, refusal) };
  });
}

const partOf = (group: number | undefined): number => (group ?? 0) % PARTS;

export function refusalFigures(judged: readonly JudgedExample[]): RefusalFigures {
  const share = (of: readonly JudgedExample[]): number =>
    of.filter(({ right }) => right).length / Math.max(of.length, 1);
  return {
    refused: share(judged.filter(({ refusal }) => refusal !== null)),
    wronglyRefused: 1 - share(judged.filter(({ refusal }) => refusal === null)),
  };
}

function isTold(model: RefusalModel, text: string, refusal: RefusalExample['refusal']): boolean {
  if (refusal === null) return !isRefused(model, text);
  const chances = refusalChances(model, normalizeText(text));
  return isRefused(model, text) && chances.indexOf(Math.max(...chances)) === LEARNED_REFUSALS.indexOf(refusal);
}
