import { describe, expect, it } from '@jest/globals';
import { hsTestParts } from '../testing/hs-test-parts.js';
import { describePrediction } from './describe-prediction.js';

const { catalogue } = hsTestParts();

function describeCandidates(...candidates: [string, number][]) {
  const prediction = {
    candidates: candidates.map(([code, probability]) => ({ code, probability })),
    lines: [],
    vague: false,
  };
  return describePrediction(prediction, catalogue, { answer: 0.5, sure: 0.8 });
}

describe('describePrediction', () => {
  it('is sure from the upper threshold on, and then leaves nothing undecided', () => {
    expect(describeCandidates(['8518.30', 0.8], ['8517.13', 0.15])).toMatchObject({
      sureness: 'sure',
      undecided: [],
    });
  });

  it('is likely from the threshold for answers on', () => {
    expect(describeCandidates(['8518.30', 0.6], ['8517.13', 0.3])).toMatchObject({ sureness: 'likely', undecided: [] });
  });

  it('names the headings between which it is not sure, with what speaks for each together', () => {
    const { sureness, undecided } = describeCandidates(
      ['3926.90', 0.3],
      ['7326.90', 0.25],
      ['3926.10', 0.1],
      ['4421.99', 0.05],
    );
    expect(sureness).toBe('unsure');
    expect(undecided.map(({ code, probability }) => [code, Math.round(probability * 100)])).toEqual([
      ['3926', 40],
      ['7326', 25],
    ]);
  });

  it('names the one heading when only the subheading is open', () => {
    expect(describeCandidates(['8518.21', 0.45], ['8518.22', 0.44]).undecided.map(({ code }) => code)).toEqual([
      '8518',
    ]);
  });

  it('names the best two when nothing is probable', () => {
    expect(describeCandidates(['3926.90', 0.05], ['7326.90', 0.04], ['4421.99', 0.03]).undecided).toHaveLength(2);
  });

  it('is never sure of a vague description', () => {
    const vague = { candidates: [{ code: '3303.00', probability: 0.95 }], lines: [], vague: true };
    expect(describePrediction(vague, catalogue, { answer: 0.5, sure: 0.8 }).sureness).toBe('unsure');
  });

  it('has nothing to say about an empty prediction', () => {
    expect(describeCandidates()).toMatchObject({ candidates: [], lines: [], sureness: 'unsure', undecided: [] });
  });
});
