import { type RuleTest } from '../../knowledge/programmes/criterion.js';
import { type Bilingual } from '../../knowledge/programmes/fields.js';
import { words } from './wording.js';

/** What sorts of things conditions ask about, so that several programmes can be set side by side. */
export const TOPIC_LABELS = {
  size: words('기업 규모·매출·업력', 'Size, sales, age'),
  place: words('지역', 'Region'),
  trade: words('업종·품목', 'Industry and products'),
  exports: words('수출 실적', 'Export record'),
  markets: words('수출 대상국·협정', 'Destinations and agreements'),
  purpose: words('목적', 'Purpose'),
  standing: words('인증·자격', 'Certificates'),
  history: words('지원 이력', 'Past support'),
  arrears: words('체납', 'Arrears'),
  situation: words('거래·상황', 'Dealings and situation'),
  review: words('기관의 확인', 'Confirmed by the body'),
} satisfies Record<string, Bilingual>;

export type Topic = keyof typeof TOPIC_LABELS;

const TOPIC_OF = {
  size: 'size',
  employees: 'size',
  sales: 'size',
  'firm-age': 'size',
  region: 'place',
  industry: 'trade',
  product: 'trade',
  'export-experience': 'exports',
  'export-value': 'exports',
  'export-growth': 'exports',
  'export-concentration': 'exports',
  destination: 'markets',
  agreement: 'markets',
  certification: 'standing',
  'prior-support': 'history',
  'no-arrears': 'arrears',
  purpose: 'purpose',
  fact: 'situation',
  amount: 'situation',
  confirmation: 'review',
} as const;

/** What a condition asks about; a group of tests by the first of them. */
export function topicOf(test: RuleTest): Topic {
  if (test.on === 'all' || test.on === 'any') {
    const [first] = test.of;
    return first === undefined ? 'review' : topicOf(first);
  }
  return test.on === 'not' ? topicOf(test.test) : TOPIC_OF[test.on];
}
