import { describe, expect, it } from '@jest/globals';
import { hsTestParts } from '../testing/hs-test-parts.js';
import { narrowedLines } from './narrowed-lines.js';

const { catalogue } = hsTestParts();
const [first, second] = catalogue.children('851830');
const prediction = {
  candidates: [
    { code: '8518.30', probability: 0.4 },
    { code: '8518.21', probability: 0.2 },
  ],
  lines: [
    { code: first?.code ?? '', probability: 0.3 },
    { code: second?.code ?? '', probability: 0.1 },
  ],
  vague: false,
};

describe('narrowedLines', () => {
  it('gives each line its share of what the answers made of its subheading', () => {
    expect(narrowedLines([{ code: '851830', probability: 0.8 }], prediction, catalogue)).toEqual([
      { code: first?.code, title: first?.title, probability: 0.6 },
      { code: second?.code, title: second?.title, probability: 0.2 },
    ]);
  });

  it('shows the lines of a subheading that the prediction had missed, without a probability', () => {
    const missed = [...catalogue.all].find(
      ({ level, childCount }) => level === 'subheading' && childCount > 1 && childCount < 6,
    );
    const lines = narrowedLines([{ code: missed?.code ?? '', probability: 0.5 }], prediction, catalogue);
    expect(lines.map(({ code }) => code)).toEqual(catalogue.children(missed?.code ?? '').map(({ code }) => code));
    expect(lines.map(({ probability }) => probability)).toEqual(lines.map(() => undefined));
  });

  it('takes the one line of a subheading that Korea does not divide for as probable as that', () => {
    const whole = [...catalogue.all].find(({ level, childCount }) => level === 'subheading' && childCount === 1);
    expect(narrowedLines([{ code: whole?.code ?? '', probability: 0.5 }], prediction, catalogue)).toMatchObject([
      { code: `${whole?.code ?? ''}0000`, probability: 0.5 },
    ]);
  });

  it('leaves many lines that nothing is known about to the tariff', () => {
    const many = [...catalogue.all].find(({ level, childCount }) => level === 'subheading' && childCount > 8);
    expect(narrowedLines([{ code: many?.code ?? '', probability: 0.5 }], prediction, catalogue)).toEqual([]);
  });
});
