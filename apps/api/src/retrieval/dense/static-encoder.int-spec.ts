import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { loadTextEmbedder } from './load-text-embedder.js';
import { readOnnxTensors } from './onnx-tensors.js';
import { StaticEncoder } from './static-encoder.js';
import { UnigramTokenizer, unigramSchema } from './unigram-tokenizer.js';

const ENCODER = 'models/encoder';

const json = (file: string): unknown => JSON.parse(readFileSync(join(ENCODER, file), 'utf8'));
const golden = z.object({ texts: z.array(z.string()), pieces: z.array(z.array(z.int())) }).parse(json('golden.json'));

describe('StaticEncoder', () => {
  const encoder = StaticEncoder.load(ENCODER);

  it('gives the vectors that ONNX Runtime gives', async () => {
    const loading = await loadTextEmbedder(ENCODER);
    if (loading.status !== 'loaded') throw new Error(loading.reason);
    const texts = [...golden.texts, '', '★ 컨테이너(40ft) ★', 'PNL ASSY-FR DOOR,LH'];
    const vectors = await loading.embedder.embed(texts);
    for (const [i, text] of texts.entries()) {
      encoder.embed(text).forEach((value, at) => {
        expect(value).toBeCloseTo(vectors[i]?.[at] ?? NaN, 4);
      });
    }
  });

  it('refuses a folder without an encoder', () => {
    expect(() => StaticEncoder.load('models/consult')).toThrow('tokenizer.json');
  });
});

describe('UnigramTokenizer', () => {
  it('cuts as sentencepiece did at training', () => {
    const tokenizer = new UnigramTokenizer(unigramSchema.parse(json('tokenizer.json')));
    expect(golden.texts.map((text) => tokenizer.piecesOf(text))).toEqual(golden.pieces);
  });
});

describe('readOnnxTensors', () => {
  const file = readFileSync(join(ENCODER, 'onnx/model_quantized.onnx'));

  it('reads names, shapes and bytes', () => {
    const rows = readOnnxTensors(file).get('rows');
    expect(rows?.dims).toEqual([32_000, 256]);
    expect(rows?.bytes).toHaveLength(32_000 * 256);
  });

  it('refuses a file that is cut off', () => {
    expect(() => readOnnxTensors(file.subarray(0, 5_000_000))).toThrow('not an ONNX file');
  });
});
