import { type LeafTest } from '../../knowledge/programmes/criterion.js';
import { type Amount, type Certification, type Fact, type Purpose } from '../../knowledge/programmes/vocabulary.js';

/** A fact of the firm that can be asked for, by name; `fact:has-buyer` and the like are answered with yes or no. */
export type QuestionId =
  | 'size'
  | 'employees'
  | 'sales'
  | 'founded'
  | 'regions'
  | 'industries'
  | 'products'
  | 'exported'
  | 'exports-last-year'
  | 'exports-year-before'
  | 'destinations'
  | 'support'
  | `goal:${Purpose}`
  | `certification:${Certification}`
  | `fact:${Fact}`
  | `arrears:${'tax' | 'duty'}`
  | `amount:${Amount}`;

const PLAIN = {
  size: 'size',
  employees: 'employees',
  sales: 'sales',
  'firm-age': 'founded',
  region: 'regions',
  industry: 'industries',
  product: 'products',
  'export-experience': 'exported',
  'export-value': 'exports-last-year',
  destination: 'destinations',
  agreement: 'destinations',
  'prior-support': 'support',
} as const;

/** The facts that a test rests on; none where only the body in charge can tell. */
export function asksFor(test: LeafTest): readonly QuestionId[] {
  switch (test.on) {
    case 'export-growth':
      return ['exports-last-year', 'exports-year-before'];
    case 'certification':
      return test.oneOf.map((name) => `certification:${name}` as const);
    case 'no-arrears':
      return test.of.map((kind) => `arrears:${kind}` as const);
    case 'purpose':
      return test.oneOf.map((name) => `goal:${name}` as const);
    case 'fact':
      return [`fact:${test.name}`];
    case 'amount':
      return [`amount:${test.name}`];
    case 'confirmation':
    case 'export-concentration':
      return [];
    default:
      return [PLAIN[test.on]];
  }
}
