import type { ItemDescription } from '../features/query-texts.js';
import type { HsPrediction } from '../prediction/hs-predictor.js';

/** What the service needs of a predictor: the trained one, or another behind the same shape. One call at a time. */
export interface ItemClassifier {
  predict(item: ItemDescription, top?: number): HsPrediction;
}

/** From which probability of the best subheading on the service gives an answer, and calls it sure. */
export interface SurenessThresholds {
  /** Of all test items at or above it nine in ten were right; below it the service says between which headings it is not sure. */
  readonly answer: number;
  /** A calibrated probability from which on each answer by itself is right nine times in ten. */
  readonly sure: number;
}
