import { type Figures, type Pattern } from './alert-figures.js';

/** Records that belong together as one suspicion. */
export interface Alert {
  readonly pattern: Pattern;
  /** Chance that at least half of its rows belong to such a scheme. */
  readonly certainty: number;
  /** Numbers that made each row evidence. */
  readonly evidence: ReadonlyMap<number, Figures>;
}
