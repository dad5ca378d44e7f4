import { detectLanguage } from '../../retrieval/text/detect-language.js';
import { normalizeText } from '../../retrieval/text/normalize-text.js';
import { type ConsultationRecord } from '../../knowledge/consultation/consultation-record.js';
import { type Limit } from '../../knowledge/consultation/limit.js';
import { type SearchedOutcome } from '../reply.js';
import { type WorkedExample } from './calculation/work-example.js';
import { type Asked } from './dialogue/dialogue-state.js';
import {
  basicLimit,
  decideByLimits,
  limitDependsOnWay,
  type LimitDecision,
  limitOfGoods,
} from './limits/decide-by-limits.js';
import { type AskableSlot, type Judgement } from './limits/judge-limit.js';
import { asksOfAllowance, turnsOnLimits, turnsOnUse } from './limits/turns-on-limits.js';
import { type Aspect, aspectsOf, fullAsking, speaksOf, subjectOf } from './parts/aspects.js';
import { type QuestionPart } from './parts/split-parts.js';
import { MOVEMENT_WORDS } from './statement/lexicon.js';
import { parseStatement } from './statement/parse-statement.js';
import { isApart } from './apart-records.js';
import { type Goods, type Statement } from './statement/statement.js';

/** What the match of one question came to. */
export interface SearchOutcome {
  readonly outcome: SearchedOutcome;
  /** How sure, 0 to 1, that the records hold an answer. */
  readonly score: number;
  /** Records that fit, best first, whatever the outcome. */
  readonly matches: readonly ConsultationRecord[];
}

/** What the answering needs of the portal's knowledge. */
export interface QuestionSearch {
  search: (question: string) => Promise<SearchOutcome>;
  /** The record that is asked word for word by this question. */
  exact: (question: string) => ConsultationRecord | undefined;
  find: (id: string) => ConsultationRecord | undefined;
  readonly limits: readonly Limit[];
}

/** What was found out about one part of a question. */
export type Finding =
  | { readonly kind: 'record'; readonly record: ConsultationRecord; readonly matches: readonly ConsultationRecord[] }
  | { readonly kind: 'limit'; readonly judgement: Judgement }
  | { readonly kind: 'example'; readonly example: WorkedExample }
  | { readonly kind: 'branches'; readonly judgements: readonly Judgement[] }
  | { readonly kind: 'ways'; readonly carried: ConsultationRecord; readonly ordered: ConsultationRecord }
  | { readonly kind: 'ask'; readonly slot: AskableSlot }
  | {
      readonly kind: 'nothing';
      readonly outcome: Exclude<SearchedOutcome, 'answer'>;
      readonly matches: readonly ConsultationRecord[];
    };

/** One part of a question with what is known of the case. */
export interface PartToFind {
  readonly part: QuestionPart;
  readonly alternative?: string | undefined;
  readonly fragment?: string | undefined;
  /** What to answer by, where nothing is found otherwise. */
  readonly fallback?: string | undefined;
  readonly statement: Statement;
  readonly continues: boolean;
  /** What may not be asked back again. */
  readonly settled: readonly Asked[];
  /** Whether asking back is allowed at all. */
  readonly mayAsk: boolean;
}

/** A question after a limit is plain when no more than the way in is said beside it, in characters. */
const PLAIN_SUBJECT = 14;
const ASKABLE: readonly AskableSlot[] = ['movement', 'country', 'use', 'shipping'];

/** Kinds of goods under the words of the records, for a search that the goods' own name didn't match. */
const KIND_WORDS: Readonly<Partial<Record<Goods, string>>> = {
  food: '음식 반입 검역 food quarantine',
  medicine: '의약품 medicines',
  supplement: '건강기능식품 supplements',
  electronics: '전자제품 전파인증 electronics',
  cosmetics: '화장품 cosmetics',
  cash: '현금 외화 신고 cash',
};
/** The same for what leaves the country, whatever it is. */
const LEAVING_WORDS = '해외로 보내는 물건 수출신고';
const BRINGS_IN =
  /가져|가지고|갖고|반입|반출|입국|출국|나가|나갈|들여|들고|사\s?[와오온]|받|보내|보낼|부치|팔|통관|직구|주문|수입|\bbring|\bmail|\bsend|\bimport|\border|\bcarry|\bship/;

/** Whether goods are said to come in, by a verb or by the way that they take. */
const bringsIn = (query: string): boolean =>
  BRINGS_IN.test(query.toLowerCase()) || parseStatement(query).statement.movement !== undefined;

/** A record by itself, where there is one of that id. */
function byRecord(id: string | undefined, index: QuestionSearch): Finding | undefined {
  const record = id === undefined ? undefined : index.find(id);
  return record && { kind: 'record', record, matches: [record] };
}

