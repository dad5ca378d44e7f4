import { type QueryTerm } from './posting-index.js';

/** A question's terms, found by their number at once: an index asks of each of its own terms whether the question holds it. */
export class AskedTerms {
  /** Position of a term of the vocabulary in the question, from 1; 0 for a term that it lacks. */
  readonly places: Uint16Array;
  private asked: readonly QueryTerm[] = [];

  constructor(vocabularySize: number) {
    this.places = new Uint16Array(vocabularySize);
  }

  get terms(): readonly QueryTerm[] {
    return this.asked;
  }

  /** Takes the place of the question before. @param terms each number once */
  set(terms: readonly QueryTerm[]): void {
    for (const { id } of this.asked) if (id !== null) this.places[id] = 0;
    this.asked = terms;
    for (const [at, { id }] of terms.entries()) if (id !== null) this.places[id] = at + 1;
  }
}
