import type { BothLanguages } from '../catalogue/catalogue-schema.js';
import type { ItemFault } from '../classification/read-item.js';
import { FIELD_LIMIT } from '../classification/read-item.js';
import { HS_GUIDANCE } from '../guidance.js';
import type { Unavailable } from '../hs-parts.js';
import type { Ruling } from '../knowledge/hs-knowledge-schema.js';
import { writtenCode } from '../lookup/read-code.js';
import type { SimilarRuling } from '../rulings/similar-rulings.js';
import {
  type HsCode,
  type HsGuidanceNote,
  HsMissingPart,
  type HsRankedCode,
  type HsRuling,
  type HsSimilarRuling,
  type HsUnavailable,
} from './hs-common.model.js';
import { type HsInvalidItem, ItemFaultCode, ItemFieldCode } from './prediction.model.js';

export const FIELD_CODE = {
  description: ItemFieldCode.DESCRIPTION,
  model: ItemFieldCode.MODEL,
  specification: ItemFieldCode.SPECIFICATION,
} as const;

export function toCode({ code, title }: { code: string; title: BothLanguages }): HsCode {
  return { code, written: /^[0-9]/u.test(code) ? writtenCode(code) : code, title };
}

export function toRankedCode(ranked: { code: string; title: BothLanguages; probability: number }): HsRankedCode {
  return { ...toCode(ranked), probability: ranked.probability };
}

export function toRuling({ id, date, hsk10, goods, why }: Ruling): HsRuling {
  return { number: id, date, code: writtenCode(hsk10), goods, why };
}

export function toSimilarRuling({ ruling, similarity }: SimilarRuling): HsSimilarRuling {
  return { ...toRuling(ruling), similarity: Math.round(similarity * 100) / 100 };
}

export function toGuidance(): HsGuidanceNote {
  const { tariff, asOf, notice, rulingBody, rulingUrl, legal } = HS_GUIDANCE;
  return {
    tariff,
    asOf,
    notice,
    rulingBody,
    rulingUrl,
    legalBasis: `${legal.law} ${legal.article}`,
    legalUrl: legal.url,
  };
}

export function toUnavailable({ missing }: Unavailable): HsUnavailable {
  return missing === 'model'
    ? { missing: HsMissingPart.MODEL, message: 'The prediction model is not in place on this server.' }
    : { missing: HsMissingPart.KNOWLEDGE, message: 'The tariff knowledge is not in place on this server.' };
}

export function toInvalidItem(fault: ItemFault): HsInvalidItem {
  switch (fault.fault) {
    case 'empty':
      return invalidItem(ItemFaultCode.EMPTY, 'The description is empty.');
    case 'no_words':
      return invalidItem(ItemFaultCode.NO_WORDS, 'The description has no words, so nothing names the goods.');
    case 'too_long':
      return {
        ...invalidItem(ItemFaultCode.TOO_LONG, `The ${fault.field} is longer than ${fault.limit} characters.`),
        field: FIELD_CODE[fault.field],
      };
  }
}

function invalidItem(itemFault: ItemFaultCode, message: string): HsInvalidItem {
  return { itemFault, field: ItemFieldCode.DESCRIPTION, limit: FIELD_LIMIT, message };
}
