import { type Statement } from './statement.js';

/** A case's own figures as text, bottles and cartons reckoned into the units of the limits. */
export function statedAmounts({ price, volume, bottles, sticks, pieces, monthsUsed }: Statement): string[] {
  const figures: readonly (readonly [number | undefined, string])[] = [
    [price?.min, price?.currency ?? ''],
    [price?.max, price?.currency ?? ''],
    [volume, 'ml'],
    [bottles, '병'],
    [sticks, '개비'],
    [pieces, '개'],
    [monthsUsed, '개월'],
  ];
  return figures.flatMap(([value, unit]) => (value === undefined ? [] : [`${String(value)}${unit}`]));
}
