import { type ConsultationRecord } from '../../knowledge/consultation/consultation-record.js';
import { type Limit } from '../../knowledge/consultation/limit.js';
import { type SearchedOutcome } from '../reply.js';
import { type Asked } from './dialogue/dialogue-state.js';
import { decideByLimits, limitDependsOnWay, limitOfGoods } from './limits/decide-by-limits.js';
import { type AskableSlot, type Judgement } from './limits/judge-limit.js';
import { turnsOnLimits } from './limits/turns-on-limits.js';
import { aspectsOf } from './parts/aspects.js';
import { type QuestionPart } from './parts/split-parts.js';
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
  | { readonly kind: 'branches'; readonly judgements: readonly Judgement[] }
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
  readonly statement: Statement;
  readonly continues: boolean;
  /** What may not be asked back again. */
  readonly settled: readonly Asked[];
  /** Whether asking back is allowed at all. */
  readonly mayAsk: boolean;
}

const ASKABLE: readonly AskableSlot[] = ['movement', 'country', 'use'];

/** Kinds of goods under the words of the records, for a search that the goods' own name didn't match. */
const KIND_WORDS: Readonly<Partial<Record<Goods, string>>> = {
  food: '식품 축산물 농산물 검역 food animal products farm produce quarantine',
  medicine: '의약품 medicines',
  supplement: '건강기능식품 supplements',
  electronics: '전자제품 전파인증 electronics',
  cosmetics: '화장품 cosmetics',
};
const BRINGS_IN = /가져|반입|들여|들고|통관|직구|주문|수입|\bbring|\bimport|\border|\bcarry|\bship/;

function byLimits(asked: PartToFind, index: QuestionSearch): Finding | undefined {
  const { part, statement, continues, settled, mayAsk } = asked;
  const isSettled = (slot: AskableSlot): boolean => !mayAsk || settled.includes(slot);
  if (turnsOnLimits(part.query, statement, continues)) {
    const decision = decideByLimits(index.limits, statement, ASKABLE.filter(isSettled));
    if (decision.kind !== 'none')
      return decision.kind === 'apply' ? { kind: 'limit', judgement: decision.judgement } : decision;
  }
  if (!aspectsOf(part.query).some(({ aspect }) => aspect === 'limit')) return undefined;
  if (!isSettled('movement') && limitDependsOnWay(index.limits, statement)) return { kind: 'ask', slot: 'movement' };
  const limit = limitOfGoods(index.limits, statement);
  const record = limit && index.find(limit.record);
  return record && { kind: 'record', record, matches: [record] };
}

async function bySearch({ part, alternative, statement }: PartToFind, index: QuestionSearch): Promise<Finding> {
  const plain = await index.search(part.query);
  const other = alternative === undefined ? undefined : await index.search(alternative);
  const isBetter =
    other !== undefined &&
    (plain.outcome !== 'answer'
      ? other.outcome === 'answer' || other.score > plain.score
      : other.outcome === 'answer' && other.score > plain.score + 0.2);
  let found = isBetter ? other : plain;
  const kind = statement.goods === undefined ? undefined : KIND_WORDS[statement.goods];
  if (found.outcome !== 'answer' && kind !== undefined && BRINGS_IN.test(part.query.toLowerCase())) {
    const wider = await index.search(`${part.query} ${kind}`);
    found =
      wider.outcome === 'answer'
        ? wider
        : { ...found, outcome: found.outcome === 'out_of_scope' ? 'no_evidence' : found.outcome };
  }
  const [record] = found.matches;
  if (found.outcome === 'answer') {
    return record === undefined
      ? { kind: 'nothing', outcome: 'no_evidence', matches: [] }
      : { kind: 'record', record, matches: found.matches };
  }
  return { kind: 'nothing', outcome: found.outcome, matches: found.matches };
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