/** What a decision by the limits comes to; undefined where they say nothing. */
function byDecision(decision: LimitDecision, index: QuestionSearch): Finding | undefined {
  switch (decision.kind) {
    case 'none':
      return undefined;
    case 'apply':
      return { kind: 'limit', judgement: decision.judgement };
    case 'shipping':
      return byRecord(decision.record, index);
    case 'ask':
    case 'branches':
      return decision;
  }
}

/** The limit of goods that have one for travellers and another for orders, where the way in wasn't said: both, the traveller's first. */
function byBothWays(statement: Statement, index: QuestionSearch): Finding | undefined {
  if (!limitDependsOnWay(index.limits, statement)) return undefined;
  const [carried, ordered] = (['traveller', 'order'] as const).map((movement) => {
    const limit = limitOfGoods(index.limits, { ...statement, movement });
    return limit && index.find(limit.record);
  });
  return carried && ordered && { kind: 'ways', carried, ordered };
}

function byLimits(asked: PartToFind, index: QuestionSearch): Finding | undefined {
  const { part, statement, continues, settled, mayAsk } = asked;
  const isSettled = (slot: AskableSlot): boolean => !mayAsk || settled.includes(slot);
  if (turnsOnLimits(part.query, statement, continues)) {
    const finding = byDecision(decideByLimits(index.limits, statement, ASKABLE.filter(isSettled)), index);
    if (finding !== undefined) return finding;
    // What was stated isn't what the goods' own limit counts: the limit itself is the answer.
    const uncounted = byRecord(limitOfGoods(index.limits, statement)?.record, index);
    if (uncounted !== undefined) return uncounted;
  }
  if (turnsOnUse(part.query, statement) && !isSettled('monthsUsed')) return { kind: 'ask', slot: 'monthsUsed' };
  const { text } = parseStatement(part.query);
  if (!aspectsOf(text).some(({ aspect }) => aspect === 'limit')) return undefined;
  const ways = byBothWays(statement, index);
  if (ways !== undefined) return ways;
  const plain = subjectOf(text).length <= PLAIN_SUBJECT;
  const limit = limitOfGoods(index.limits, statement) ?? (plain ? basicLimit(index.limits, statement) : undefined);
  return byRecord(limit?.record, index);
}

/** Rank damping and the weight of a fragment's own order beside the whole question's. */
const FUSION = { damping: 2, fragment: 0.7 } as const;

/** The whole question's matches, those first that the newly said words alone find too. */
function fused(whole: SearchOutcome, fragment: SearchOutcome): SearchOutcome {
  const share = (matches: readonly ConsultationRecord[], id: string): number => {
    const rank = matches.findIndex((match) => match.id === id);
    return rank < 0 ? 0 : 1 / (FUSION.damping + rank);
  };
  const scoreOf = ({ id }: ConsultationRecord): number =>
    share(whole.matches, id) + FUSION.fragment * share(fragment.matches, id);
  const matches = [...whole.matches].sort((a, b) => scoreOf(b) - scoreOf(a));
  // Too general by its few words, a subject that was narrowed by a further turn is not.
  const narrowed = whole.score >= SURE ? 'answer' : 'no_evidence';
  const outcome = fragment.outcome === 'answer' || whole.outcome !== 'clarify' ? whole.outcome : narrowed;
  return { ...whole, outcome, matches };
}

async function searchWhole(asked: PartToFind, index: QuestionSearch): Promise<SearchOutcome> {
  const found = await searchWordings(asked, index);
  if (found.outcome === 'answer' || asked.fallback === undefined) return found;
  const before = await index.search(asked.fallback);
  return before.outcome === 'answer' ? before : found;
}

async function searchWordings(
  { part, alternative, fragment }: PartToFind,
  index: QuestionSearch,
): Promise<SearchOutcome> {
  const whole = await index.search(part.query);
  if (fragment !== undefined) return fused(whole, await index.search(fragment));
  if (alternative === undefined) return whole;
  const other = await index.search(alternative);
  const better =
    other.outcome === 'answer'
      ? whole.outcome !== 'answer' || other.score > whole.score + CLEARLY
      : whole.outcome !== 'answer' && other.score > whole.score;
  return better ? other : whole;
}

/** From here on the records are taken to hold an answer to a narrowed subject: even odds. */
const SURE = 0.5;

/** How much surer another wording must make it to be taken. */
const CLEARLY = 0.2;

