import { describe, expect, it } from '@jest/globals';
import { textFeatures } from '../features/text-features.js';
import { packArtefact, unpackArtefact } from '../model/artefact-file.js';
import { buildTariff } from '../model/tariff.js';
import { packLinear, unpackSparseSoftmax } from '../model/view-artefacts.js';
import { softmaxOverSubheadings, type SparseSoftmax } from '../views/sparse-softmax.js';
import { seededRandom } from './random.js';
import { trainSparseSoftmax } from './train-sparse-softmax.js';

const tariff = buildTariff(['6109100000', '6403990000', '8518300000', '8517130000']);
const TEXTS = [
  ['cotton t-shirt', '610910'],
  ['티셔츠 면', '610910'],
  ['leather shoe', '640399'],
  ['가죽 신발', '640399'],
  ['wireless earphone', '851830'],
  ['블루투스 이어폰', '851830'],
  ['smart phone', '851713'],
  ['스마트폰', '851713'],
] as const;

function train(seed: number): SparseSoftmax {
  const examples = TEXTS.map(([text, code]) => ({
    features: textFeatures(text),
    subheading: tariff.indexOfSubheading(code) ?? 0,
    weight: 1,
  }));
  const options = {
    kindWeights: [0, 1, 0.7, 0.5, 0.5, 1, 0.3],
    minDocuments: 1,
    maxNodes: 50,
    epochs: 30,
    rate: 0.3,
    dropout: 0.1,
  };
  return trainSparseSoftmax(examples, tariff, options, seededRandom(seed));
}

function bestOf(model: SparseSoftmax, text: string): { code: string; probability: number } {
  const scores = new Float32Array(tariff.nodeCount);
  const probabilities = new Float32Array(tariff.nodeCount);
  model.score(model.vector(textFeatures(text)), scores);
  softmaxOverSubheadings(scores, probabilities, tariff);
  const shares = [...probabilities.subarray(0, tariff.subheadings.length)];
  const probability = Math.max(...shares);
  return { code: tariff.subheadings[shares.indexOf(probability)] ?? '', probability };
}

describe('trainSparseSoftmax', () => {
  const model = train(1);

  it.each(TEXTS)('learns that %s is %s', (text, code) => {
    const best = bestOf(model, text);
    expect(best.code).toBe(code);
    expect(best.probability).toBeGreaterThan(0.6);
  });

  it('recognises words that were run together or inflected', () => {
    expect(bestOf(model, 'leathershoes').code).toBe('640399');
    expect(bestOf(model, '이어폰을').code).toBe('851830');
  });

  it('is the same for the same seed', () => {
    expect(train(1).parts.weights).toEqual(model.parts.weights);
  });

  it('decides the same after being written and read', () => {
    const copy = unpackSparseSoftmax(unpackArtefact(packArtefact(packLinear(model.parts, 0.01))), tariff);
    for (const [text, code] of TEXTS) {
      const [was, is] = [bestOf(model, text), bestOf(copy, text)];
      expect(is.code).toBe(code);
      expect(Math.abs(is.probability - was.probability)).toBeLessThan(0.05);
    }
  });
});

describe('softmaxOverSubheadings', () => {
  it('sums to one and is flatter at a higher temperature', () => {
    const scores = Float32Array.from([2, 1, 0, -50, 0, 0, 0, 0]);
    const out = new Float32Array(8);
    softmaxOverSubheadings(scores, out, tariff);
    expect(out.subarray(0, 3).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
    expect(out[3]).toBe(0);
    const sharp = out[0] ?? 0;
    softmaxOverSubheadings(scores, out, tariff, 2);
    expect(out[0]).toBeLessThan(sharp);
  });
});
