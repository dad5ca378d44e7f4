/** Counts of one group: what was observed, and what was to be expected. */
export interface GroupCount {
  readonly observed: number;
  readonly expected: number;
}

/**
 * Relative rates, shrunk towards the mean the more, the less is to be expected of a group: Marshall's global empirical
 * Bayes estimator by moments (R. J. Marshall, "Mapping disease and mortality rates using empirical Bayes estimators",
 * Applied Statistics 40(2), 1991, 283–294).
 *
 *   m = ΣO/ΣE,  s² = ΣE(O/E − m)²/ΣE,  A = max(0, s² − m/Ē),  θ = m + A/(A + m/E) · (O/E − m)
 *
 * @returns θ/m for each group: 1 where it is as expected
 */
export function shrunkRates(groups: readonly GroupCount[]): number[] {
  const [observed, expected] = [sumOf(groups.map(({ observed: o }) => o)), sumOf(groups.map(({ expected: e }) => e))];
  if (observed === 0 || expected === 0) return groups.map(() => 1);
  const mean = observed / expected;
  const rate = ({ observed: o, expected: e }: GroupCount) => (e > 0 ? o / e : mean);
  const spread = sumOf(groups.map((group) => group.expected * (rate(group) - mean) ** 2)) / expected;
  const between = Math.max(0, spread - (mean * groups.length) / expected);
  return groups.map((group) => {
    if (group.expected <= 0) return 1;
    const trust = between / (between + mean / group.expected);
    return 1 + (trust * (rate(group) - mean)) / mean;
  });
}

/** Differences of one group: how many, their mean and the variance of one. */
export interface GroupMean {
  readonly count: number;
  readonly mean: number;
  readonly variance: number;
}

/**
 * Means, shrunk towards their common mean: normal and normal, the variance between groups by the moments of DerSimonian
 * and Laird (Controlled Clinical Trials 7, 1986, 177–188).
 *
 *   δ = μ + τ²/(τ² + v/n) · (mean − μ)
 */
export function shrunkMeans(groups: readonly GroupMean[]): number[] {
  if (groups.length === 0) return [];
  const weights = groups.map(({ count, variance }) => count / Math.max(variance, 1e-9));
  const total = sumOf(weights);
  const at = (place: number) => weights[place] ?? 0;
  const fixed = sumOf(groups.map(({ mean }, place) => at(place) * mean)) / total;
  const heterogeneity = sumOf(groups.map(({ mean }, place) => at(place) * (mean - fixed) ** 2));
  const scale = total - sumOf(weights.map((weight) => weight ** 2)) / total;
  const between = scale <= 0 ? 0 : Math.max(0, (heterogeneity - (groups.length - 1)) / scale);
  const random = weights.map((weight) => 1 / (between + 1 / weight));
  const common = sumOf(groups.map(({ mean }, place) => (random[place] ?? 0) * mean)) / sumOf(random);
  return groups.map(({ mean }, place) => common + (between / (between + 1 / at(place))) * (mean - common));
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
