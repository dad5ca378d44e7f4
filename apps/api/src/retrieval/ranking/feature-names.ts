import { TERM_KINDS } from '../text/text-analyzer.js';

/** What a record is searched by: its text, each of its questions alone, and everything as one bag of words. */
export const FIELDS = ['text', 'question', 'all'] as const;
export type Field = (typeof FIELDS)[number];

const scoreNames = FIELDS.flatMap((field) => TERM_KINDS.map((kind) => `${field}.${kind}` as const));

/**
 * Parts of a record's ranking. `<field>.<kind>`: BM25 of the field's best unit by kind of term, as a share of the question's mass.
 * `all.telling`: BM25 over everything with each term weighed by how far it tells records apart, as learned from questions.
 * `<field>.coverage`: share of the question's idf that the unit holds. `question.best`, `question.top3`: the nearest of the record's
 * questions, the mean of the nearest three. `question.precision`: share of the nearest question that was asked for.
 * `question.match`: the harmonic mean of `question.best` and `question.precision`, high only where question and stored question are much the same.
 * `text.meaning`: how near the record's text is to the question by learned vectors of their terms; see `retrieval/meaning`.
 */
export const RANKING_FEATURES = [
  ...scoreNames,
  'all.telling',
  'text.coverage',
  'all.coverage',
  'question.best',
  'question.top3',
  'question.precision',
  'question.match',
  'text.meaning',
  'record.questions',
  'record.asked',
  'record.length',
] as const;
export type RankingFeature = (typeof RANKING_FEATURES)[number];

/**
 * What says whether the records hold an answer at all: the best record's BM25, coverage and nearest question; `known`, the share of the
 * question's mass whose terms occur anywhere; `meaning`, how near the first record's text is by learned vectors; `lead`, the first record's share of the chances; `words`, log of the question's
 * content words; `domain`, whether one of them by itself shows that it is about customs.
 */
export const EVIDENCE_FEATURES = [
  'best',
  'words.coverage',
  'concepts.coverage',
  'bigrams.coverage',
  'question.best',
  'question.precision',
  'known',
  'meaning',
  'lead',
  'words',
  'domain',
  'english',
  'asked',
] as const;
export type EvidenceFeature = (typeof EVIDENCE_FEATURES)[number];
