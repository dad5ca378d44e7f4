import { type Language } from '../common/language.js';
import { runAtOnce, type Steps } from '../common/work-in-slices.js';
import { contentOfSnapshot, contentSteps, snapshotOf, type IndexContent } from './index-content.js';
import { QuestionMatcher, type QuestionMatch, type RankedCandidate } from './question-matcher.js';
import { evidenceScore } from './ranking/candidate-features.js';
import { RANKING_FEATURES } from './ranking/feature-names.js';
import { committedRankingModel, type RankingModel } from './ranking/ranking-model.js';
import {
  type Evidence,
  type Hit,
  type RetrievalResult,
  type SearchableRecord,
  type SearchOptions,
} from './retrieval-result.js';
import { type TextAnalyzer } from './text/text-analyzer.js';

const DEFAULT_TOP = 10;
/** Longest question that is analysed, in characters: a pasted document says nothing more after that. */
const MAX_QUESTION = 2000;

/** Lexical index over records, read-only once built: it ranks them for a question and says whether they answer it. */
export class RecordIndex {
  private constructor(
    private readonly content: IndexContent,
    private readonly matcher: QuestionMatcher,
    private readonly analyzer: TextAnalyzer,
    private readonly model: RankingModel,
  ) {}

  /** Analyses every record: about 1 ms a question, so a portal's 700 bilingual records take some seconds. */
  static build(
    records: readonly SearchableRecord[],
    analyzer: TextAnalyzer,
    model: RankingModel = committedRankingModel(),
  ): RecordIndex {
    return runAtOnce(RecordIndex.steps(records, analyzer, model));
  }

  /** As {@link RecordIndex.build}, for a thread that has other work to do meanwhile. */
  static *steps(records: readonly SearchableRecord[], analyzer: TextAnalyzer, model: RankingModel): Steps<RecordIndex> {
    const content = yield* contentSteps(records, analyzer);
    return new RecordIndex(content, yield* QuestionMatcher.steps(records, content, model), analyzer, model);
  }

  /**
   * Takes the analysis from a snapshot; well under a second.
   * @returns null when the snapshot is of another version or of other records: {@link RecordIndex.build} then
   */
  static restore(
    bytes: Uint8Array,
    records: readonly SearchableRecord[],
    analyzer: TextAnalyzer,
    model: RankingModel = committedRankingModel(),
  ): RecordIndex | null {
    const content = contentOfSnapshot(bytes, records, analyzer);
    if (content === null) return null;
    return new RecordIndex(content, runAtOnce(QuestionMatcher.steps(records, content, model)), analyzer, model);
  }

  get contentHash(): string {
    return this.content.contentHash;
  }

  /** The analysed index as bytes, for {@link RecordIndex.restore} with the same records. */
  snapshot(): Uint8Array {
    return snapshotOf(this.content);
  }

  /** Ranks the records' sides for a question; each record once, by its better side. */
  match(text: string, language?: Language): QuestionMatch {
    return this.matcher.match(this.analyzer.analyze(text.slice(0, MAX_QUESTION)), language);
  }

  /** The records that fit a question best, and how far they answer it. About 1 ms; no I/O. */
  search(text: string, { top = DEFAULT_TOP, language }: SearchOptions = {}): RetrievalResult {
    const match = this.match(text, language);
    const hits = match.ranked
      .slice(0, top)
      .map((candidate, rank) => this.hit(match, candidate, match.chances[rank] ?? 0));
    return { question: match.question, hits, evidence: this.evidence(match) };
  }

  private hit({ bests }: QuestionMatch, { id, owner, features }: RankedCandidate, score: number): Hit {
    const side = this.matcher.sides[owner];
    const unit = bests.question.unit(owner);
    return {
      id,
      score,
      language: side?.language ?? 'ko',
      matchedQuestion: unit === null || side === undefined ? null : (side.asked[unit - side.firstQuestion] ?? null),
      parts: Object.fromEntries(RANKING_FEATURES.map((name, at) => [name, features[at] ?? 0])),
    };
  }

  private evidence({ evidence, chances }: QuestionMatch): Evidence {
    return {
      score: evidenceScore(evidence, this.model.evidence),
      coverage: evidence['words.coverage'],
      known: evidence.known,
      margin: (chances[0] ?? 0) - (chances[1] ?? 0),
      words: Math.round(Math.expm1(evidence.words)),
      parts: evidence,
    };
  }
}
