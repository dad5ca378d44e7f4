import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { type LeafTest, testsWithin } from '../../knowledge/programmes/criterion.js';
import { readProgrammes } from '../../knowledge/programmes/read-programmes.js';
import { asksFor } from '../questions/question.js';
import { describeAsked } from './describe-asked.js';
import { describeQuestion } from './describe-question.js';

const { programmes } = readProgrammes(fileURLToPath(new URL('../../../../../knowledge', import.meta.url)));
const criteria = programmes.flatMap((programme) => programme.criteria);

describe('the words of questions and conditions', () => {
  it('asks everything that a programme turns on as a question, in both languages', () => {
    const leaves = criteria
      .flatMap(({ test }) => testsWithin(test))
      .filter((test): test is LeafTest => !['all', 'any', 'not'].includes(test.on));
    const ids = [...new Set(leaves.flatMap(asksFor))];
    expect(ids.length).toBeGreaterThan(40);
    for (const { label } of ids.map(describeQuestion)) {
      expect(label.ko).toMatch(/(니까)(\(.+\))?\?$/);
      expect(label.en).toMatch(/^[A-Z].*(\?|: .+\?)$/);
    }
  });

  it('says a condition on goods by its clause, and not by a row of codes', () => {
    const clause = { ko: '농수산식품일 것', en: 'Food' };
    expect(describeAsked({ clause, test: { on: 'product', oneOf: ['02', '03'] } })).toEqual(clause);
    expect(describeAsked({ clause, test: { on: 'size', oneOf: ['small'] } }).en).toBe('small enterprise');
  });
});
