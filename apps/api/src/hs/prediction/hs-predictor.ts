import type { ItemDescription } from '../features/query-texts.js';
import { dottedSubheading, type Tariff } from '../model/tariff.js';
import type { BoostedTrees } from '../stacker/boosted-trees.js';
import { softmax, type LineModel } from '../views/line-model.js';
import { LineEvidence, mixLines, type LineWeights } from './line-mixer.js';
import { CANDIDATE_FEATURES, writeCandidate } from './candidate-features.js';
import { QueryReader, type QueryViews, type Views } from './query-views.js';
import { namesNoGoods } from './vague-input.js';

export interface HsCandidate {
  /** Six digits with a dot, `8517.13`. */
  readonly code: string;
  /** Calibrated, over the whole tariff. */
  readonly probability: number;
}

export interface HsLine {
  /** Ten digits, `8517130000`. */
  readonly code: string;
  readonly probability: number;
}

export interface HsPrediction {
  /** Best first. */
  readonly candidates: readonly HsCandidate[];
  readonly lines: readonly HsLine[];
  /** The description names no goods, or too little to tell where in the tariff they are. */
  readonly vague: boolean;
}

/** The trained parts of a predictor. */
export interface PredictorParts {
  readonly views: Views;
  readonly lines: LineModel;
  /** Past cases by line. */
  readonly linePriors: Float32Array;
  readonly lineWeights: LineWeights;
  readonly stacker: BoostedTrees;
  /** Scores are divided by this before the softmax; fitted on validation data. */
  readonly temperature: number;
}

/** A subheading with its probability. */
export interface RankedSubheading {
  readonly subheading: number;
  readonly probability: number;
}

/**
 * Below this probability of the best subheading a description counts as vague: so do 18 % of the British service's list
 * of vague terms, but only 0.3 % of declared names.
 */
const VAGUE_PROBABILITY = 0.1;
/** Lines are looked at inside so many of the best subheadings more than were asked for. */
const LINE_MARGIN = 5;

/** Predicts HS codes from descriptions. Not re-entrant: one call at a time. */
export class HsPredictor {
  readonly reader: QueryReader;

  constructor(readonly parts: PredictorParts) {
    this.reader = new QueryReader(parts.views);
  }

  get tariff(): Tariff {
    return this.parts.views.tariff;
  }

  predict(item: ItemDescription, top = 10): HsPrediction {
    return this.predictFrom(this.reader.read(item), item, top);
  }

  /** The same from what the views said about the item. */
  predictFrom(views: QueryViews, item: ItemDescription, top: number): HsPrediction {
    const ranked = this.rank(views);
    const best = ranked[0]?.probability ?? 0;
    return {
      candidates: ranked.slice(0, top).map(({ subheading, probability }) => ({
        code: dottedSubheading(this.tariff.subheadings[subheading] ?? ''),
        probability: rounded(probability),
      })),
      lines: this.rankLines(views, ranked.slice(0, top + LINE_MARGIN)).slice(0, top),
      vague: namesNoGoods(`${item.description} ${item.specification ?? ''}`) || best < VAGUE_PROBABILITY,
    };
  }

  /** All candidates with their probabilities, best first; what is missing to 1 belongs to the rest of the tariff. */
  rank(views: QueryViews): RankedSubheading[] {
    const width = CANDIDATE_FEATURES.length;
    const { candidates } = views;
    const rows = new Float32Array((candidates.length + 1) * width);
    for (let i = 0; i <= candidates.length; i += 1) writeCandidate(views, candidates[i], this.tariff, rows, i * width);
    const scores = this.parts.stacker.scores(rows).map((score) => score / this.parts.temperature);
    const probabilities = softmax(scores);
    return candidates
      .map((subheading, i) => ({ subheading, probability: probabilities[i] ?? 0 }))
      .sort((a, b) => b.probability - a.probability || a.subheading - b.subheading);
  }

  private rankLines(views: QueryViews, ranked: readonly RankedSubheading[]): HsLine[] {
    const { lines, linePriors, lineWeights } = this.parts;
    const evidence = new LineEvidence(views, lines, this.tariff, linePriors);
    return ranked
      .flatMap(({ subheading, probability }) => {
        const first = this.tariff.firstLine[subheading] ?? 0;
        return Array.from(mixLines(evidence.within(subheading), lineWeights), (share, i) => ({
          code: this.tariff.lines[first + i] ?? '',
          probability: rounded(probability * share),
        }));
      })
      .sort((a, b) => b.probability - a.probability);
  }
}

function rounded(probability: number): number {
  return Math.round(probability * 1e4) / 1e4;
}
