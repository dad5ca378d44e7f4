import type { ItemDescription } from '../features/query-texts.js';
import type { Tariff } from '../model/tariff.js';
import { CANDIDATE_FEATURES, writeCandidate } from '../prediction/candidate-features.js';
import { LINE_EVIDENCE, LineEvidence } from '../prediction/line-mixer.js';
import { QueryReader } from '../prediction/query-views.js';
import type { RankingGroups } from './train-boosted-trees.js';
import type { TrainedViews } from './train-views.js';

/** An item whose code is known. */
export interface LabelledItem {
  readonly item: ItemDescription;
  /** Six or ten digits. */
  readonly code: string;
  /** How much it counts for the stacker. */
  readonly weight: number;
}

/** Lines of the right subheading as evidence rows, with the number of the right one. */
export interface LineGroup {
  readonly evidence: readonly (readonly number[])[];
  readonly right: number;
}

export interface StackerData {
  readonly candidates: RankingGroups;
  readonly lines: readonly LineGroup[];
}

/** Ask the views about items that they were not trained on, and lay out what the stacker learns from. */
export function stackerData(trained: TrainedViews, items: readonly LabelledItem[]): StackerData {
  const { tariff } = trained.views;
  const reader = new QueryReader(trained.views);
  const width = CANDIDATE_FEATURES.length;
  const chunks: Float32Array[] = [];
  const offsets = [0];
  const right: number[] = [];
  const lines: LineGroup[] = [];
  for (const { item, code } of items) {
    const views = reader.read(item);
    const start = offsets[offsets.length - 1] ?? 0;
    const count = views.candidates.length;
    const chunk = new Float32Array((count + 1) * width);
    for (let i = 0; i <= count; i += 1) writeCandidate(views, views.candidates[i], tariff, chunk, i * width);
    const subheading = tariff.indexOfSubheading(code.slice(0, 6));
    const found = subheading === undefined ? -1 : views.candidates.indexOf(subheading);
    chunks.push(chunk);
    right.push(start + (found < 0 ? count : found));
    offsets.push(start + count + 1);
    const line = lineGroup(trained, new LineEvidence(views, trained.lines, tariff, trained.linePriors), code, tariff);
    if (line !== undefined) lines.push(line);
  }
  const rows = new Float32Array((offsets[offsets.length - 1] ?? 0) * width);
  chunks.forEach((chunk, g) => {
    rows.set(chunk, (offsets[g] ?? 0) * width);
  });
  return {
    candidates: {
      rows,
      featureCount: width,
      offsets: Uint32Array.from(offsets),
      right: Uint32Array.from(right),
      weights: Float32Array.from(items, (item) => item.weight),
    },
    lines,
  };
}

function lineGroup(trained: TrainedViews, evidence: LineEvidence, code: string, tariff: Tariff): LineGroup | undefined {
  const line = tariff.indexOfLine(code);
  const subheading = tariff.indexOfSubheading(code.slice(0, 6));
  if (line === undefined || subheading === undefined) return undefined;
  const rows = evidence.within(subheading);
  return rows.length < 2
    ? undefined
    : { evidence: rows, right: line - (trained.views.tariff.firstLine[subheading] ?? 0) };
}

/** Weights of the line evidence by gradient descent on the mean log-loss; starts from equal trust. */
export function fitLineWeights(groups: readonly LineGroup[], steps = 300, rate = 0.2): number[] {
  const weights = LINE_EVIDENCE.map(() => 0.3);
  for (let step = 0; step < steps; step += 1) {
    const slopes = LINE_EVIDENCE.map(() => 0);
    for (const { evidence, right } of groups) {
      const scores = evidence.map((row) => row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0));
      const best = Math.max(...scores);
      const masses = scores.map((score) => Math.exp(score - best));
      const total = masses.reduce((a, b) => a + b, 0);
      evidence.forEach((row, line) => {
        const slope = (masses[line] ?? 0) / total - (line === right ? 1 : 0);
        row.forEach((value, i) => {
          slopes[i] = (slopes[i] ?? 0) + slope * value;
        });
      });
    }
    slopes.forEach((slope, i) => {
      weights[i] = (weights[i] ?? 0) - (rate * slope) / groups.length;
    });
  }
  return weights;
}
