import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readProgrammes } from '../../knowledge/programmes/read-programmes.js';
import { firmReading } from '../firm/read-firm.js';
import { matchProgrammes } from '../match-programmes.js';
import { nextQuestions } from './next-questions.js';

const knowledge = readProgrammes(fileURLToPath(new URL('../../../../../knowledge', import.meta.url)));
const TODAY = '2026-11-29';

function questions(told: object) {
  const { firm } = firmReading.parse({ id: 'firm', ...told });
  const matches = matchProgrammes(knowledge, firm, TODAY);
  return nextQuestions(matches, { firm, today: TODAY, agreements: knowledge.agreements });
}

describe('nextQuestions', () => {
  it('asks a firm that told nothing for its size first, which decides the most', () => {
    const [first, second] = questions({});
    expect(first?.id).toBe('size');
    expect(first?.decides.length).toBeGreaterThan(second?.decides.length ?? Infinity);
  });

  it('asks nothing that was told fully', () => {
    const asked = questions({ size: 'micro', arrears: { tax: false, duty: false } }).map(({ id }) => id);
    expect(asked).not.toContain('size');
    expect(asked).not.toContain('arrears:tax');
    expect(asked.length).toBeGreaterThan(0);
  });

  it('does not ask for the sake of programmes that are out of the question already', () => {
    const small = questions({ size: 'small' });
    const large = questions({ size: 'large' });
    const decided = (found: typeof small, id: string) => found.find((question) => question.id === id)?.decides.length;
    expect(decided(large, 'regions') ?? 0).toBeLessThan(decided(small, 'regions') ?? 0);
  });
});
