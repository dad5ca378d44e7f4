import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readProgrammes } from '../../knowledge/programmes/read-programmes.js';
import { firmReading } from '../firm/read-firm.js';
import { matchProgrammes } from '../match-programmes.js';
import { type Evidence } from './evidence.js';

const knowledge = readProgrammes(fileURLToPath(new URL('../../../../../knowledge', import.meta.url)));
const TODAY = '2026-11-29';
/** Half of the programmes have a history. */
const evidence = new Map(
  knowledge.programmes
    .filter((_, place) => place % 2 === 0)
    .map(({ id }): [string, Evidence] => [id, { value: 0.5, similarFirms: 30 }]),
);

function firstInTurn(told: object): string | undefined {
  const { firm } = firmReading.parse({ id: 'firm', ...told });
  return matchProgrammes(knowledge, firm, TODAY, evidence).find(({ inTurn }) => inTurn)?.programme.id;
}

describe('rankMatches', () => {
  it('gives programmes with little history their turn before different firms, though none tells its name', () => {
    const headings = Array.from({ length: 12 }, (_, place) => `84${String(place + 10)}`);
    expect(new Set(headings.map((heading) => firstInTurn({ products: [heading] }))).size).toBeGreaterThan(4);
  });

  it('keeps the turn of a firm while it answers further questions', () => {
    const told = { products: ['3304.99'], regions: ['busan'] };
    expect(firstInTurn({ ...told, facts: { 'has-buyer': true } })).toBe(firstInTurn(told));
  });
});
