import { type Bilingual } from '../../knowledge/programmes/fields.js';
import { type QuestionId } from '../questions/question.js';
import { CERTIFICATION_LABELS, PURPOSE_LABELS } from './labels.js';
import { AMOUNT_QUESTIONS, FACT_QUESTIONS } from './question-words.js';
import { words } from './wording.js';

export type QuestionKind = 'yes-no' | 'choice' | 'number' | 'money' | 'date' | 'list';

interface DescribedQuestion {
  readonly kind: QuestionKind;
  readonly label: Bilingual;
}

const described = (kind: QuestionKind, ko: string, en: string): DescribedQuestion => ({ kind, label: words(ko, en) });

const BY_ID: Readonly<Record<string, DescribedQuestion>> = {
  size: described('choice', '기업 규모는 어떻게 됩니까?', 'How large is the firm?'),
  employees: described('number', '상시근로자는 몇 명입니까?', 'How many full-time employees does it have?'),
  sales: described('money', '지난 사업연도 매출액은 얼마입니까?', 'What were its sales in the last business year?'),
  founded: described('date', '회사를 언제 설립했습니까?', 'When was the firm founded?'),
  regions: described('list', '본사와 공장은 어디에 있습니까?', 'Where are its head office and plants?'),
  industries: described('list', '업종이 무엇입니까?', 'Which industry is it in?'),
  products: described('list', '어떤 품목을 다룹니까?', 'Which goods does it deal in?'),
  exported: described('yes-no', '수출한 적이 있습니까(간접수출 포함)?', 'Has it exported, directly or through others?'),
  'exports-last-year': described('money', '지난해 수출액은 얼마입니까?', 'How much did it export last year?'),
  'exports-year-before': described(
    'money',
    '지지난해 수출액은 얼마입니까?',
    'How much did it export the year before last?',
  ),
  destinations: described('list', '어느 나라에 수출합니까?', 'Where does it sell, and where does it want to?'),
  support: described('list', '지금까지 참여한 지원사업은 무엇입니까?', 'Which support has it received before?'),
  'arrears:tax': described(
    'yes-no',
    '체납한 국세나 지방세가 있습니까?',
    'Does the firm have arrears of national or local tax?',
  ),
  'arrears:duty': described('yes-no', '체납한 관세가 있습니까?', 'Does the firm have arrears of customs duty?'),
  ...withPrefix('fact', 'yes-no', FACT_QUESTIONS),
  ...withPrefix('certification', 'yes-no', asked(CERTIFICATION_LABELS, certificationWords)),
  ...withPrefix('goal', 'yes-no', asked(PURPOSE_LABELS, purposeWords)),
  ...withPrefix('amount', 'money', AMOUNT_QUESTIONS),
};

function certificationWords({ ko, en }: Bilingual): Bilingual {
  return words(`‘${ko}’ 인증·지정·인정을 받았습니까?`, `Does the firm hold this certificate or status: ${en}?`);
}

function purposeWords({ ko, en }: Bilingual): Bilingual {
  return words(`‘${ko}’에 관한 지원도 필요합니까?`, `Do you also look for support with ${en}?`);
}

function asked(
  labels: Readonly<Record<string, Bilingual>>,
  ask: (label: Bilingual) => Bilingual,
): Record<string, Bilingual> {
  return Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, ask(label)]));
}

function withPrefix(prefix: string, kind: QuestionKind, labels: Readonly<Record<string, Bilingual>>) {
  return Object.fromEntries(Object.entries(labels).map(([name, label]) => [`${prefix}:${name}`, { kind, label }]));
}

/** A question in words, and how it is answered. */
export function describeQuestion(id: QuestionId): DescribedQuestion {
  return BY_ID[id] ?? { kind: 'yes-no', label: words(id, id) };
}
