import { lawLink } from '../knowledge/law-link.js';
import type { BothLanguages } from './catalogue/catalogue-schema.js';

/** What every answer of the HS service says beside the codes. */
export interface HsGuidance {
  /** The tariff that the codes are of. */
  readonly tariff: string;
  /** Month as of which that tariff was in force. */
  readonly asOf: string;
  readonly notice: BothLanguages;
  /** Who gives a binding ruling, and where to ask. */
  readonly rulingBody: BothLanguages;
  readonly rulingUrl: string;
  readonly legal: { readonly law: string; readonly article: string; readonly url: string };
}

/** Article 86 of the Customs Act lets anyone ask for the classification of goods before they are declared. */
export const HS_GUIDANCE: HsGuidance = {
  tariff: 'HSK 2025 (HS 2022)',
  asOf: '2025-01',
  notice: {
    ko: '참고용 예측이며 법적 효력이 없습니다. 신고한 코드의 책임은 신고인에게 있습니다. 확실한 코드가 필요하면 수입신고 전에 품목분류 사전심사를 신청하십시오.',
    en: 'This is guidance, not a binding ruling; whoever declares answers for the code. For certainty, apply for an advance classification ruling before you declare.',
  },
  rulingBody: { ko: '관세평가분류원', en: 'Customs Valuation and Classification Institute (Korea Customs Service)' },
  rulingUrl: 'https://unipass.customs.go.kr',
  legal: { law: '관세법', article: '제86조', url: lawLink('관세법', '제86조') },
};
