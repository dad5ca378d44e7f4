import { type Bilingual } from '../../knowledge/programmes/fields.js';
import { type QuestionId } from '../questions/question.js';
import { AMOUNT_LABELS, CERTIFICATION_LABELS, FACT_LABELS, PURPOSE_LABELS } from './labels.js';
import { words } from './wording.js';

export type QuestionKind = 'yes-no' | 'choice' | 'number' | 'money' | 'date' | 'list';

interface DescribedQuestion {
  readonly kind: QuestionKind;
  readonly label: Bilingual;
}

const described = (kind: QuestionKind, ko: string, en: string): DescribedQuestion => ({ kind, label: words(ko, en) });

const BY_ID: Readonly<Record<string, DescribedQuestion>> = {
  size: described('choice', '기업 규모', 'Size of the firm'),
  employees: described('number', '상시근로자 수', 'Full-time employees'),
  sales: described('money', '지난 사업연도 매출액', 'Sales of the last business year'),
  founded: described('date', '설립일', 'Day of founding'),
  regions: described('list', '본사와 공장의 소재지', 'Where its head office and plants are'),
  industries: described('list', '업종(KSIC 코드)', 'Industry (KSIC code)'),
  products: described('list', '품목(HS 코드)', 'Products (HS code)'),
  exported: described('yes-no', '수출한 적이 있음(간접수출 포함)', 'Has exported, directly or through others'),
  'exports-last-year': described('money', '지난해 수출액', 'Exports last year'),
  'exports-year-before': described('money', '지지난해 수출액', 'Exports the year before last'),
  destinations: described('list', '수출하는 나라와 수출하려는 나라', 'Where it sells, and where it wants to'),
  support: described('list', '이미 참여한 지원사업', 'Support received before'),
  'arrears:tax': described('yes-no', '국세·지방세 체납이 있음', 'Has arrears of tax'),
  'arrears:duty': described('yes-no', '관세 체납이 있음', 'Has arrears of duty'),
  ...withPrefix('fact', 'yes-no', FACT_LABELS),
  ...withPrefix('certification', 'yes-no', CERTIFICATION_LABELS),
  ...withPrefix('goal', 'yes-no', PURPOSE_LABELS),
  ...withPrefix('amount', 'money', AMOUNT_LABELS),
};

function withPrefix(prefix: string, kind: QuestionKind, labels: Readonly<Record<string, Bilingual>>) {
  return Object.fromEntries(Object.entries(labels).map(([name, label]) => [`${prefix}:${name}`, { kind, label }]));
}

/** What a question is about, in words, and how it is answered. */
export function describeQuestion(id: QuestionId): DescribedQuestion {
  return BY_ID[id] ?? { kind: 'yes-no', label: words(id, id) };
}
