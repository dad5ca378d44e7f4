/** Numbers from small to large. */
export const sorted = (numbers: Iterable<number>): number[] => Array.from(numbers).sort((a, b) => a - b);

/**
 * The quantile of sorted numbers, between neighbours in proportion (type 7 of R. Hyndman and Y. Fan, "Sample Quantiles in
 * Statistical Packages", 1996); NaN of none.
 */
export function quantile(numbers: readonly number[], share: number): number {
  const place = (numbers.length - 1) * share;
  const below = numbers[Math.floor(place)] ?? NaN;
  const above = numbers[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** NaN of none. */
export const median = (numbers: Iterable<number>): number => quantile(sorted(numbers), 0.5);

/** NaN of none. */
export const mean = (numbers: readonly number[]): number => total(numbers) / numbers.length;

export const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
