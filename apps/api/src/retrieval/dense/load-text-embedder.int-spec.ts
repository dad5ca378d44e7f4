import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { loadTextEmbedder } from './load-text-embedder.js';
import { type TextEmbedder } from './text-embedder.js';

const ENCODER = 'models/encoder';
/** 8-bit rows move a cosine by less than this. */
const TOLERANCE = 0.01;

const golden = z
  .object({ texts: z.array(z.string()), cosines: z.array(z.array(z.number())) })
  .parse(JSON.parse(readFileSync(join(ENCODER, 'golden.json'), 'utf8')));

function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

describe('the encoder in models/encoder', () => {
  let embedder: TextEmbedder;

  beforeAll(async () => {
    const loading = await loadTextEmbedder(ENCODER);
    if (loading.status !== 'loaded') throw new Error(loading.reason);
    embedder = loading.embedder;
  });

  it('gives unit vectors with the cosines that the trained model had', async () => {
    const vectors = await embedder.embed(golden.texts);
    for (const [i, a] of vectors.entries()) {
      expect(a).toHaveLength(embedder.dimensions);
      for (const [j, b] of vectors.entries()) {
        expect(Math.abs(cosine(a, b) - (golden.cosines[i]?.[j] ?? NaN))).toBeLessThan(TOLERANCE);
      }
    }
  });

  it('gives a text the same vector alone and in a batch', async () => {
    const together = await embedder.embed([
      '무선 이어폰',
      'a far longer text about wireless earphones and their cases',
    ]);
    const [alone] = await embedder.embed(['무선 이어폰']);
    expect(cosine(together[0] ?? new Float32Array(), alone ?? new Float32Array())).toBeCloseTo(1, 4);
  });

  it('is deaf to case, accents and full-width forms', async () => {
    const [plain, dressed] = await embedder.embed(['cafe creme 500mm', 'Café CRÈME ５００㎜']);
    expect(cosine(plain ?? new Float32Array(), dressed ?? new Float32Array())).toBeCloseTo(1, 4);
  });

  it('puts a Korean and an English name of the same goods nearer than other goods', async () => {
    const [korean, english, other] = await embedder.embed(['무선 이어폰', 'wireless earphones', 'frozen shrimp']);
    const near = cosine(korean ?? new Float32Array(), english ?? new Float32Array());
    expect(near).toBeGreaterThan(0.5);
    expect(near).toBeGreaterThan(cosine(korean ?? new Float32Array(), other ?? new Float32Array()) + 0.2);
  });

  it('gives zeros for an empty text', async () => {
    const [empty] = await embedder.embed(['']);
    expect(empty?.every((value) => value === 0)).toBe(true);
  });
});

describe('loadTextEmbedder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'encoder-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('says which files are missing', async () => {
    expect(await loadTextEmbedder('models/no-such-encoder')).toEqual({
      status: 'missing',
      reason: expect.stringContaining('models/no-such-encoder lacks config.json, tokenizer.json'),
    });
  });

  it('says that a damaged model is unusable', async () => {
    cpSync(ENCODER, folder, { recursive: true });
    writeFileSync(join(folder, 'onnx/model_quantized.onnx'), 'damaged');
    expect(await loadTextEmbedder(folder)).toMatchObject({ status: 'unusable' });
  });
});
