import { testsWithin } from '../../knowledge/programmes/criterion.js';
import { type Bilingual } from '../../knowledge/programmes/fields.js';
import { type NamedCriterion } from '../matching/match-programme.js';
import { describeRequired } from './describe-required.js';

/** Tests whose words are codes, which say nothing to a reader; the clause names the goods, the trade or the countries. */
const IN_CODES = new Set(['product', 'industry', 'destination']);

/** What a condition asks for, in a few words. */
export function describeAsked({ clause, test }: Pick<NamedCriterion, 'clause' | 'test'>): Bilingual {
  return testsWithin(test).some(({ on }) => IN_CODES.has(on)) ? clause : describeRequired(test);
}
