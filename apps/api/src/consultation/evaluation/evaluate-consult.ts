import {
  BagOfWordsSearch,
  byHangulBigrams,
  byMorphemesAndBigrams,
  byWhitespace,
  type Tokenize,
} from '../../retrieval/baselines/bag-of-words-search.js';
import { portalRankingModel } from '../../retrieval/ranking/ranking-model.js';
import { RecordIndex } from '../../retrieval/record-index.js';
import { type RetrievalResult, type SearchableRecord } from '../../retrieval/retrieval-result.js';
import { type TextAnalyzer } from '../../retrieval/text/text-analyzer.js';
import { decideOutcome } from '../guard/decide-outcome.js';
import { passageRecords, type AskedQuestion, type OwnSets, type PassageData } from './consult-data.js';
import { auroc, quantile, rankFigures, type RankFigures } from './metrics.js';

export interface SpeedFigures {
  /** Milliseconds a search, analysis included. */
  readonly median: number;
  readonly p95: number;
}

export interface SettingFigures {
  /** By name of the search; `retrieval` is the library, the others are what it is measured against. */
  readonly ranking: Readonly<Record<string, RankFigures>>;
  /** Area under the ROC curve of dev questions against what should be refused, by set. */
  readonly abstention: Readonly<Record<string, number>>;
  /** Share of dev questions that the guard answers. */
  readonly answered: number;
  readonly speed: SpeedFigures;
}

export interface PortalFigures {
  readonly paraphrases: Readonly<Record<'ko' | 'en', RankFigures>>;
  readonly abstention: Readonly<Record<string, number>>;
  /** Share of questions whose outcome is one of those expected, by expected outcome. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly speed: SpeedFigures;
}

/** The passages with and without the training questions, and the portal's own records. */
export interface ConsultFigures {
  readonly withQuestions: SettingFigures;
  readonly passagesAlone: SettingFigures;
  readonly portal: PortalFigures;
}

const TOP = 10;

function rankOf(hits: readonly { readonly id: string }[], right: readonly string[]): number | null {
  const rank = hits.findIndex(({ id }) => right.includes(id));
  return rank < 0 ? null : rank;
}

interface Timed {
  readonly result: RetrievalResult;
  readonly milliseconds: number;
}

function timedSearch(index: RecordIndex, question: string): Timed {
  const start = performance.now();
  const result = index.search(question, { top: TOP });
  return { result, milliseconds: performance.now() - start };
}

const speedOf = (timed: readonly Timed[]): SpeedFigures => {
  const times = timed.map(({ milliseconds }) => milliseconds);
  return { median: quantile(times, 0.5), p95: quantile(times, 0.95) };
};

/** Sets that should be refused; of the repository's own only the part that nothing was trained on. */
function refusable(
  own: OwnSets,
  shared: Pick<PassageData, 'smallTalk' | 'outOfScope'> | null,
): Record<string, readonly string[]> {
  const held = own.negatives.filter(({ part }) => part === 'held');
  const kind = (wanted: string): string[] =>
    held.filter((negative) => negative.kind === wanted).map(({ question }) => question);
  return {
    ...(shared === null
      ? {}
      : { 'small talk, ko (dev)': shared.smallTalk, 'out of scope, en (dev)': shared.outOfScope }),
    'small talk (own)': kind('small_talk'),
    'near domain (own)': kind('near_domain'),
    'off topic (own)': kind('off_topic'),
    'uncovered (own)': kind('uncovered'),
  };
}

function abstention(
  index: RecordIndex,
  positives: readonly number[],
  sets: Record<string, readonly string[]>,
): Record<string, number> {
  const figures = Object.entries(sets).map(([name, questions]): [string, number] => [
    name,
    auroc(
      positives,
      questions.map((question) => index.search(question, { top: 1 }).evidence.score),
    ),
  ]);
  return Object.fromEntries(figures);
}

function evaluateSetting(
  data: PassageData,
  asked: readonly AskedQuestion[],
  own: OwnSets,
  analyzer: TextAnalyzer,
): SettingFigures {
  const records = passageRecords(data.passages, asked);
  const index = RecordIndex.build(records, analyzer);
  const timed = data.dev.map(({ question }) => timedSearch(index, question));
  const ranks = timed.map(({ result }, at) => rankOf(result.hits, [data.dev[at]?.passage ?? '']));
  const baselines: [string, Tokenize][] = [
    ['whitespace BM25', byWhitespace],
    ['Hangul bigram BM25', byHangulBigrams],
    ['morphemes + bigrams BM25', byMorphemesAndBigrams(analyzer)],
  ];
  const ranking: Record<string, RankFigures> = { retrieval: rankFigures(ranks) };
  for (const [name, tokenize] of baselines) {
    const search = new BagOfWordsSearch(records, tokenize);
    ranking[name] = rankFigures(
      data.dev.map(({ question, passage }) => rankOf(search.search(question, TOP), [passage])),
    );
  }
  const scores = timed.map(({ result }) => result.evidence.score);
  const answered = timed.filter(({ result }) => decideOutcome(result).outcome === 'answer').length / timed.length;
  return { ranking, abstention: abstention(index, scores, refusable(own, data)), answered, speed: speedOf(timed) };
}

function outcomeFigures(index: RecordIndex, { outcomes }: OwnSets): Record<string, number> {
  const counts = new Map<string, { right: number; all: number }>();
  for (const { question, outcomes: expected } of outcomes) {
    const name = expected.join(' or ');
    const count = counts.get(name) ?? { right: 0, all: 0 };
    count.all += 1;
    if (expected.includes(decideOutcome(index.search(question)).outcome)) count.right += 1;
    counts.set(name, count);
  }
  return Object.fromEntries([...counts].map(([name, { right, all }]) => [name, right / all]));
}

/** The portal's own records with the repository's own sets; needs no data from outside. */
export function evaluatePortal(
  sides: readonly SearchableRecord[],
  own: OwnSets,
  analyzer: TextAnalyzer,
  dev: PassageData | null,
): PortalFigures {
  const index = RecordIndex.build(sides, analyzer, portalRankingModel());
  const timed = own.paraphrases.map(({ question }) => timedSearch(index, question));
  const ofLanguage = (language: 'ko' | 'en'): RankFigures =>
    rankFigures(
      own.paraphrases.flatMap((paraphrase, at) =>
        paraphrase.language === language ? [rankOf(timed[at]?.result.hits ?? [], paraphrase.records)] : [],
      ),
    );
  const scores = timed.map(({ result }) => result.evidence.score);
  return {
    paraphrases: { ko: ofLanguage('ko'), en: ofLanguage('en') },
    abstention: abstention(index, scores, refusable(own, dev)),
    outcomes: outcomeFigures(index, own),
    speed: speedOf(timed),
  };
}

/** Every figure of the chatbot's search, beside the baselines, from one run. */
export function evaluateConsult(
  data: PassageData,
  own: OwnSets,
  sides: readonly SearchableRecord[],
  analyzer: TextAnalyzer,
): ConsultFigures {
  return {
    withQuestions: evaluateSetting(data, data.train, own, analyzer),
    passagesAlone: evaluateSetting(data, [], own, analyzer),
    portal: evaluatePortal(sides, own, analyzer, data),
  };
}
