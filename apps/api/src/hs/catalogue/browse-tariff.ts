import { Inject, Injectable } from '@nestjs/common';
import { HS_PARTS, type HsParts, type Unavailable } from '../hs-parts.js';
import { lookUpCode, type CodeLookup } from '../lookup/look-up-code.js';
import { readCode } from '../lookup/read-code.js';
import type { GeneralRule } from './catalogue-schema.js';
import type { TariffNode, TariffNodeDetail } from './tariff-catalogue.js';
import type { SearchHit } from './tariff-search.js';

/** Most hits given at once. */
export const MOST_HITS = 50;
/** Longest text searched for, in characters; what follows says nothing more. */
const LONGEST_QUERY = 200;

export type NodeOutcome =
  | CodeLookup
  | { readonly kind: 'section'; readonly node: TariffNodeDetail }
  | { readonly kind: 'no_code'; readonly given: string }
  | Unavailable;

const UNAVAILABLE: Unavailable = { kind: 'unavailable', missing: 'knowledge' };

/** Reads the tariff: places by code, search as one types, the General Rules. */
@Injectable()
export class BrowseTariff {
  constructor(@Inject(HS_PARTS) private readonly parts: HsParts | undefined) {}

  /** @param code a code in any writing, or a section's roman number */
  node(code: string): NodeOutcome {
    if (this.parts === undefined) return UNAVAILABLE;
    const { catalogue } = this.parts;
    const section = catalogue.detail(code.trim().toUpperCase());
    if (section?.level === 'section') return { kind: 'section', node: section };
    const reading = readCode(code);
    return reading === undefined ? { kind: 'no_code', given: code } : lookUpCode(reading, catalogue);
  }

  sections(): { readonly kind: 'sections'; readonly sections: readonly TariffNode[] } | Unavailable {
    return this.parts === undefined ? UNAVAILABLE : { kind: 'sections', sections: this.parts.catalogue.sections };
  }

  search(text: string, limit: number): { readonly kind: 'hits'; readonly hits: readonly SearchHit[] } | Unavailable {
    if (this.parts === undefined) return UNAVAILABLE;
    const most = Math.min(Math.max(limit, 1), MOST_HITS);
    return { kind: 'hits', hits: this.parts.search.search(text.slice(0, LONGEST_QUERY), most) };
  }

  generalRules(): { readonly kind: 'rules'; readonly rules: readonly GeneralRule[] } | Unavailable {
    return this.parts === undefined ? UNAVAILABLE : { kind: 'rules', rules: this.parts.catalogue.generalRules };
  }
}
