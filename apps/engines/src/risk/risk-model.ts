import { type Declaration } from './declaration.js';
import { FEATURE_COUNT, FEATURE_SUBJECTS, featureRows } from './features/feature-rows.js';
import { hashesOf } from './features/key-groups.js';
import { type KeyStatistics } from './features/key-statistics.js';
import { type Forest, sigmoid } from './trees/forest.js';

/** Each subject once, key groups first in their own order, so that a group's number is its subject's. */
export const SUBJECTS: readonly string[] = [...new Set(FEATURE_SUBJECTS)];
const SUBJECT_OF_FEATURE = Uint8Array.from(FEATURE_SUBJECTS, (subject) => SUBJECTS.indexOf(subject));

/** What speaks for or against a declaration. */
export interface RiskReason {
  /** A key group, such as `hs6+origin`, or a feature of the declaration itself. */
  readonly subject: string;
  /** Log-odds that it adds; below zero where it speaks for the declaration. */
  readonly contribution: number;
  /** Past inspections of declarations alike in this; undefined for what is not counted. */
  readonly past?: { readonly inspected: number; readonly frauds: number };
}

/** Scores of declarations with equally many reasons each, the strongest first, whichever way they speak. */
export interface RiskExplanations {
  /** Probability of fraud, 0 to 1. */
  readonly scores: Float64Array;
  readonly reasonsEach: number;
  /** Places in {@link SUBJECTS}. */
  readonly subjects: Uint8Array;
  readonly contributions: Float64Array;
  /** Past inspections alike in it and the frauds among them; {@link NOT_COUNTED} for what isn't counted. */
  readonly inspected: Int32Array;
  readonly frauds: Int32Array;
}

export const NOT_COUNTED = -1;

/** The reasons of one row as objects. */
export function reasonsOf(explained: RiskExplanations, row: number): RiskReason[] {
  const { reasonsEach, subjects, contributions, inspected, frauds } = explained;
  return Array.from({ length: reasonsEach }, (_, rank) => {
    const at = row * reasonsEach + rank;
    const reason = { subject: SUBJECTS[subjects[at] ?? 0] ?? '', contribution: contributions[at] ?? 0 };
    const past = { inspected: inspected[at] ?? 0, frauds: frauds[at] ?? 0 };
    return past.inspected === NOT_COUNTED ? reason : { ...reason, past };
  });
}

/** Probability of fraud of import declarations, from past inspections. Read-only. */
export class RiskModel {
  constructor(
    readonly forest: Forest,
    readonly statistics: KeyStatistics,
  ) {
    if (forest.featureCount !== FEATURE_COUNT) {
      throw new Error(`the forest has ${forest.featureCount} features, this version makes ${FEATURE_COUNT}`);
    }
  }

  /** Probability of fraud of each declaration. */
  scores(declarations: readonly Declaration[]): Float64Array {
    return this.forest.scores(featureRows(declarations, this.statistics)).map(sigmoid);
  }

  /** @param most how many reasons each at most, the strongest; all of them by default */
  explain(declarations: readonly Declaration[], most = SUBJECTS.length): RiskExplanations {
    const reasonsEach = Math.min(most, SUBJECTS.length);
    const size = declarations.length * reasonsEach;
    const explained: RiskExplanations = {
      scores: new Float64Array(declarations.length),
      reasonsEach,
      subjects: new Uint8Array(size),
      contributions: new Float64Array(size),
      inspected: new Int32Array(size).fill(NOT_COUNTED),
      frauds: new Int32Array(size).fill(NOT_COUNTED),
    };
    const { base, byFeature } = this.forest.contributions(featureRows(declarations, this.statistics));
    const bySubject = new Float64Array(SUBJECTS.length);
    declarations.forEach((declaration, row) => {
      const sum = sumBySubject(byFeature, row * FEATURE_COUNT, bySubject);
      explained.scores[row] = sigmoid(base + sum);
      const hashes = hashesOf(declaration);
      for (let rank = 0; rank < reasonsEach; rank += 1) {
        const subject = takeStrongest(bySubject);
        this.write(explained, row * reasonsEach + rank, subject, hashes[subject.index]);
      }
    });
    return explained;
  }

  private write(explained: RiskExplanations, at: number, { index, contribution }: Strongest, hash?: number): void {
    explained.subjects[at] = index;
    explained.contributions[at] = contribution;
    if (hash === undefined) return;
    const { inspected, frauds } = this.statistics.countOf(hash);
    explained.inspected[at] = inspected;
    explained.frauds[at] = frauds;
  }
}

/** Sums a row's contributions by what they are about; returns their total. */
function sumBySubject(byFeature: Float64Array, offset: number, into: Float64Array): number {
  into.fill(0);
  let total = 0;
  for (let feature = 0; feature < FEATURE_COUNT; feature += 1) {
    const subject = SUBJECT_OF_FEATURE[feature] ?? 0;
    const contribution = byFeature[offset + feature] ?? 0;
    into[subject] = (into[subject] ?? 0) + contribution;
    total += contribution;
  }
  return total;
}

interface Strongest {
  readonly index: number;
  readonly contribution: number;
}

/** The subject that speaks loudest, which is then taken out: NaN is larger than nothing. */
function takeStrongest(bySubject: Float64Array): Strongest {
  let index = -1;
  let size = -1;
  for (let subject = 0; subject < bySubject.length; subject += 1) {
    const weight = Math.abs(bySubject[subject] ?? 0);
    if (weight <= size || Number.isNaN(weight)) continue;
    index = subject;
    size = weight;
  }
  const contribution = bySubject[index] ?? 0;
  bySubject[index] = NaN;
  return { index, contribution };
}
