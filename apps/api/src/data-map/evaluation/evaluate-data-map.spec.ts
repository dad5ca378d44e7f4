import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { readDataMap } from '../../knowledge/data-map/read-data-map.js';
import { createDataMapAnalyzer } from '../search/data-map-analyzer.js';
import { datasetDocuments } from '../search/dataset-documents.js';
import { dataMapTable, type DataNeed, dataNeedSchema, evaluateDataMap, needFigures } from './evaluate-data-map.js';

const need = (id: string, datasets: string[]): DataNeed => ({ id, language: 'en', part: 'held', need: id, datasets });

const committedNeeds = readFileSync('test/evaluation/data-map-needs.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => dataNeedSchema.parse(JSON.parse(line)));

describe('needFigures', () => {
  it('counts a need as met at the first dataset that meets it', () => {
    const found: Record<string, string[]> = { first: ['a', 'b'], third: ['x', 'y', 'a'], never: ['x'] };
    const needs = [need('first', ['a']), need('third', ['a', 'c']), need('never', ['a']), need('nothing', ['a'])];
    expect(needFigures(needs, (words) => found[words] ?? [])).toEqual({
      needs: 4,
      recallAt1: 0.25,
      recallAt3: 0.5,
      recallAt10: 0.5,
    });
  });
});

describe('the committed needs', () => {
  it('are at least 160, half a language, half held, and name datasets of the map', () => {
    expect(committedNeeds.length).toBeGreaterThanOrEqual(160);
    const share = (test: (need: DataNeed) => boolean): number =>
      committedNeeds.filter(test).length / committedNeeds.length;
    expect(share(({ language }) => language === 'ko')).toBeCloseTo(0.5, 1);
    expect(share(({ part }) => part === 'held')).toBeCloseTo(0.5, 1);
    const ids = new Set(readDataMap('knowledge').datasets.map(({ id }) => id));
    expect(committedNeeds.flatMap(({ datasets }) => datasets).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('are met among the first three nine times in ten, and the first more often than by plain BM25', async () => {
    const documents = datasetDocuments(readDataMap('knowledge'));
    const figures = evaluateDataMap(documents, committedNeeds, await createDataMapAnalyzer());
    for (const { retrieval, 'BM25, whitespace': plain } of Object.values(figures)) {
      expect(retrieval?.recallAt3).toBeGreaterThanOrEqual(0.9);
      expect(retrieval?.recallAt1).toBeGreaterThan(plain?.recallAt1 ?? 1);
    }
    expect(dataMapTable(figures)).toContain('held ko');
  });
});
