import type { TariffCatalogue, TariffNode, TariffNodeDetail } from '../catalogue/tariff-catalogue.js';
import type { CodeFault, CodeReading } from './read-code.js';

/** What became of a bare code. */
export type CodeLookup =
  | { readonly kind: 'found'; readonly code: string; readonly node: TariffNodeDetail }
  /** The code ended with HS 2017. */
  | {
      readonly kind: 'ended';
      readonly code: string;
      /** The one subheading to which all of its goods went, where that is certain. */
      readonly successor: TariffNode | undefined;
      /** Else: subheadings that took goods of it; there may be others. */
      readonly possible: readonly TariffNode[];
    }
  /** Well formed, but not in the tariff; `nearest` is the longest part of it that is. */
  | { readonly kind: 'unknown'; readonly code: string; readonly nearest: TariffNode | undefined }
  | {
      readonly kind: 'malformed';
      readonly code: string;
      readonly fault: CodeFault;
      readonly nearest: TariffNode | undefined;
    };

/** Look a bare code up. What was written is never completed: a missing digit could stand anywhere. */
export function lookUpCode(reading: CodeReading, catalogue: TariffCatalogue): CodeLookup {
  const { digits } = reading;
  if (reading.kind === 'malformed') {
    const nearest = reading.fault === 'eight_digits' ? nearestOf(digits, catalogue) : undefined;
    return { kind: 'malformed', code: digits, fault: reading.fault, nearest };
  }
  const node = catalogue.detail(digits);
  if (node !== undefined) return { kind: 'found', code: digits, node };
  const successors = digits.length >= 6 ? catalogue.successorsOf(digits.slice(0, 6)) : [];
  if (successors.length === 0) return { kind: 'unknown', code: digits, nearest: nearestOf(digits, catalogue) };
  const nodes = successors.flatMap(({ hs2022 }) => catalogue.node(hs2022) ?? []);
  const isWhole = successors.every(({ relation }) => relation === 'whole');
  return { kind: 'ended', code: digits, successor: isWhole ? nodes[0] : undefined, possible: isWhole ? [] : nodes };
}

function nearestOf(digits: string, catalogue: TariffCatalogue): TariffNode | undefined {
  for (const length of [6, 4, 2]) {
    const node = length < digits.length ? catalogue.node(digits.slice(0, length)) : undefined;
    if (node !== undefined) return node;
  }
  return undefined;
}
