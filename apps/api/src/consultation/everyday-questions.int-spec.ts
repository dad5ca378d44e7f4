import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { everydaySchema } from './evaluation/scripted-cases.js';
import { searchableSides } from './searchable-sides.js';
import { readConsultationRecords } from '../knowledge/consultation/read-consultation-records.js';
import { portalRankingModel } from '../retrieval/ranking/ranking-model.js';
import { RecordIndex } from '../retrieval/record-index.js';
import { createTextAnalyzer } from '../retrieval/text/text-analyzer.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Shares of held-out short questions whose first record, or one of the first three, is right; a few points under the measured ones. */
const FLOORS = [
  { language: 'ko', first: 0.72, three: 0.88 },
  { language: 'en', first: 0.73, three: 0.9 },
] as const;

describe('short everyday questions', () => {
  let index: RecordIndex;
  const held = readFileSync(`${ROOT}test/evaluation/consult-everyday.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => everydaySchema.parse(JSON.parse(line)))
    .filter(({ split }) => split === 'held');

  beforeAll(async () => {
    const reviewed = readConsultationRecords(`${ROOT}knowledge`).records.filter(({ status }) => status === 'reviewed');
    index = RecordIndex.build(reviewed.flatMap(searchableSides), await createTextAnalyzer(), portalRankingModel());
  });

  it.each(FLOORS)('find a record that answers them ($language)', ({ language, first, three }) => {
    const asked = held.filter((one) => one.language === language);
    const ranks = asked.map(({ question, records }) =>
      index.search(question, { top: 3 }).hits.findIndex(({ id }) => records.includes(id)),
    );
    const share = (below: number): number => ranks.filter((rank) => rank >= 0 && rank < below).length / ranks.length;
    expect(share(1)).toBeGreaterThanOrEqual(first);
    expect(share(3)).toBeGreaterThanOrEqual(three);
  });
});
