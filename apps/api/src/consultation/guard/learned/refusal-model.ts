import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { conceptsIn, REFUSAL_PLACES, refusalFeatures } from './refusal-features.js';
import { WISH_CONCEPTS } from './wish-concepts.js';

/** What is learned to be refused; the other reasons are told by patterns alone. */
export const LEARNED_REFUSALS = ['evasion', 'personal_data', 'representation'] as const;
export type LearnedRefusal = (typeof LEARNED_REFUSALS)[number];

/** Softmax regression: fair questions score 0, each kind of refusal by its bias and the weights of the features at unit length. */
export const refusalModelSchema = z.strictObject({
  version: z.literal(2),
  /** Chance of a refusal, 0..1, from which it is taken for one; hardly a question of a record is. */
  threshold: z.number().min(0).max(1),
  /** What a weight of 1 in the lists below stands for. */
  unit: z.number().positive(),
  bias: z.array(z.number()).length(LEARNED_REFUSALS.length),
  /** [refusal][place] */
  weights: z.array(z.array(z.int()).length(REFUSAL_PLACES)).length(LEARNED_REFUSALS.length),
});
export type RefusalModel = z.infer<typeof refusalModelSchema>;

/** Chances of the refusals in their order; what is left to 1 is that of a fair question. */
export function refusalChances({ unit, bias, weights }: RefusalModel, text: string): readonly number[] {
  const { places, values, length } = refusalFeatures(text);
  const shares = LEARNED_REFUSALS.map((_, kind) => {
    const own = weights[kind] ?? [];
    const score = places.reduce((sum, place, at) => sum + (own[place] ?? 0) * (values[at] ?? 0), 0);
    return Math.exp((bias[kind] ?? 0) + (unit * score) / length);
  });
  const total = shares.reduce((sum, share) => sum + share, 1);
  return shares.map((share) => share / total);
}

const MODEL_URL = new URL('../../../../../../models/consult/refusals.json', import.meta.url);
let committed: RefusalModel | undefined;

/** Chance of a refusal that suffices where a pattern already fits. */
const SUSPECTED_FROM = 0.25;
/** Chance that is needed where hardly anything of a refused wish is spoken of, or nothing of customs: small talk, scraps, other matters. */
const SCANT_FROM = 0.7;
const SCANT_CONCEPTS = 2;

/** What shows that customs or its business is spoken of. */
const ABOUT = ['customs', 'tax', 'value', 'origin', 'quarantine', 'cash', 'banned', 'refund', 'name', 'court'] as const;

const speaksOfAny = (text: string, concepts: readonly (keyof typeof WISH_CONCEPTS)[]): boolean =>
  concepts.some((concept) => WISH_CONCEPTS[concept].test(text));

const isScant = (text: string): boolean => conceptsIn(text).length < SCANT_CONCEPTS || !speaksOfAny(text, ABOUT);

/** What shows that somebody wants to do right: it takes more to refuse them. */
const HONEST = ['mistake', 'correct', 'law', 'report'] as const;
const HONEST_FROM = 0.7;
/** What a wish of its kind hardly ever does without. */
const OF_ITS_KIND = {
  evasion: [
    'unseen',
    'hide',
    'less',
    'more',
    'falsely',
    'split',
    'other',
    'avoid',
    'banned',
    'destroy',
    'bribe',
    'check',
    'fiction',
    'sure',
    'hearsay',
    'harmless',
    'profit',
    'excuse',
    'called',
    'swap',
    'silent',
    'weak',
    'knows',
    'plan',
  ],
  personal_data: ['person', 'other', 'data'],
  representation: ['act', 'court'],
} as const satisfies Readonly<Record<LearnedRefusal, readonly (keyof typeof WISH_CONCEPTS)[]>>;
const OFF_ITS_KIND_FROM = 0.75;

/** The chance from which a text is refused for this: more where something speaks against it. */
function refusedFrom(text: string, refusal: LearnedRefusal, threshold: number): number {
  return Math.max(
    threshold,
    isScant(text) ? SCANT_FROM : 0,
    speaksOfAny(text, HONEST) ? HONEST_FROM : 0,
    speaksOfAny(text, OF_ITS_KIND[refusal]) ? 0 : OFF_ITS_KIND_FROM,
  );
}

/** Chance of a wish to evade from which a text that no record answers is told so, rather than that nothing was found. */
const FAINT_FROM = 0.4;

const committedModel = (): RefusalModel =>
  (committed ??= refusalModelSchema.parse(JSON.parse(readFileSync(MODEL_URL, 'utf8'))));

/** Whether a text sounds like a wish to evade, if not as clearly as it takes to refuse a question that has an answer. @param text normalised */
export function soundsLikeEvasion(text: string): boolean {
  const chance = refusalChances(committedModel(), text)[LEARNED_REFUSALS.indexOf('evasion')] ?? 0;
  return chance >= FAINT_FROM && speaksOfAny(text, OF_ITS_KIND.evasion) && !speaksOfAny(text, HONEST);
}

/**
 * What a text is refused for; undefined for a fair question.
 * @param text as `normalizeText` returns it
 * @param suspected what a pattern takes it for: then the model has to find it likely only a little
 */
export function judgeRefusal(text: string, suspected: LearnedRefusal | undefined): LearnedRefusal | undefined {
  const model = committedModel();
  const chances = refusalChances(model, text);
  const chance = chances.reduce((sum, one) => sum + one, 0);
  if (suspected !== undefined && chance >= SUSPECTED_FROM) return suspected;
  const likeliest = LEARNED_REFUSALS[chances.indexOf(Math.max(...chances))];
  if (likeliest === undefined || chance < refusedFrom(text, likeliest, model.threshold)) return undefined;
  return likeliest;
}
