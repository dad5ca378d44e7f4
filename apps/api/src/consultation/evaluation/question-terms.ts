import { inverseDocumentFrequency } from '../../retrieval/lexical/field-index.js';
import { Vocabulary } from '../../retrieval/lexical/posting-index.js';
import { type TextAnalyzer } from '../../retrieval/text/text-analyzer.js';

/** Questions that ask the same thing count as one source; `weight` is how much that source counts. */
export interface QuestionSource {
  readonly questions: readonly string[];
  readonly weight: number;
}

/** Below this share of the sources a term is not common enough to be weighed down. */
const RARE = 0.006;
const DECIMALS = 1000;

/**
 * How little a term says because questions of every kind hold it (어떻게, 필요, need): the square root of its idf over questions, as a
 * share of the highest idf. Terms in few sources are left out and weigh 1 times nothing less.
 */
export function weighQuestionTerms(sources: readonly QuestionSource[], analyzer: TextAnalyzer): Record<string, number> {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { questions, weight } of sources) {
    total += weight;
    const keys = new Set(
      questions.flatMap((question) => analyzer.analyze(question).terms.map((term) => Vocabulary.keyOf(term))),
    );
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + weight);
  }
  const highest = inverseDocumentFrequency(total, RARE * total);
  const weights = [...counts]
    .filter(([, count]) => count > RARE * total)
    .map(([key, count]): [string, number] => [
      key,
      Math.round(Math.sqrt(inverseDocumentFrequency(total, count) / highest) * DECIMALS) / DECIMALS,
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(weights);
}
