import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { REFUSAL_BUCKETS, refusalFeatures } from './refusal-features.js';

/** What is learned to be refused; the other reasons are told by patterns alone. */
export const LEARNED_REFUSALS = ['evasion', 'personal_data', 'representation'] as const;
export type LearnedRefusal = (typeof LEARNED_REFUSALS)[number];

/** Softmax regression: fair questions score 0, each kind of refusal by its bias and the mean weight of the features over the root of their count. */
export const refusalModelSchema = z.strictObject({
  version: z.literal(1),
  /** Chance of a refusal, 0..1, from which it is taken for one; set so that no question of a record is. */
  threshold: z.number().min(0).max(1),
  /** What a weight of 1 in the lists below stands for. */
  unit: z.number().positive(),
  bias: z.array(z.number()).length(LEARNED_REFUSALS.length),
  /** [refusal][bucket] */
  weights: z.array(z.array(z.int()).length(REFUSAL_BUCKETS)).length(LEARNED_REFUSALS.length),
});
export type RefusalModel = z.infer<typeof refusalModelSchema>;

/** Chances of the refusals in their order; what is left to 1 is that of a fair question. */
export function refusalChances({ unit, bias, weights }: RefusalModel, text: string): readonly number[] {
  const features = refusalFeatures(text);
  const scale = unit / Math.sqrt(Math.max(features.length, 1));
  const shares = LEARNED_REFUSALS.map((_, kind) => {
    const own = weights[kind] ?? [];
    return Math.exp((bias[kind] ?? 0) + scale * features.reduce((sum, bucket) => sum + (own[bucket] ?? 0), 0));
  });
  const total = shares.reduce((sum, share) => sum + share, 1);
  return shares.map((share) => share / total);
}

const MODEL_URL = new URL('../../../../../../models/consult/refusals.json', import.meta.url);
let committed: RefusalModel | undefined;

/** What the committed model takes a text for; undefined for a fair question. @param text as `normalizeText` returns it */
export function judgeRefusal(text: string): LearnedRefusal | undefined {
  committed ??= refusalModelSchema.parse(JSON.parse(readFileSync(MODEL_URL, 'utf8')));
  const chances = refusalChances(committed, text);
  if (chances.reduce((sum, chance) => sum + chance, 0) < committed.threshold) return undefined;
  return LEARNED_REFUSALS[chances.indexOf(Math.max(...chances))];
}
