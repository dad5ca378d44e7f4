import { toUnitLength, type TermVectorTable } from '../../retrieval/meaning/term-vectors.js';
import { latentSemantics, repeatableNoise, type SparseRow } from './latent-semantics.js';

/** Questions with the text, by position, that answers each. A batch draws its wrong texts from the same corpus. */
export interface MeaningCorpus {
  readonly texts: readonly SparseRow[];
  readonly questions: readonly { readonly row: SparseRow; readonly text: number }[];
  /** Questions in a batch. */
  readonly batch: number;
}

export const MEANING = {
  dimensions: 96,
  steps: 180,
  rate: 2e-3,
  /** Share of terms left out of every row at every step, so that no single term is relied on. */
  dropout: 0.3,
  /** Inverse temperature of the cosines. */
  sharpness: 12,
  /** Starting length of the vectors beside those of the latent semantics: decides how far training may move them. */
  start: 0.3,
} as const;
const ADAM = { first: 0.9, second: 0.999, epsilon: 1e-8 } as const;

/** A table of vectors being learned, with what Adam remembers of it. */
class Learned {
  readonly gradient: Float32Array;
  private readonly first: Float32Array;
  private readonly second: Float32Array;
  private step = 0;

  constructor(readonly values: Float32Array) {
    this.gradient = new Float32Array(values.length);
    this.first = new Float32Array(values.length);
    this.second = new Float32Array(values.length);
  }

  /** Moves against the gradient (Kingma & Ba, 2015) and clears it. */
  move(rate: number): void {
    this.step += 1;
    const firstBias = 1 - ADAM.first ** this.step;
    const secondBias = 1 - ADAM.second ** this.step;
    for (let at = 0; at < this.values.length; at += 1) {
      const slope = this.gradient[at] ?? 0;
      const mean = (this.first[at] = ADAM.first * (this.first[at] ?? 0) + (1 - ADAM.first) * slope);
      const spread = (this.second[at] = ADAM.second * (this.second[at] ?? 0) + (1 - ADAM.second) * slope * slope);
      this.values[at] =
        (this.values[at] ?? 0) - (rate * (mean / firstBias)) / (Math.sqrt(spread / secondBias) + ADAM.epsilon);
    }
    this.gradient.fill(0);
  }
}

interface Embedded {
  readonly row: SparseRow;
  /** At unit length. */
  readonly vector: Float32Array;
  readonly length: number;
}

function embed(row: SparseRow, table: Learned): Embedded {
  const { dimensions } = MEANING;
  const vector = new Float32Array(dimensions);
  for (const [at, term] of row.terms.entries()) {
    const value = row.values[at] ?? 0;
    const start = term * dimensions;
    for (let d = 0; d < dimensions; d += 1) vector[d] = (vector[d] ?? 0) + value * (table.values[start + d] ?? 0);
  }
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  toUnitLength(vector, 0, dimensions);
  return { row, vector, length };
}

/** Hands a gradient on a unit vector down to the terms that it was made of. */
function passDown({ row, vector, length }: Embedded, gradient: Float32Array, table: Learned): void {
  if (length === 0) return;
  const { dimensions } = MEANING;
  let along = 0;
  for (let d = 0; d < dimensions; d += 1) along += (gradient[d] ?? 0) * (vector[d] ?? 0);
  for (const [at, term] of row.terms.entries()) {
    const share = (row.values[at] ?? 0) / length;
    const start = term * dimensions;
    for (let d = 0; d < dimensions; d += 1) {
      table.gradient[start + d] =
        (table.gradient[start + d] ?? 0) + share * ((gradient[d] ?? 0) - along * (vector[d] ?? 0));
    }
  }
}

function withDropout({ terms, values }: SparseRow, noise: () => number): SparseRow {
  const kept = [...terms.keys()].filter(() => noise() > 2 * MEANING.dropout - 1);
  return {
    terms: Int32Array.from(kept, (at) => terms[at] ?? 0),
    values: Float32Array.from(kept, (at) => values[at] ?? 0),
  };
}

