import { type AskedTerms } from '../lexical/asked-terms.js';
import { type FieldIndex } from '../lexical/field-index.js';
import { KIND_COUNT } from '../lexical/posting-index.js';

/** Questions of a record that count towards `question.top3`. */
const NEAREST = 3;

/** What an owner's best unit has of the question. */
interface Found {
  unit: number;
  score: number;
  /** Scores of its nearest units, best first. */
  readonly nearest: readonly number[];
  readonly scores: Float64Array;
  readonly covered: Float64Array;
}

/**
 * A field's best unit for the owners that are looked at; scores are shares of the question's own mass, so that questions can be
 * compared. An owner that was not looked at has nothing.
 */
export class FieldBest {
  /** Sum of the question's idf by kind of term: what full coverage would be. */
  private readonly mass = new Float64Array(KIND_COUNT);
  /** What all kinds of term together would score by full coverage. */
  readonly norm: number;
  private readonly found = new Map<number, Found | null>();
  private readonly scores = new Float64Array(KIND_COUNT);
  private readonly covering = new Float64Array(KIND_COUNT);

  constructor(
    readonly index: FieldIndex,
    private readonly question: AskedTerms,
    private readonly kindWeights: readonly number[],
  ) {
    for (const { id, kind, weight } of question.terms)
      this.mass[kind] = (this.mass[kind] ?? 0) + index.idfOf(id) * weight;
    this.norm = Math.max(this.weigh(this.mass), Number.EPSILON);
  }

  /** Looks at an owner's units, while the question is being matched. */
  look(owner: number): void {
    if (!this.found.has(owner)) this.found.set(owner, this.bestUnit(owner));
  }

  private weigh(byKind: Float64Array): number {
    let sum = 0;
    for (let kind = 0; kind < KIND_COUNT; kind += 1) sum += (this.kindWeights[kind] ?? 0) * (byKind[kind] ?? 0);
    return sum;
  }

  private bestUnit(owner: number): Found | null {
    let best: Found | null = null;
    const nearest = new Array<number>(NEAREST).fill(0);
    const [first, end] = this.index.unitsOf(owner);
    for (let unit = first; unit < end; unit += 1) {
      if (!this.index.match(unit, this.question, this.scores, this.covering)) continue;
      const score = this.weigh(this.scores) / this.norm;
      insert(nearest, score);
      if (best !== null && score <= best.score) continue;
      best ??= { unit, score, nearest, scores: new Float64Array(KIND_COUNT), covered: new Float64Array(KIND_COUNT) };
      best.unit = unit;
      best.score = score;
      best.scores.set(this.scores);
      best.covered.set(this.covering);
    }
    return best;
  }

  score(owner: number): number {
    return this.found.get(owner)?.score ?? 0;
  }

  /** The owner's best unit; null when none shares a term with the question. */
  unit(owner: number): number | null {
    return this.found.get(owner)?.unit ?? null;
  }

  nearestMean(owner: number): number {
    const nearest = this.found.get(owner)?.nearest ?? [];
    return nearest.reduce((sum, score) => sum + score, 0) / NEAREST;
  }

  kindScore(owner: number, kind: number): number {
    return (this.found.get(owner)?.scores[kind] ?? 0) / this.norm;
  }

  /** What each of the question's terms gives the owner's best unit, in the order of the terms, while the question is being matched. */
  termScores(owner: number): Float64Array {
    const unit = this.unit(owner);
    if (unit === null) return new Float64Array(this.question.terms.length);
    return this.index
      .termScores(unit, this.question)
      .map((score, at) => ((this.kindWeights[this.question.terms[at]?.kind ?? 0] ?? 0) * score) / this.norm);
  }

  /** The score of the owner's best unit with every term weighed by how far it tells records apart. */
  telling(owner: number): number {
    const { terms } = this.question;
    return this.termScores(owner).reduce((sum, score, at) => sum + score * (terms[at]?.telling ?? 1), 0);
  }

  private covered(owner: number, kinds: readonly number[]): number {
    const covered = this.found.get(owner)?.covered;
    return covered === undefined ? 0 : kinds.reduce((sum, kind) => sum + (covered[kind] ?? 0), 0);
  }

  /** Share of the question's idf, over these kinds of term, that the owner's best unit holds. */
  coverage(owner: number, kinds: readonly number[]): number {
    const mass = kinds.reduce((sum, kind) => sum + (this.mass[kind] ?? 0), 0);
    return mass <= 0 ? 0 : this.covered(owner, kinds) / mass;
  }

  /** Share of the best unit's own idf that the question holds: low when the unit asks for much more. */
  precision(owner: number, kinds: readonly number[]): number {
    const unit = this.unit(owner);
    if (unit === null) return 0;
    const mass = kinds.reduce((sum, kind) => sum + this.index.massOf(unit, kind), 0);
    return mass <= 0 ? 0 : this.covered(owner, kinds) / mass;
  }
}

/** Keeps the largest, in falling order. */
function insert(largest: number[], value: number): void {
  let moving = value;
  for (const [at, held] of largest.entries()) {
    if (moving > held) {
      largest[at] = moving;
      moving = held;
    }
  }
}
