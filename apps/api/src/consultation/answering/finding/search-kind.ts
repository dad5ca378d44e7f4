import { limitOfGoods } from '../limits/decide-by-limits.js';
import { parseStatement } from '../statement/parse-statement.js';
import { type Goods, type Statement } from '../statement/statement.js';
import { type PartToFind, type QuestionSearch, type SearchOutcome } from './finding.js';

/** Kinds of goods under the words of the records, for a search that the goods' own name didn't match. */
const KIND_WORDS: Readonly<Partial<Record<Goods, string>>> = {
  food: '음식 반입 검역 food quarantine',
  medicine: '의약품 medicines',
  supplement: '건강기능식품 supplements',
  electronics: '전자제품 전파인증 electronics',
  cosmetics: '화장품 cosmetics',
  cash: '현금 외화 신고 cash',
};
/** The same for goods that a business brings in: what its owner eats or wears falls under other rules. */
const TRADE_WORDS: Readonly<Partial<Record<Goods, string>>> = {
  food: '식품을 수입해 팔려면 import food for sale',
  supplement: '건강기능식품을 수입해 팔려면 import supplements for sale',
  electronics: '전자제품을 수입해 팔려면 인증 import electronics for sale certification',
  cosmetics: '화장품을 수입해 팔려면 import cosmetics for sale',
};
const TRADES =
  /\bimport(?:er|ers|ing)?\b(?! (?:duty|tax|declaration))|\bcontainers?\b|\bair cargo\b|\bweekly\b|\bwholesale|\bin bulk\b|\b\d+ ?(?:tons?|units|pallets?)\b|컨테이너|도매|수입업/;
/** The same for what leaves the country, whatever it is. */
const LEAVING_WORDS = '해외로 보내는 물건 수출신고';
const BRINGS_IN =
  /가져|가지고|갖고|반입|반출|입국|출국|나가|나갈|들여|들고|사\s?[와오온]|받|보내|보낼|부치|팔|통관|직구|주문|수입|\bbring|\bmail|\bsend|\bimport|\border|\bcarry|\bship|\bleav|\bfly/;

/** Whether goods are said to come in, by a verb or by the way that they take. */
const bringsIn = (query: string): boolean =>
  BRINGS_IN.test(query.toLowerCase()) || parseStatement(query).statement.movement !== undefined;

function kindWords({ goods, use, movement }: Statement, query: string): string | undefined {
  if (goods === undefined) return undefined;
  const isTrade = use === 'sale' || (movement !== 'traveller' && use === undefined && TRADES.test(query.toLowerCase()));
  return (isTrade ? TRADE_WORDS[goods] : undefined) ?? KIND_WORDS[goods];
}

/** The goods' own limit or their kind, where the question itself found nothing. */
export async function searchKind(
  { part, statement }: PartToFind,
  found: SearchOutcome,
  index: QuestionSearch,
): Promise<SearchOutcome> {
  if (!bringsIn(part.query)) return found;
  const leaves = statement.leaving === true && statement.goods !== 'cash';
  const limit = leaves ? undefined : limitOfGoods(index.limits, statement);
  const record = limit && index.find(limit.record);
  if (record !== undefined) return { ...found, outcome: 'answer', matches: [record, ...found.matches] };
  const kind = leaves ? LEAVING_WORDS : kindWords(statement, part.query);
  if (kind === undefined) return found;
  const wider = await index.search(`${part.query} ${kind}`);
  if (wider.outcome === 'answer') return wider;
  return { ...found, outcome: found.outcome === 'out_of_scope' ? 'no_evidence' : found.outcome };
}
