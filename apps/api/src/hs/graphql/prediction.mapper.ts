import type { NotAdmitted } from '../classification/admit-item.js';
import type { ClassifyOutcome, ItemPrediction, VagueItem } from '../classification/classify-item.js';
import type { Candidate, Sureness } from '../classification/describe-prediction.js';
import type { VagueKind } from '../classification/vagueness.js';
import { toGuidance, toInvalidItem, toRankedCode, toSimilarRuling, toUnavailable } from './hs-common.mapper.js';
import type { HsUnavailable } from './hs-common.model.js';
import {
  type HsCandidateModel,
  type HsCodeLookup,
  type HsInvalidItem,
  type HsPredictionModel,
  type HsPredictResult,
  type HsVagueItem,
  SurenessCode,
  VagueKindCode,
} from './prediction.model.js';
import { toCodeOutcome } from './tariff.mapper.js';

const SURENESS: Readonly<Record<Sureness, SurenessCode>> = {
  sure: SurenessCode.SURE,
  likely: SurenessCode.LIKELY,
  unsure: SurenessCode.UNSURE,
};
const VAGUE: Readonly<Record<VagueKind, VagueKindCode>> = {
  part: VagueKindCode.PART,
  accessory: VagueKindCode.ACCESSORY,
  gift: VagueKindCode.GIFT,
  sample: VagueKindCode.SAMPLE,
  set: VagueKindCode.SET,
  machine: VagueKindCode.MACHINE,
  code_only: VagueKindCode.CODE_ONLY,
  unknown_words: VagueKindCode.UNKNOWN_WORDS,
  general: VagueKindCode.GENERAL,
};

/** Outcomes that every question about an item may have. */
export function toNotAdmitted(outcome: NotAdmitted): HsCodeLookup | HsInvalidItem | HsUnavailable {
  switch (outcome.kind) {
    case 'code':
      return { outcome: toCodeOutcome(outcome.lookup) };
    case 'invalid':
      return toInvalidItem(outcome.fault);
    case 'unavailable':
      return toUnavailable(outcome);
  }
}

export function toPredictResult(outcome: ClassifyOutcome): typeof HsPredictResult {
  switch (outcome.kind) {
    case 'prediction':
      return toPrediction(outcome);
    case 'vague':
      return { ...toRanking(outcome), vagueKind: VAGUE[outcome.vague], whatToAdd: outcome.whatToAdd };
    default:
      return toNotAdmitted(outcome);
  }
}

function toPrediction(prediction: ItemPrediction): HsPredictionModel {
  return {
    ...toRanking(prediction),
    similarRulings: prediction.similarRulings.map(toSimilarRuling),
  };
}

export function toCandidate({ heading, chapter, ...ranked }: Candidate): HsCandidateModel {
  return { ...toRankedCode(ranked), heading, chapter };
}

function toRanking(
  ranking: ItemPrediction | VagueItem,
): Pick<HsVagueItem, 'candidates' | 'lines' | 'sureness' | 'undecided' | 'answerFrom' | 'sureFrom' | 'guidance'> {
  return {
    candidates: ranking.candidates.map(toCandidate),
    lines: ranking.lines.map(toRankedCode),
    sureness: SURENESS[ranking.sureness],
    undecided: ranking.undecided.map(toRankedCode),
    answerFrom: ranking.thresholds.answer,
    sureFrom: ranking.thresholds.sure,
    guidance: toGuidance(),
  };
}
