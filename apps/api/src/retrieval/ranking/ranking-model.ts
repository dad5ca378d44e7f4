import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { decodeTermVectors } from '../meaning/term-vector-file.js';
import { TermVectors } from '../meaning/term-vectors.js';
import { TERM_KINDS } from '../text/text-analyzer.js';
import { EVIDENCE_FEATURES, RANKING_FEATURES } from './feature-names.js';

const bm25Schema = z.strictObject({ k1: z.number().positive(), b: z.number().min(0).max(1) });
const kindWeightsSchema = z.strictObject(
  Object.fromEntries(TERM_KINDS.map((kind) => [kind, z.number().min(0)])) as Record<
    (typeof TERM_KINDS)[number],
    z.ZodNumber
  >,
);
const weightsOf = (names: readonly string[]) => z.array(z.number()).length(names.length);

/** Trained on questions whose record is known; see models/consult/README.md for how and on what. */
export const rankingModelSchema = z.strictObject({
  version: z.literal(3),
  kindWeights: kindWeightsSchema,
  bm25: z.strictObject({ text: bm25Schema, question: bm25Schema, all: bm25Schema }),
  rankingFeatures: z.array(z.enum(RANKING_FEATURES)).length(RANKING_FEATURES.length),
  /** Weights of the ranking features where records come with questions, and where they are text alone. */
  asked: weightsOf(RANKING_FEATURES),
  textOnly: weightsOf(RANKING_FEATURES),
  evidenceFeatures: z.array(z.enum(EVIDENCE_FEATURES)).length(EVIDENCE_FEATURES.length),
  /** Logistic weights of the evidence features, the bias last. */
  evidence: z.array(z.number()).length(EVIDENCE_FEATURES.length + 1),
  /** How little a term says when it stands in a question, 0..1, by vocabulary key; terms not named weigh 1. */
  questionTerms: z.record(z.string(), z.number().min(0).max(1)),
  /** How far a term of a question tells records apart, by vocabulary key; terms not named weigh 1. */
  tellingTerms: z.record(z.string(), z.number().positive()),
});
export interface RankingModel extends z.infer<typeof rankingModelSchema> {
  /** Learned vectors of terms; null before any are learned. */
  readonly meaning: TermVectors | null;
}

/** The committed model, in the repository's `models/consult/`. */
export const RANKING_MODEL_URL = new URL('../../../../../models/consult/ranking.json', import.meta.url);
export const TERM_VECTORS_URL = new URL('../../../../../models/consult/term-vectors.bin', import.meta.url);

/** @throws ZodError, SyntaxError or Error when a file is not a ranking model or its term vectors of this version */
export function readRankingModel(ranking: URL = RANKING_MODEL_URL, vectors: URL = TERM_VECTORS_URL): RankingModel {
  return {
    ...rankingModelSchema.parse(JSON.parse(readFileSync(ranking, 'utf8'))),
    meaning: new TermVectors(decodeTermVectors(readFileSync(vectors))),
  };
}

const portalWeightsSchema = z.strictObject({
  version: z.literal(1),
  /** Takes the place of the weights of these features, where the portal's own records are ranked. */
  asked: z.partialRecord(z.enum(RANKING_FEATURES), z.number()),
});

const PORTAL_WEIGHTS_URL = new URL('../../../../../models/consult/portal.json', import.meta.url);

let committed: RankingModel | undefined;

/** The committed model, read once a process. */
export function committedRankingModel(): RankingModel {
  committed ??= readRankingModel();
  return committed;
}

let portal: RankingModel | undefined;

/**
 * The committed model for the portal's own records, whose many short wordings are a better guide than those of other records:
 * how much of a stored question was asked counts there. Read once a process.
 */
export function portalRankingModel(): RankingModel {
  portal ??= withPortalWeights(committedRankingModel(), JSON.parse(readFileSync(PORTAL_WEIGHTS_URL, 'utf8')));
  return portal;
}

function withPortalWeights(model: RankingModel, file: unknown): RankingModel {
  const weights = portalWeightsSchema.parse(file).asked;
  return { ...model, asked: RANKING_FEATURES.map((name, at) => weights[name] ?? model.asked[at] ?? 0) };
}
