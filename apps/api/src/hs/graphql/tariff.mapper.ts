import type { NodeOutcome } from '../catalogue/browse-tariff.js';
import type { CareFact } from '../catalogue/care-facts.js';
import type { NodeLevel, TariffNode, TariffNodeDetail } from '../catalogue/tariff-catalogue.js';
import type { SearchHit } from '../catalogue/tariff-search.js';
import type { CodeLookup } from '../lookup/look-up-code.js';
import type { CodeFault } from '../lookup/read-code.js';
import { toCode, toRuling, toUnavailable } from './hs-common.mapper.js';
import {
  CareKind,
  CodeFaultCode,
  type HsCareFact,
  type HsCodeOutcome,
  type TariffEntry,
  TariffLevel,
  type TariffNodeModel,
  type TariffNodeResult,
  type TariffSearchHit,
} from './tariff.model.js';

const LEVEL: Readonly<Record<NodeLevel, TariffLevel>> = {
  section: TariffLevel.SECTION,
  chapter: TariffLevel.CHAPTER,
  heading: TariffLevel.HEADING,
  subheading: TariffLevel.SUBHEADING,
  line: TariffLevel.LINE,
};
const CARE: Readonly<Record<CareFact['kind'], CareKind>> = { leaves: CareKind.LEAVES, arrives: CareKind.ARRIVES };
const FAULT: Readonly<Record<CodeFault, CodeFaultCode>> = {
  odd_number_of_digits: CodeFaultCode.ODD_NUMBER_OF_DIGITS,
  eight_digits: CodeFaultCode.EIGHT_DIGITS,
  bar_code: CodeFaultCode.BAR_CODE,
  too_many_digits: CodeFaultCode.TOO_MANY_DIGITS,
};

export function toEntry(node: TariffNode): TariffEntry {
  return { ...toCode(node), level: LEVEL[node.level], childCount: node.childCount };
}

export function toSearchHit({ node, matchedTerm, score }: SearchHit): TariffSearchHit {
  return { ...toEntry(node), matchedTerm, score };
}

export function toNodeModel(detail: TariffNodeDetail): TariffNodeModel {
  return {
    ...toEntry(detail),
    path: detail.path.map(toEntry),
    children: detail.children.map(toEntry),
    termsKo: detail.terms.ko,
    termsEn: detail.terms.en,
    chapterNotes: detail.chapter,
    rulings: detail.rulings.map(toRuling),
    care: detail.care.map(toCareFact),
  };
}

export function toCodeOutcome(lookup: CodeLookup): typeof HsCodeOutcome {
  switch (lookup.kind) {
    case 'found':
      return toNodeModel(lookup.node);
    case 'ended':
      return {
        code: lookup.code,
        successor: lookup.successor && toEntry(lookup.successor),
        possible: lookup.possible.map(toEntry),
      };
    case 'unknown':
      return { code: lookup.code, nearest: lookup.nearest && toEntry(lookup.nearest) };
    case 'malformed':
      return { code: lookup.code, fault: FAULT[lookup.fault], nearest: lookup.nearest && toEntry(lookup.nearest) };
  }
}

export function toNodeResult(outcome: NodeOutcome): typeof TariffNodeResult {
  switch (outcome.kind) {
    case 'unavailable':
      return toUnavailable(outcome);
    case 'section':
      return toNodeModel(outcome.node);
    case 'no_code':
      return { code: outcome.given, fault: CodeFaultCode.NO_CODE };
    default:
      return toCodeOutcome(outcome);
  }
}

function toCareFact({ kind, goods, belongsTo, source, why }: CareFact): HsCareFact {
  return { kind: CARE[kind], goods, belongsTo, source: 'ruling' in source ? source.ruling : source.chapter, why };
}
