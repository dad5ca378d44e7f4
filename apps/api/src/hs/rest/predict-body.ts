import { z } from 'zod';
import type { ErrorBody } from '../../common/http/error-body.js';
import type { ItemPrediction, VagueItem } from '../classification/classify-item.js';
import type { ItemFault } from '../classification/read-item.js';
import { toGuidance, toInvalidItem, toSimilarRuling } from '../graphql/hs-common.mapper.js';
import type { CodeLookup } from '../lookup/look-up-code.js';
import { dottedSubheading } from '../model/tariff.js';

const optionalSchema = z.string().nullish();

/** Body of POST /api/hs/predict. */
export const predictBodySchema = z.strictObject({
  description: z.string(),
  model: optionalSchema,
  specification: optionalSchema,
  top: z.int().min(1).max(50).default(10),
});

/** A prediction in the shape of `hs:predict`, with titles and all that the portal says beside the codes. */
export function predictionBody(prediction: ItemPrediction | VagueItem): object {
  const { candidates, lines, sureness, thresholds, undecided } = prediction;
  return {
    candidates: candidates.map((candidate) => ({ ...candidate, code: dottedSubheading(candidate.code) })),
    lines,
    vague: prediction.kind === 'vague',
    ...(prediction.kind === 'vague' && { vagueKind: prediction.vague, whatToAdd: prediction.whatToAdd }),
    sureness,
    answerFrom: thresholds.answer,
    sureFrom: thresholds.sure,
    undecided,
    similarRulings: prediction.kind === 'prediction' ? prediction.similarRulings.map(toSimilarRuling) : [],
    guidance: toGuidance(),
  };
}

/** What became of a bare code: the place with its path, the successor, or why it is none. */
export function lookupBody(lookup: CodeLookup): object {
  if (lookup.kind !== 'found') return { lookup };
  const { code, level, title, path, children, terms } = lookup.node;
  return { lookup: { kind: lookup.kind, code, level, title, path, children, terms } };
}

export function invalidBody(fault: ItemFault): ErrorBody {
  const { message, limit } = toInvalidItem(fault);
  return { code: fault.fault.toUpperCase(), message, ...(fault.fault === 'too_long' && { limit }) };
}