/** One batch of a corpus: every question against the texts of all, softmax over the cosines. */
function learnBatch(corpus: MeaningCorpus, asked: Learned, told: Learned, noise: () => number): void {
  const { dimensions, sharpness } = MEANING;
  const { questions, texts } = corpus;
  const size = Math.min(corpus.batch, questions.length);
  const offset = Math.floor(((noise() + 1) / 2) * questions.length);
  const stride = strideOf(questions.length);
  const batch = Array.from({ length: size }, (_, at) => questions[(offset + at * stride) % questions.length]).filter(
    (question) => question !== undefined,
  );
  const ids = [...new Set(batch.map(({ text }) => text))];
  const place = new Map(ids.map((id, at) => [id, at]));
  const answers = ids.map((id) => embed(withDropout(texts[id] ?? EMPTY, noise), told));
  const answerGradients = answers.map(() => new Float32Array(dimensions));
  for (const { row, text } of batch) {
    const question = embed(withDropout(row, noise), asked);
    const cosines = answers.map(({ vector }) => cosine(question.vector, vector));
    const shares = cosines.map((value) => Math.exp(sharpness * (value - 1)));
    const total = shares.reduce((sum, share) => sum + share, 0);
    const gradient = new Float32Array(dimensions);
    for (const [at, share] of shares.entries()) {
      const error = ((share / total - (place.get(text) === at ? 1 : 0)) * sharpness) / size;
      const answer = answers[at]?.vector;
      const answerGradient = answerGradients[at];
      if (answer === undefined || answerGradient === undefined) continue;
      for (let d = 0; d < dimensions; d += 1) {
        gradient[d] = (gradient[d] ?? 0) + error * (answer[d] ?? 0);
        answerGradient[d] = (answerGradient[d] ?? 0) + error * (question.vector[d] ?? 0);
      }
    }
    passDown(question, gradient, asked);
  }
  for (const [at, answer] of answers.entries()) {
    const gradient = answerGradients[at];
    if (gradient !== undefined) passDown(answer, gradient, told);
  }
}

const EMPTY: SparseRow = { terms: new Int32Array(), values: new Float32Array() };

function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < MEANING.dimensions; d += 1) sum += (a[d] ?? 0) * (b[d] ?? 0);
  return sum;
}

/** A step that visits every question once before any twice, far from its neighbours, which ask the same. */
function strideOf(count: number): number {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  let stride = Math.max(Math.floor(count * 0.618), 1);
  while (gcd(stride, count) !== 1) stride += 1;
  return stride;
}

/**
 * Learns the vectors: from latent semantics, then by softmax over each batch's texts. Deterministic.
 * @param keys vocabulary keys of the rows' terms
 * @param weights of the terms, which the rows' values hold already; they are folded into the table
 */
export function trainTermVectors(
  keys: readonly string[],
  weights: Float32Array,
  corpora: readonly MeaningCorpus[],
): TermVectorTable {
  const { dimensions } = MEANING;
  const rows = new Set(corpora.flatMap(({ texts, questions }) => [...texts, ...questions.map(({ row }) => row)]));
  const start = latentSemantics([...rows], keys.length, dimensions).map(
    (value) => value * MEANING.start * Math.sqrt(dimensions),
  );
  const asked = new Learned(start);
  const told = new Learned(start.slice());
  const noise = repeatableNoise(7);
  for (let step = 0; step < MEANING.steps; step += 1) {
    for (const corpus of corpora) learnBatch(corpus, asked, told, noise);
    asked.move(MEANING.rate);
    told.move(MEANING.rate);
  }
  const weighed = (table: Float32Array): Float32Array =>
    table.map((value, at) => value * (weights[Math.floor(at / dimensions)] ?? 0));
  return { dimensions, keys, asked: weighed(asked.values), told: weighed(told.values) };
}
