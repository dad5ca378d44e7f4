import { describe, expect, it } from '@jest/globals';
import { textFeatures } from '../features/text-features.js';
import { buildTariff } from '../model/tariff.js';
import { softmax } from '../views/line-model.js';
import { seededRandom } from './random.js';
import { fitLineWeights } from './stacker-groups.js';
import { trainLineModel } from './train-line-model.js';

const tariff = buildTariff(['0203291000', '0203299000', '8517130000']);

describe('trainLineModel', () => {
  const examples = [
    { text: 'pork belly frozen', code: '0203291000' },
    { text: 'streaky pork', code: '0203291000' },
    { text: 'pork loin frozen', code: '0203299000' },
    { text: 'pork shoulder', code: '0203299000' },
    { text: 'smart phone', code: '8517130000' },
  ].map(({ text, code }) => ({ features: textFeatures(text), line: tariff.indexOfLine(code) ?? 0, weight: 1 }));
  const model = trainLineModel(
    examples,
    tariff,
    { kindWeights: [0, 1, 0.7, 0.5, 0.5, 1, 0.3], minDocuments: 1, epochs: 30, rate: 0.3 },
    seededRandom(1),
  );

  it('chooses among the lines of one subheading', () => {
    const scores = model.score(model.vector(textFeatures('sliced pork belly')));
    const [belly = 0, other = 0] = softmax(Float64Array.from(scores.subarray(0, 2)));
    expect(belly).toBeGreaterThan(0.7);
    expect(belly + other).toBeCloseTo(1);
  });

  it('learns nothing where there is only one line', () => {
    expect(model.parts.nodes).not.toContain(tariff.indexOfLine('8517130000'));
  });
});

describe('fitLineWeights', () => {
  it('trusts the evidence that is right and not the one that is noise', () => {
    const random = seededRandom(2);
    const groups = Array.from({ length: 200 }, () => {
      const right = random() < 0.5 ? 0 : 1;
      const row = (line: number): number[] => [line === right ? -0.2 : -1.5, -random(), 0, 0, 0];
      return { evidence: [row(0), row(1)], right };
    });
    const [told = 0, noise = 0] = fitLineWeights(groups);
    expect(told).toBeGreaterThan(1);
    expect(Math.abs(noise)).toBeLessThan(told / 3);
  });
});