/** The goods' own limit or their kind, where the question itself found nothing. */
async function byGoods(
  { part, statement }: PartToFind,
  found: SearchOutcome,
  index: QuestionSearch,
): Promise<SearchOutcome> {
  if (!bringsIn(part.query)) return found;
  const leaves = statement.leaving === true && statement.goods !== 'cash';
  const limit = leaves ? undefined : limitOfGoods(index.limits, statement);
  const record = limit && index.find(limit.record);
  if (record !== undefined) return { ...found, outcome: 'answer', matches: [record, ...found.matches] };
  const kind = leaves ? LEAVING_WORDS : statement.goods && KIND_WORDS[statement.goods];
  if (kind === undefined) return found;
  const wider = await index.search(`${part.query} ${kind}`);
  if (wider.outcome === 'answer') return wider;
  return { ...found, outcome: found.outcome === 'out_of_scope' ? 'no_evidence' : found.outcome };
}

/** Records from which a part of a question may be answered: further down they are about something else. */
const NEAR = 4;

/** The side of the matter that a record must speak of: each of several; alone, papers, which other records are silent about. */
function sideOf({ aspect, query }: QuestionPart): Aspect | null {
  if (aspect !== null) return aspect;
  const asked = aspectsOf(normalizeText(query));
  return asked.length === 1 && asked[0]?.aspect === 'documents' ? 'documents' : null;
}

/** The best record; where a side of the matter is asked, the best on the same topic that says anything about it. */
function recordFor(side: Aspect | null, matches: readonly ConsultationRecord[]): ConsultationRecord | undefined {
  if (side === null) return matches[0];
  return matches
    .slice(0, NEAR)
    .find(({ answer, topic }) => topic === matches[0]?.topic && speaksOf(side, `${answer.ko}\n${answer.en}`));
}

/** The record of the way of moving as such, where none about these goods says anything of the side that is asked. */
async function byWay(
  side: Aspect | null,
  asked: PartToFind,
  index: QuestionSearch,
): Promise<ConsultationRecord | undefined> {
  const {
    part,
    statement: { movement },
  } = asked;
  if (side === null || movement === undefined) return undefined;
  const [korean, english] = MOVEMENT_WORDS[movement];
  const language = detectLanguage(part.query);
  const way = language === 'ko' ? korean : english;
  const { outcome, matches } = await index.search(`${way} ${fullAsking(side, language)}`);
  if (outcome !== 'answer') return undefined;
  return recordFor(
    side,
    matches.filter((record) => !isApart(record, asked.statement, part.query)),
  );
}

/** Where a case differs in kind from most questions, its records are looked for among all that were found. */
const isUncommon = ({ goods, leaving }: Statement): boolean => goods === 'cash' || leaving === true;

/** Among the nearest records, those first that hold for the kind of case that was stated. */
function ofTheCase(
  matches: readonly ConsultationRecord[],
  { statement, part }: PartToFind,
): readonly ConsultationRecord[] {
  const reach = isUncommon(statement) ? matches.length : NEAR;
  const [near, far] = [matches.slice(0, reach), matches.slice(reach)];
  const apart = (record: ConsultationRecord): boolean => isApart(record, statement, part.query);
  const fitting = near.filter((record) => !apart(record));
  return fitting.length === 0 ? matches : [...fitting, ...far, ...near.filter(apart)];
}

/** The allowance of the way in, for somebody who asks whether tax is due on goods that no record is about. */
async function byAllowance(asked: PartToFind, index: QuestionSearch): Promise<Finding | undefined> {
  if (!asksOfAllowance(asked.part.query, asked.statement)) return undefined;
  return byRecord((await byWay('limit', asked, index))?.id, index);
}

async function bySearch(asked: PartToFind, index: QuestionSearch): Promise<Finding> {
  const searched = await searchWhole(asked, index);
  const found = searched.outcome === 'answer' ? searched : await byGoods(asked, searched, index);
  const { outcome } = found;
  if (outcome !== 'answer') {
    return (await byAllowance(asked, index)) ?? { kind: 'nothing', outcome, matches: found.matches };
  }
  const [best] = found.matches;
  if (best !== undefined && isApart(best, asked.statement, asked.part.query)) {
    const allowance = await byAllowance(asked, index);
    if (allowance !== undefined) return allowance;
  }
  const matches = ofTheCase(found.matches, asked);
  const whole = asked.part.aspect === null ? matches[0] : undefined;
  const side = sideOf(asked.part);
  const record = recordFor(side, matches) ?? (await byWay(side, asked, index)) ?? whole;
  return record === undefined
    ? { kind: 'nothing', outcome: 'no_evidence', matches }
    : { kind: 'record', record, matches };
}

/** Finds what answers one part: the record that is asked word for word, a limit of the law applied to the case, or the best record. */
export async function findPart(asked: PartToFind, index: QuestionSearch): Promise<Finding> {
  const exact = index.exact(asked.part.query);
  if (exact !== undefined) {
    const { matches } = await index.search(asked.part.query);
    return { kind: 'record', record: exact, matches: [exact, ...matches.filter(({ id }) => id !== exact.id)] };
  }
  return byLimits(asked, index) ?? bySearch(asked, index);
}
