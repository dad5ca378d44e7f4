import { z } from 'zod';
import type { Tariff } from '../model/tariff.js';
import { softmax, type LineModel } from '../views/line-model.js';
import type { QueryViews } from './query-views.js';

/** What speaks for a line inside its subheading; the mixer weighs these. */
export const LINE_EVIDENCE = ['model.full', 'model.name', 'cases.name', 'cases.full', 'prior'] as const;

/** One weight for each kind of evidence. */
export const lineWeightsSchema = z.array(z.number()).length(LINE_EVIDENCE.length);
export type LineWeights = z.infer<typeof lineWeightsSchema>;

/** Vote shares and counts are smoothed by this before their logarithm is taken. */
const SMOOTHING = 0.02;

/** Reads, for the lines of a subheading, what the line model, similar past cases and their frequency say. */
export class LineEvidence {
  private readonly full: Float32Array;
  private readonly name: Float32Array;

  constructor(
    private readonly views: QueryViews,
    lines: LineModel,
    private readonly tariff: Tariff,
    private readonly linePriors: Float32Array,
  ) {
    this.full = lines.score(lines.vector(views.features.full)).slice();
    this.name =
      views.features.name === views.features.full ? this.full : lines.score(lines.vector(views.features.name)).slice();
  }

  /** Evidence rows of the lines of a subheading, in line order. */
  within(subheading: number): number[][] {
    const first = this.tariff.firstLine[subheading] ?? 0;
    const last = this.tariff.firstLine[subheading + 1] ?? first;
    const full = softmax(Float64Array.from(this.full.subarray(first, last)));
    const name = softmax(Float64Array.from(this.name.subarray(first, last)));
    const priors = this.linePriors.subarray(first, last);
    const cases = priors.reduce((a, b) => a + b, 0);
    return Array.from(priors, (prior, i) => [
      Math.log((full[i] ?? 0) + 1e-6),
      Math.log((name[i] ?? 0) + 1e-6),
      Math.log(this.views.cases.name.shareWithin(first + i, subheading) + SMOOTHING),
      Math.log(this.views.cases.full.shareWithin(first + i, subheading) + SMOOTHING),
      Math.log((prior + SMOOTHING) / (cases + 1)),
    ]);
  }
}

/** Probabilities of the lines of one subheading from their evidence. */
export function mixLines(evidence: readonly (readonly number[])[], weights: LineWeights): Float64Array {
  return softmax(
    Float64Array.from(evidence, (row) => row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)),
  );
}
