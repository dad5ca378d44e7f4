import { RANKING_FEATURES, type RankingFeature } from '../../retrieval/ranking/feature-names.js';
import { committedRankingModel, type RankingModel } from '../../retrieval/ranking/ranking-model.js';

/** Set by hand on the `tune` half of the needs: few of them would carry a fit. Features not named weigh nothing. */
const WEIGHTS: Readonly<Partial<Record<RankingFeature, number>>> = {
  'all.word': 5,
  'all.bigram': 5,
  'all.pair': 2,
  'all.concept': 8,
  'all.coverage': 3,
  'question.top3': 2,
  'question.precision': 2,
};

/**
 * How datasets are ranked. The committed weights are fitted to consultations, long answers to whole questions; what is
 * searched here are short names and everyday words, so that nothing learned there is taken over but how terms are scored.
 */
export function dataMapRanking(): RankingModel {
  const weights = RANKING_FEATURES.map((name) => WEIGHTS[name] ?? 0);
  return {
    ...committedRankingModel(),
    asked: weights,
    textOnly: weights,
    questionTerms: {},
    tellingTerms: {},
    meaning: null,
  };
}
