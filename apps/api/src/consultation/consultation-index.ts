import { setImmediate } from 'node:timers/promises';
import { type Language } from '../common/language.js';
import { withoutMarks } from '../common/privacy/redact-personal-data.js';
import { runInSlices } from '../common/work-in-slices.js';
import { type ConsultationRecord } from '../knowledge/consultation/consultation-record.js';
import { type Limit } from '../knowledge/consultation/limit.js';
import { HybridRetriever } from '../retrieval/hybrid-retriever.js';
import { portalRankingModel } from '../retrieval/ranking/ranking-model.js';
import { RecordIndex } from '../retrieval/record-index.js';
import { createTextAnalyzer } from '../retrieval/text/text-analyzer.js';
import { type AnsweringIndex } from './answering/answer-turn.js';
import { citeRecord } from './answering/cite-record.js';
import { type SearchOutcome } from './answering/finding/finding.js';
import { decideOutcome } from './guard/decide-outcome.js';
import { type CitedRecord, type Suggestion } from './reply.js';
import { analysesInMemory, type AnalysisStore, RememberingAnalyzer } from './records/remembering-analyzer.js';
import { searchableSides } from './searchable-sides.js';

/** Injection token of the answer chain. */
export const ANSWER_CHAIN = Symbol('ANSWER_CHAIN');

/** Records looked at for one question: one to answer from, the others to suggest, from several topics. */
const TOP = 12;

/** Where an analysed index is kept between starts. */
export interface SnapshotStore {
  read: () => Uint8Array | undefined;
  write: (snapshot: Uint8Array) => void;
  readonly analyses: AnalysisStore;
}

/** What is searched: records of any status (only reviewed ones are used), the ids to begin with, and former ids. */
export interface SearchKnowledge {
  readonly records: readonly ConsultationRecord[];
  readonly starters: readonly string[];
  readonly merged: ReadonlyMap<string, string>;
  readonly limits: readonly Limit[];
}

export interface KnowledgeCounts {
  readonly records: number;
  readonly topics: number;
  readonly newestAsOf: string;
}

/** The reviewed consultation records, searchable. Changes only as a whole, see {@link ConsultationIndex.adopt}. */
export class ConsultationIndex implements AnsweringIndex {
  /** Records by each wording of their questions, spaces and marks left out. */
  private readonly byWording: ReadonlyMap<string, ConsultationRecord>;

  private constructor(
    private readonly retriever: HybridRetriever,
    private readonly records: ReadonlyMap<string, ConsultationRecord>,
    private readonly starters: readonly string[],
    private readonly merged: ReadonlyMap<string, string>,
    readonly limits: readonly Limit[],
  ) {
    const all = [...records.values()];
    this.byWording = new Map(all.flatMap((record) => wordingsOf(record).map((wording) => [wording, record])));
  }

  /**
   * Builds the index over the reviewed ones of these records, or takes it from the snapshot when that was made of the
   * same records by the same version. Only texts that are new to the store are analysed.
   */
  static async load(
    { records, starters, merged, limits }: SearchKnowledge,
    snapshots?: SnapshotStore,
    given?: RememberingAnalyzer,
  ): Promise<ConsultationIndex> {
    const reviewed = records.filter(({ status }) => status === 'reviewed');
    const searchable = reviewed.flatMap(searchableSides);
    const store = snapshots?.analyses ?? analysesInMemory();
    const analyzer = given ?? new RememberingAnalyzer(await createTextAnalyzer(), store);
    const model = portalRankingModel();
    const snapshot = snapshots?.read();
    const restored = snapshot && RecordIndex.restore(snapshot, searchable, analyzer, model);
    if (!restored) await analyzer.prepare(searchable.flatMap(({ text, questions }) => [text, ...questions]));
    // Questions and officers are answered meanwhile.
    const index = restored ?? (await runInSlices(RecordIndex.steps(searchable, analyzer, model)));
    analyzer.release();
    await setImmediate();
    if (!restored) snapshots?.write(index.snapshot());
    await setImmediate();
    const byId = new Map(reviewed.map((record) => [record.id, record]));
    return new ConsultationIndex(new HybridRetriever(index), byId, starters, merged, limits);
  }

  async search(question: string): Promise<SearchOutcome> {
    const { retriever, records } = this;
    const result = await retriever.search(withoutMarks(question), { top: TOP });
    const matches = result.hits.flatMap(({ id }) => records.get(id) ?? []);
    const chances = new Map(result.hits.map(({ id, score }) => [id, score]));
    return { outcome: decideOutcome(result).outcome, score: result.evidence.score, matches, chances };
  }

  exact(question: string): ConsultationRecord | undefined {
    return this.byWording.get(plainWording(question));
  }

  get ids(): readonly string[] {
    return [...this.records.keys()];
  }

  find(id: string): ConsultationRecord | undefined {
    return this.records.get(id);
  }

  /** Takes the place of what it holds with what another index holds, all at once. */
  adopt(fresh: ConsultationIndex): void {
    Object.assign(this, fresh);
  }

  /** Records for a text, best first, whether or not they answer it. */
  async rank(text: string, top: number): Promise<ConsultationRecord[]> {
    const { retriever, records } = this;
    const { hits } = await retriever.search(withoutMarks(text), { top });
    return hits.flatMap(({ id }) => records.get(id) ?? []);
  }

  /** A reviewed record in one language, also by the id of one merged into it; undefined when there is none. */
  record(id: string, language: Language): CitedRecord | undefined {
    const record = this.records.get(id) ?? this.records.get(this.merged.get(id) ?? '');
    return record && citeRecord(record, language);
  }

  starterQuestions(language: Language): Suggestion[] {
    return this.starters.flatMap((id) => {
      const record = this.records.get(id);
      return record === undefined ? [] : [{ question: record.question[language], recordId: id }];
    });
  }

  status(): KnowledgeCounts {
    const records = [...this.records.values()];
    return {
      records: records.length,
      topics: new Set(records.map(({ topic }) => topic)).size,
      newestAsOf: records.reduce((newest, { asOf }) => (asOf > newest ? asOf : newest), ''),
    };
  }
}

const plainWording = (question: string): string =>
  question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');

function wordingsOf({ question, variants }: ConsultationRecord): string[] {
  return [question.ko, question.en, ...variants.ko, ...variants.en].map(plainWording);
}
