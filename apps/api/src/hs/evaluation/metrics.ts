/** A prediction beside the truth. */
export interface ScoredItem {
  /** Six or ten digits. */
  readonly gold: string;
  /** Six digits without a dot, best first, with probabilities. */
  readonly candidates: readonly { readonly code: string; readonly probability: number }[];
  /** Ten digits, best first. */
  readonly lines: readonly string[];
  readonly hangul: boolean;
  /** Cosine of the most similar past case. */
  readonly nearest: number;
}

export const CUTOFFS = [1, 3, 5, 10] as const;

/** Share of items (0 to 1) whose code is among the first k, for each k of CUTOFFS, compared at so many digits. */
export function topAccuracies(items: readonly ScoredItem[], digits: 4 | 6 | 10): number[] {
  const ranked = items.map((item) => {
    const codes = digits === 10 ? item.lines : item.candidates.map((candidate) => candidate.code.slice(0, digits));
    return [...new Set(codes)].indexOf(item.gold.slice(0, digits));
  });
  return CUTOFFS.map((k) => ranked.filter((rank) => rank >= 0 && rank < k).length / (items.length || 1));
}

export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean probability stated for the best candidate. */
  readonly stated: number;
  /** Share of those that were right. */
  readonly observed: number;
}

/** Stated against observed, for the best candidate at six digits, in ten bins of probability. */
export function calibrationTable(items: readonly ScoredItem[]): CalibrationBin[] {
  return Array.from({ length: 10 }, (_, bin) => {
    const inBin = items.filter((item) => Math.min(9, Math.floor(statedOf(item) * 10)) === bin);
    const count = inBin.length || 1;
    return {
      from: bin / 10,
      to: (bin + 1) / 10,
      count: inBin.length,
      stated: inBin.reduce((sum, item) => sum + statedOf(item), 0) / count,
      observed: inBin.filter(isRight).length / count,
    };
  });
}

/** Expected calibration error over ten bins (Naeini et al. 2015). */
export function expectedCalibrationError(items: readonly ScoredItem[]): number {
  return calibrationTable(items).reduce(
    (sum, bin) => sum + (bin.count / (items.length || 1)) * Math.abs(bin.stated - bin.observed),
    0,
  );
}

export interface Coverage {
  /** Share of the items that are answered. */
  readonly share: number;
  /** Probability from which on they are answered. */
  readonly threshold: number;
}

/** The largest share of items, surest first, whose best candidate is right with at least the given precision. */
export function coverageAtPrecision(items: readonly ScoredItem[], precision: number): Coverage {
  const sorted = [...items].sort((a, b) => statedOf(b) - statedOf(a));
  let right = 0;
  let best: Coverage = { share: 0, threshold: 1 };
  sorted.forEach((item, index) => {
    if (isRight(item)) right += 1;
    if (right / (index + 1) >= precision) {
      best = { share: (index + 1) / items.length, threshold: statedOf(item) };
    }
  });
  return best;
}

function statedOf(item: ScoredItem): number {
  return item.candidates[0]?.probability ?? 0;
}

function isRight(item: ScoredItem): boolean {
  return item.candidates[0]?.code === item.gold.slice(0, 6);
}
