/** One question to learn from: what each of its terms gives each candidate. The right candidate is the first. */
export interface TellingExample {
  /** Numbers of its terms in {@link TellingTerms}. */
  readonly terms: Int32Array;
  /** [term * candidates + candidate], as shares of what the question could give. */
  readonly scores: Float32Array;
  /** What the other features give each candidate. */
  readonly base: Float32Array;
  readonly weight: number;
}

/** Vocabulary keys to numbers that examples of several indices share. */
export class TellingTerms {
  private readonly numbers = new Map<string, number>();

  get size(): number {
    return this.numbers.size;
  }

  numberOf(key: string): number {
    const number = this.numbers.get(key) ?? this.numbers.size;
    this.numbers.set(key, number);
    return number;
  }

  keys(): string[] {
    return [...this.numbers.keys()];
  }
}

const TELLING = {
  steps: 60,
  rate: 0.05,
  /** How strongly a weight is held to 1: prior precision of its logarithm, the examples' losses being summed. */
  penalty: 2,
  /** How much the weighed score counts beside the other features, as the ranking weighs scores over everything. */
  scale: 20,
} as const;
/** Logarithms nearer to 0 than this are left out: the weight is as good as 1. */
const SMALLEST = 0.05;
const DECIMALS = 1000;

/** Adds one example's slope by the logarithms of the weights. */
function addSlope({ terms, scores, base, weight }: TellingExample, weights: Float64Array, slope: Float64Array): void {
  const count = base.length;
  const ranked = Float64Array.from(base);
  for (const [at, term] of terms.entries()) {
    const more = TELLING.scale * ((weights[term] ?? 1) - 1);
    for (let one = 0; one < count; one += 1) {
      ranked[one] = (ranked[one] ?? 0) + more * (scores[at * count + one] ?? 0);
    }
  }
  const top = ranked.reduce((largest, value) => Math.max(largest, value), -Infinity);
  const shares = ranked.map((value) => Math.exp(value - top));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const errors = shares.map((share, one) => share / total - (one === 0 ? 1 : 0));
  for (const [at, term] of terms.entries()) {
    let sum = 0;
    for (let one = 0; one < count; one += 1) sum += (errors[one] ?? 0) * (scores[at * count + one] ?? 0);
    slope[term] = (slope[term] ?? 0) + weight * TELLING.scale * (weights[term] ?? 1) * sum;
  }
}

/**
 * Learns how far each term of a question tells records apart: conditional logit over each question's candidates, in which every term's
 * BM25 is multiplied by a weight whose logarithm is normal around 0. Full batch, Adam; deterministic.
 * @returns weights by vocabulary key; those near 1 are left out
 */
export function learnTellingTerms(examples: readonly TellingExample[], terms: TellingTerms): Record<string, number> {
  const logs = new Float64Array(terms.size);
  const first = new Float64Array(terms.size);
  const second = new Float64Array(terms.size);
  for (let step = 1; step <= TELLING.steps; step += 1) {
    const weights = logs.map(Math.exp);
    const slope = logs.map((log) => TELLING.penalty * log);
    for (const example of examples) addSlope(example, weights, slope);
    for (let at = 0; at < logs.length; at += 1) {
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * (slope[at] ?? 0);
      second[at] = 0.999 * (second[at] ?? 0) + 0.001 * (slope[at] ?? 0) ** 2;
      const mean = (first[at] ?? 0) / (1 - 0.9 ** step);
      const spread = (second[at] ?? 0) / (1 - 0.999 ** step);
      logs[at] = (logs[at] ?? 0) - (TELLING.rate * mean) / (Math.sqrt(spread) + 1e-8);
    }
  }
  const learned = terms
    .keys()
    .map((key, at): [string, number] => [key, logs[at] ?? 0])
    .filter(([, log]) => Math.abs(log) >= SMALLEST)
    .map(([key, log]): [string, number] => [key, Math.round(Math.exp(log) * DECIMALS) / DECIMALS]);
  return Object.fromEntries(learned.sort(([a], [b]) => (a < b ? -1 : 1)));
}
