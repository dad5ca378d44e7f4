import { type FieldIndex, type FieldMatch } from '../lexical/field-index.js';
import { KIND_COUNT, type QueryTerm } from '../lexical/posting-index.js';

const NONE = -1;
/** Questions of a record that count towards `question.top3`. */
const NEAREST = 3;

/** A field's best unit for every owner; scores are shares of the question's own mass, so that questions can be compared. */
export class FieldBest {
  readonly match: FieldMatch;
  private readonly norm: number;
  private readonly best: Float64Array;
  private readonly nearest: Float64Array;
  private readonly units: Int32Array;
  /** Owners with a term of the question. */
  readonly owners: number[] = [];

  constructor(
    readonly index: FieldIndex,
    terms: readonly QueryTerm[],
    owners: number,
    private readonly kindWeights: readonly number[],
  ) {
    this.match = index.match(terms);
    this.norm = Math.max(
      kindWeights.reduce((sum, weight, kind) => sum + weight * (this.match.mass[kind] ?? 0), 0),
      Number.EPSILON,
    );
    this.best = new Float64Array(owners);
    this.nearest = new Float64Array(owners * NEAREST);
    this.units = new Int32Array(owners).fill(NONE);
    for (const unit of this.match.touched) this.take(unit);
  }

  private take(unit: number): void {
    const start = unit * KIND_COUNT;
    let score = 0;
    for (let kind = 0; kind < KIND_COUNT; kind += 1) {
      score += (this.kindWeights[kind] ?? 0) * (this.match.scores[start + kind] ?? 0);
    }
    score /= this.norm;
    const owner = this.index.ownerOf(unit);
    if (this.units[owner] === NONE) this.owners.push(owner);
    if (this.units[owner] === NONE || score > this.score(owner)) {
      this.best[owner] = score;
      this.units[owner] = unit;
    }
    this.insert(owner, score);
  }

  private insert(owner: number, score: number): void {
    let moving = score;
    for (let at = owner * NEAREST; at < (owner + 1) * NEAREST; at += 1) {
      const held = this.nearest[at] ?? 0;
      if (moving > held) {
        this.nearest[at] = moving;
        moving = held;
      }
    }
  }

  score(owner: number): number {
    return this.best[owner] ?? 0;
  }

  /** The owner's best unit; null when none shares a term with the question. */
  unit(owner: number): number | null {
    const unit = this.units[owner] ?? NONE;
    return unit === NONE ? null : unit;
  }

  nearestMean(owner: number): number {
    let sum = 0;
    for (let at = owner * NEAREST; at < (owner + 1) * NEAREST; at += 1) sum += this.nearest[at] ?? 0;
    return sum / NEAREST;
  }

  kindScore(owner: number, kind: number): number {
    const unit = this.unit(owner);
    return unit === null ? 0 : (this.match.scores[unit * KIND_COUNT + kind] ?? 0) / this.norm;
  }

  private covered(unit: number, kinds: readonly number[]): number {
    return kinds.reduce((sum, kind) => sum + (this.match.covered[unit * KIND_COUNT + kind] ?? 0), 0);
  }

  /** Share of the question's idf, over these kinds of term, that the owner's best unit holds. */
  coverage(owner: number, kinds: readonly number[]): number {
    const unit = this.unit(owner);
    const mass = kinds.reduce((sum, kind) => sum + (this.match.mass[kind] ?? 0), 0);
    return unit === null || mass <= 0 ? 0 : this.covered(unit, kinds) / mass;
  }

  /** Share of the best unit's own idf that the question holds: low when the unit asks for much more. */
  precision(owner: number, kinds: readonly number[]): number {
    const unit = this.unit(owner);
    if (unit === null) return 0;
    const mass = kinds.reduce((sum, kind) => sum + this.index.massOf(unit, kind), 0);
    return mass <= 0 ? 0 : this.covered(unit, kinds) / mass;
  }
}
