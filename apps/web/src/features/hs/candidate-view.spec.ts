import { describe, expect, it } from '@jest/globals';
import { type CandidateFragment, type PredictedLineFragment } from '../../generated/graphql.js';
import { viewCandidates } from './candidate-view.js';
import { resultCsv } from './result-csv.js';

const text = (ko: string) => ({ ko, en: ko });

function ranked(code: string, probability: number): PredictedLineFragment {
  return { code, written: code, probability, title: text(`품명 ${code}`), official: null };
}

function candidate(code: string, probability: number): CandidateFragment {
  return { ...ranked(code, probability), heading: text(`호 ${code.slice(0, 4)}`), chapter: text('류') };
}

const RANKING = {
  candidates: [candidate('961700', 0.7), candidate('392690', 0.2)],
  lines: [ranked('9617001000', 0.6), ranked('3926909000', 0.2), ranked('9617008000', 0.1)],
};

describe('viewCandidates', () => {
  it('puts the Korean lines under their subheading', () => {
    const [first, second] = viewCandidates(RANKING, undefined);
    expect(first?.lines.map(({ code }) => code)).toEqual(['9617001000', '9617008000']);
    expect(second?.lines.map(({ probability }) => probability)).toEqual([0.2]);
    expect(first?.move).toBe(0);
  });

  it('follows the answers: order, places moved, new candidates with heading and lines, shares where there are any', () => {
    const views = viewCandidates(RANKING, {
      candidates: [candidate('392690', 0.8), candidate('961700', 0.1), candidate('392410', 0.05)],
      lines: [ranked('3926909000', 0.8), { ...ranked('3924100000', 0), probability: null }],
    });
    expect(views.map(({ code, move }) => [code, move])).toEqual([
      ['392690', 1],
      ['961700', -1],
      ['392410', 'entered'],
    ]);
    expect(views.map(({ heading }) => heading.ko)).toEqual(['호 3926', '호 9617', '호 3924']);
    expect(views[0]?.lines.map(({ probability }) => probability)).toEqual([0.8]);
    expect(views[2]?.lines).toMatchObject([{ code: '3924100000', probability: undefined }]);
  });
});

describe('resultCsv', () => {
  const texts = { header: ['순위', '품명'], digits6: '6단위', digits10: '10단위' };

  it('writes candidates and lines in order, with a byte-order mark', () => {
    const csv = resultCsv(viewCandidates(RANKING, undefined), '텀블러', '참고용', 'ko', texts);
    expect(csv.startsWith('\uFEFF순위,품명\r\n')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(6);
    expect(csv).toContain('1,6단위,961700,70.0,품명 961700,호 9617,텀블러,참고용');
  });

  it('quotes what would break the table and disarms formulas', () => {
    const csv = resultCsv(viewCandidates(RANKING, undefined), '=1+1, "x"', '', 'ko', texts);
    expect(csv).toContain(`"'=1+1, ""x"""`);
  });
});
