import { z } from 'zod';
import { sigmoid } from '../../risk/trees/forest.js';

/** A logistic regression on named features, each centred, scaled and cut off at four deviations. */
export const logisticSchema = z.object({
  bias: z.number(),
  features: z.record(z.string(), z.object({ mean: z.number(), deviation: z.number(), weight: z.number() })),
});
export type Logistic = Readonly<z.infer<typeof logisticSchema>>;

type Features = Readonly<Record<string, number>>;

/** A feature further from the mean says no more: what training never saw must not decide alone. */
const MOST_DEVIATIONS = 4;
const ROUNDS = 40;
const CONVERGED = 1e-7;

/** Log-odds. @throws Error when a feature is missing */
export function logOdds({ bias, features }: Logistic, values: Features): number {
  let sum = bias;
  for (const [name, { mean, deviation, weight }] of Object.entries(features)) {
    const value = values[name];
    if (value === undefined) throw new Error(`the feature ${name} is missing`);
    sum += weight * scaled(value, mean, deviation);
  }
  return sum;
}

export const probability = (model: Logistic, values: Features): number => sigmoid(logOdds(model, values));

const scaled = (value: number, mean: number, deviation: number): number =>
  Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, (value - mean) / deviation));

/**
 * Fits by Newton's method with a ridge on the weights (S. le Cessie and J. van Houwelingen, "Ridge Estimators in Logistic
 * Regression", 1992), so that few cases can't be fitted perfectly.
 * @param rows all with the same names
 * @param ridge what a weight costs, in cases
 */
export function fitLogistic(rows: readonly Features[], labels: readonly boolean[], ridge: number): Logistic {
  const positives = labels.filter(Boolean).length;
  // With one outcome only, no feature says anything: the rate by Laplace's rule of succession.
  if (positives === 0 || positives === labels.length) {
    return { bias: Math.log((positives + 1) / (labels.length - positives + 1)), features: {} };
  }
  const names = Object.keys(rows[0] ?? {});
  const scales = names.map((name) => scaleOf(rows.map((row) => row[name] ?? NaN)));
  const matrix = rows.map((row) => [
    1,
    ...names.map((name, at) => scaled(row[name] ?? NaN, scales[at]?.mean ?? 0, scales[at]?.deviation ?? 1)),
  ]);
  const [bias = 0, ...weights] = newton(matrix, labels, ridge);
  const features = names.map((name, at) => [
    name,
    { ...(scales[at] ?? { mean: 0, deviation: 1 }), weight: weights[at] ?? 0 },
  ]);
  return { bias, features: Object.fromEntries(features) as Logistic['features'] };
}

function scaleOf(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.max(Math.sqrt(variance), 1e-6) };
}

function newton(matrix: readonly (readonly number[])[], labels: readonly boolean[], ridge: number): number[] {
  const width = matrix[0]?.length ?? 0;
  let weights = new Array<number>(width).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -ridge * weight));
    const curvature = weights.map((_, at) => weights.map((_weight, to) => (at === to ? (at === 0 ? 1e-6 : ridge) : 0)));
    matrix.forEach((row, at) => {
      const p = sigmoid(row.reduce((sum, value, column) => sum + value * (weights[column] ?? 0), 0));
      const [error, weight] = [(labels[at] === true ? 1 : 0) - p, p * (1 - p)];
      row.forEach((value, column) => {
        gradient[column] = (gradient[column] ?? 0) + error * value;
        const line = curvature[column];
        if (line !== undefined) row.forEach((other, to) => (line[to] = (line[to] ?? 0) + weight * value * other));
      });
    });
    const step = solve(curvature, gradient);
    weights = weights.map((weight, at) => weight + Math.max(-2, Math.min(2, step[at] ?? 0)));
    if (Math.max(...step.map(Math.abs)) < CONVERGED) break;
  }
  return weights;
}

/** Solves a symmetric, positive definite system by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const top = rows[pivot] ?? [];
    for (let below = pivot + 1; below < size; below += 1) {
      const row = rows[below] ?? [];
      const times = (row[pivot] ?? 0) / (top[pivot] ?? 1);
      if (times !== 0) for (let at = pivot; at <= size; at += 1) row[at] = (row[at] ?? 0) - times * (top[at] ?? 0);
    }
  }
  const solved = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? [];
    let sum = row[size] ?? 0;
    for (let after = at + 1; after < size; after += 1) sum -= (row[after] ?? 0) * (solved[after] ?? 0);
    solved[at] = sum / (row[at] ?? 1);
  }
  return solved;
}
