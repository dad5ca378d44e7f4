import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { evaluatePortal } from '../../consultation/evaluation/evaluate-consult.js';
import { RANKING_MODEL_URL, TERM_VECTORS_URL } from '../../retrieval/ranking/ranking-model.js';
import { createTextAnalyzer } from '../../retrieval/text/text-analyzer.js';
import { readOwnSets, readPortalSides } from './read-consult-data.js';

const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url));

/** Least figures over the portal's records; the measured ones are in docs/evaluation/consult.md, a few points above. */
const FLOOR = { recallAt5: 0.88, nearDomain: 0.96, smallTalk: 0.98 };

describe('sets of the chatbot evaluation', () => {
  it('name records that the portal has', async () => {
    const { paraphrases } = await readOwnSets(`${ROOT}test/evaluation`);
    const ids = new Set(readPortalSides(`${ROOT}knowledge`).map(({ id }) => id));
    expect(paraphrases.flatMap(({ records }) => records).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('hold the figures over the portal', async () => {
    const own = await readOwnSets(`${ROOT}test/evaluation`);
    const figures = evaluatePortal(readPortalSides(`${ROOT}knowledge`), own, await createTextAnalyzer(), null);
    expect(figures.paraphrases.ko.recallAt5).toBeGreaterThanOrEqual(FLOOR.recallAt5);
    expect(figures.paraphrases.en.recallAt5).toBeGreaterThanOrEqual(FLOOR.recallAt5);
    expect(figures.abstention['near domain (own)']).toBeGreaterThanOrEqual(FLOOR.nearDomain);
    expect(figures.abstention['small talk (own)']).toBeGreaterThanOrEqual(FLOOR.smallTalk);
  }, 240_000);
});

describe('ranking model', () => {
  it('is the one that its manifest describes', () => {
    const { files } = z
      .object({ files: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(new URL('manifest.json', RANKING_MODEL_URL), 'utf8')));
    for (const url of [RANKING_MODEL_URL, TERM_VECTORS_URL]) {
      const digest = createHash('sha256').update(readFileSync(url)).digest('hex');
      expect(files[basename(url.pathname)]).toBe(digest);
    }
  });
});
