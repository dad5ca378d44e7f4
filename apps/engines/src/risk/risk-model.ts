import { type Declaration } from './declaration.js';
import { FEATURE_COUNT, FEATURE_SUBJECTS, featureRows, writeFeatures } from './features/feature-rows.js';
import { hashesOf } from './features/key-groups.js';
import { type KeyStatistics } from './features/key-statistics.js';
import { type Forest, sigmoid } from './trees/forest.js';

/** Each subject once, key groups first in their own order, so that a group's number is its subject's. */
const SUBJECTS = [...new Set(FEATURE_SUBJECTS)];
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

export interface RiskExplanation {
  /** Probability of fraud, 0 to 1. */
  readonly score: number;
  /** The strongest first, whichever way they speak. */
  readonly reasons: readonly RiskReason[];
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
    const rows = featureRows(declarations, this.statistics);
    return Float64Array.from(declarations, (_, row) => sigmoid(this.forest.score(rows, row * FEATURE_COUNT)));
  }

  /** @param most how many reasons at most, the strongest; all of them by default */
  explain(declaration: Declaration, most = SUBJECTS.length): RiskExplanation {
    const hashes = hashesOf(declaration);
    const row = new Float32Array(FEATURE_COUNT);
    const countOf = (hash: number) => this.statistics.countOf(hash);
    writeFeatures(row, 0, declaration, { hashes, countOf, prior: this.statistics.prior });
    const { base, byFeature } = this.forest.contributions(row, 0);
    const bySubject = new Float64Array(SUBJECTS.length);
    let logOdds = base;
    byFeature.forEach((contribution, feature) => {
      const subject = SUBJECT_OF_FEATURE[feature] ?? 0;
      bySubject[subject] = (bySubject[subject] ?? 0) + contribution;
      logOdds += contribution;
    });
    const strongest = Array.from(bySubject.keys())
      .sort((a, b) => Math.abs(bySubject[b] ?? 0) - Math.abs(bySubject[a] ?? 0))
      .slice(0, most);
    const reasons = strongest.map((subject): RiskReason => {
      const reason = { subject: SUBJECTS[subject] ?? '', contribution: bySubject[subject] ?? 0 };
      const hash = hashes[subject];
      return hash === undefined ? reason : { ...reason, past: countOf(hash) };
    });
    return { score: sigmoid(logOdds), reasons };
  }
}
