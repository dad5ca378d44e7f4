import type { Tariff } from './tariff.js';

/**
 * A past case is labelled by its line where HSK 2025 has it; a line since closed keeps its subheading, as
 * lines.length + subheading. Undefined if even the subheading is gone.
 */
export function labelOfCase(tariff: Tariff, code: string): number | undefined {
  const line = tariff.indexOfLine(code);
  if (line !== undefined) return line;
  const subheading = tariff.indexOfSubheading(code.slice(0, 6));
  return subheading === undefined ? undefined : tariff.lines.length + subheading;
}

/** Subheading that a past case's label, or a line, stands for. */
export function subheadingOfLabel(tariff: Tariff, label: number): number {
  if (label >= tariff.lines.length) return label - tariff.lines.length;
  return tariff.indexOfSubheading((tariff.lines[label] ?? '').slice(0, 6)) ?? 0;
}
