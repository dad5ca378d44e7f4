import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readProgrammes } from '../../knowledge/programmes/read-programmes.js';
import { rowSchemas } from '../firm-data/firm-data-rows.js';
import { generatePopulation, monthName, type Population } from './generate-population.js';
import { DEFAULT_POPULATION } from './parameters.js';
import { exportRows, firmRows, historyRows } from './population-rows.js';

const knowledge = readProgrammes(fileURLToPath(new URL('../../../../../knowledge', import.meta.url)));
const small = { ...DEFAULT_POPULATION, firms: 400, awards: 960 };
const population = generatePopulation(small, knowledge);
const yearly = ({ exports }: Population, from: number) =>
  exports.filter(({ month }) => month >= from && month < from + 12).reduce((sum, { value }) => sum + value, 0);

describe('generatePopulation', () => {
  it('gives the same population for the same parameters, and another for another seed', () => {
    expect(generatePopulation(small, knowledge)).toEqual({ ...population, truth: expect.anything() });
    expect(generatePopulation({ ...small, seed: 2 }, knowledge).exports).not.toEqual(population.exports);
  });

  it('plants another truth for another truth seed', () => {
    const other = generatePopulation({ ...small, truthSeed: 2 }, knowledge);
    expect(other.truth.effect).not.toEqual(population.truth.effect);
  });

  it('has as many firms and awards as asked for, over all months', () => {
    expect([population.firms.length, population.awards.length]).toEqual([400, 960]);
    expect(new Set(population.exports.map(({ month }) => month)).size).toBe(36);
    expect([monthName(small, 0), monthName(small, 35)]).toEqual(['2023-11', '2026-10']);
  });

  it('has firms that begin, that stop and that never export, and grows on the whole', () => {
    const active = (from: number) =>
      new Set(population.exports.filter(({ month }) => month >= from && month < from + 12).map(({ firm }) => firm));
    const [first, last] = [active(0), active(24)];
    expect([...last].filter((id) => !first.has(id)).length).toBeGreaterThan(20);
    expect([...first].filter((id) => !last.has(id)).length).toBeGreaterThan(5);
    expect(population.firms.length - new Set(population.exports.map(({ firm }) => firm)).size).toBeGreaterThan(10);
    expect(yearly(population, 24)).toBeGreaterThan(yearly(population, 0));
  });

  it('gives no firm what its size shuts out', () => {
    const large = new Set(population.firms.filter(({ size }) => size === 'large').map(({ id }) => id));
    const forSmaller = population.awards.filter(({ programme }) => programme === 'mss-export-voucher');
    expect(forSmaller.length).toBeGreaterThan(0);
    expect(forSmaller.filter(({ firm }) => large.has(firm))).toEqual([]);
  });

  it('is marked synthetic in every row, and the import takes every row', () => {
    const context = {
      key: undefined,
      today: '2026-11-30',
      programmes: new Set(knowledge.programmes.map(({ id }) => id)),
    };
    const schemas = rowSchemas(context);
    expect([...firmRows(population)].every(({ synthetic, id }) => synthetic && id.startsWith('demo-'))).toBe(true);
    for (const { firm, value, weight, month, declarations, ...row } of exportRows(population)) {
      const cells = {
        ...row,
        firm: firm.id,
        value_usd: String(value),
        weight_kg: String(weight),
        month: month.slice(0, 7),
      };
      expect(schemas.exports.safeParse({ ...cells, declarations: String(declarations) }).success).toBe(true);
    }
    for (const { firm, on, until, programme, stage } of historyRows(population)) {
      expect(
        schemas.history.safeParse({ programme, stage, firm: firm.id, date: on, ...(until && { until }) }).success,
      ).toBe(true);
    }
  });
});
