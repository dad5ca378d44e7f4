import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { type Limit } from '../../../knowledge/consultation/limit.js';
import { type SearchedOutcome } from '../../reply.js';
import { type WorkedExample } from '../calculation/work-example.js';
import { type Asked } from '../dialogue/dialogue-state.js';
import { type AskableSlot, type Judgement } from '../limits/judge-limit.js';
import { type QuestionPart } from '../parts/split-parts.js';
import { type Statement } from '../statement/statement.js';

/** What the match of one question came to. */
export interface SearchOutcome {
  readonly outcome: SearchedOutcome;
  /** How sure, 0 to 1, that the records hold an answer. */
  readonly score: number;
  /** Records that fit, best first, whatever the outcome. */
  readonly matches: readonly ConsultationRecord[];
  /** How the question's chances are shared out among them by id; comparable within one outcome. */
  readonly chances: ReadonlyMap<string, number>;
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
  /** Has to be looked up live; the record says where. */
  | { readonly kind: 'lookup'; readonly figure: 'rate' | 'parcel'; readonly record: ConsultationRecord }
  | {
      readonly kind: 'nothing';
      readonly outcome: Exclude<SearchedOutcome, 'answer'>;
      readonly matches: readonly ConsultationRecord[];
    };

/** One part of a question with what is known of the case. */
export interface PartToFind {
  readonly part: QuestionPart;
  readonly alternatives?: readonly string[] | undefined;
  readonly fragment?: string | undefined;
  /** What to answer by, where nothing is found otherwise. */
  readonly fallback?: string | undefined;
  /** What the turn itself asks, of a subject that it takes over. */
  readonly asking?: string | undefined;
  /** Records that the turn before was answered from, where the turn names nothing of its own: they may hold the answer too. */
  readonly lately?: readonly string[] | undefined;
  /** Records that the turn before was answered from, where another thing is asked now. */
  readonly given: readonly string[];
  readonly statement: Statement;
  readonly continues: boolean;
  /** What may not be asked back again. */
  readonly settled: readonly Asked[];
  /** Whether asking back is allowed at all. */
  readonly mayAsk: boolean;
}

/** A record by itself, where there is one of that id. */
export function byRecord(id: string | undefined, index: QuestionSearch): Finding | undefined {
  const record = id === undefined ? undefined : index.find(id);
  return record && { kind: 'record', record, matches: [record] };
}
