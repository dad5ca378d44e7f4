/** One question to learn ranking from: the candidates' features and which one was right. */
export interface RankingExample {
  readonly candidates: readonly Float64Array[];
  readonly right: number;
  readonly weight: number;
}

/** One question to learn evidence from. */
export interface EvidenceExample {
  readonly features: readonly number[];
  readonly answered: boolean;
  readonly weight: number;
}

interface Scale {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

const ADAM = { rate: 0.05, first: 0.9, second: 0.999, epsilon: 1e-8 } as const;
const MIN_DEVIATION = 1e-6;

function scaleOf(rows: readonly ArrayLike<number>[], size: number): Scale {
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (const row of rows) {
    for (let at = 0; at < size; at += 1) {
      const value = row[at] ?? 0;
      mean[at] = (mean[at] ?? 0) + value / rows.length;
      square[at] = (square[at] ?? 0) + (value * value) / rows.length;
    }
  }
  const deviation = square.map((value, at) =>
    Math.max(Math.sqrt(Math.max(value - (mean[at] ?? 0) ** 2, 0)), MIN_DEVIATION),
  );
  return { mean, deviation };
}

const dot = (weights: ArrayLike<number>, row: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) sum += (weights[at] ?? 0) * (row[at] ?? 0);
  return sum;
};

/** Minimises a smooth function by Adam (Kingma & Ba, 2015), full batch, from zero. */
function minimize(size: number, steps: number, gradientAt: (weights: Float64Array) => Float64Array): Float64Array {
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  for (let step = 1; step <= steps; step += 1) {
    const gradient = gradientAt(weights);
    for (let at = 0; at < size; at += 1) {
      const slope = gradient[at] ?? 0;
      first[at] = ADAM.first * (first[at] ?? 0) + (1 - ADAM.first) * slope;
      second[at] = ADAM.second * (second[at] ?? 0) + (1 - ADAM.second) * slope * slope;
      const mean = (first[at] ?? 0) / (1 - ADAM.first ** step);
      const spread = (second[at] ?? 0) / (1 - ADAM.second ** step);
      weights[at] = (weights[at] ?? 0) - (ADAM.rate * mean) / (Math.sqrt(spread) + ADAM.epsilon);
    }
  }
  return weights;
}

/**
 * Weights of a linear ranking: conditional logit over each question's candidates with an L2 penalty on standardised features.
 * @returns weights of the features as they are, not standardised; a shift common to all candidates does not matter
 */
export function fitRanking(
  examples: readonly RankingExample[],
  features: number,
  penalty: number,
  steps = 300,
): number[] {
  const { deviation } = scaleOf(
    examples.flatMap(({ candidates }) => candidates),
    features,
  );
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const scaled = examples.map((example) => ({
    ...example,
    candidates: example.candidates.map((row) => row.map((value, at) => value / (deviation[at] ?? 1))),
  }));
  const weights = minimize(features, steps, (current) => {
    const gradient = current.map((weight) => weight * penalty);
    for (const { candidates, right, weight } of scaled) {
      const scores = candidates.map((row) => dot(current, row));
      const top = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - top));
      const sum = shares.reduce((a, b) => a + b, 0);
      for (const [at, row] of candidates.entries()) {
        const error = (((shares[at] ?? 0) / sum - (at === right ? 1 : 0)) * weight) / total;
        if (Math.abs(error) < 1e-9) continue;
        for (let feature = 0; feature < features; feature += 1)
          gradient[feature] = (gradient[feature] ?? 0) + error * (row[feature] ?? 0);
      }
    }
    return gradient;
  });
  return Array.from(weights, (weight, at) => weight / (deviation[at] ?? 1));
}

/**
 * Logistic regression with an L2 penalty on standardised features.
 * @returns weights of the features as they are, the bias last
 */
export function fitEvidence(
  examples: readonly EvidenceExample[],
  features: number,
  penalty: number,
  steps = 1500,
): number[] {
  const { mean, deviation } = scaleOf(
    examples.map((example) => example.features),
    features,
  );
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const rows = examples.map(({ features: row }) => [
    ...row.map((value, at) => (value - (mean[at] ?? 0)) / (deviation[at] ?? 1)),
    1,
  ]);
  const weights = minimize(features + 1, steps, (current) => {
    const gradient = current.map((weight, at) => (at === features ? 0 : weight * penalty));
    for (const [index, row] of rows.entries()) {
      const example = examples[index];
      if (example === undefined) continue;
      const error = ((1 / (1 + Math.exp(-dot(current, row))) - (example.answered ? 1 : 0)) * example.weight) / total;
      for (let at = 0; at <= features; at += 1) gradient[at] = (gradient[at] ?? 0) + error * (row[at] ?? 0);
    }
    return gradient;
  });
  const plain = Array.from(weights.subarray(0, features), (weight, at) => weight / (deviation[at] ?? 1));
  const bias = (weights[features] ?? 0) - plain.reduce((sum, weight, at) => sum + weight * (mean[at] ?? 0), 0);
  return [...plain, bias];
}
