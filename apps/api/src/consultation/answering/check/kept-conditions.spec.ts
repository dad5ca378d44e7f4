import { describe, expect, it } from '@jest/globals';
import { splitSentences } from '../../../common/split-sentences.js';
import { readConsultationRecords } from '../../../knowledge/consultation/read-consultation-records.js';
import { droppedFaults } from './kept-conditions.js';

const SOURCE =
  '네. 자가사용 물품이고 물품가격이 미화 150달러 이하이면 면세됩니다. 다만 판매용은 제외됩니다. 수령한 날부터 30일 이내에 세관에 신청해야 합니다.';
const ENGLISH =
  'Yes. Goods for your own use worth US$150 or less are duty free. Unless they are for sale, no declaration is needed. Apply to customs within 30 days before you sell them.';
const kindsOf = (text: string, source: string) => droppedFaults(text, [source]).map(({ kind }) => kind);

const EXAMPLE = /^(?:예를 들어|예:|Example:|For example)/;

/** A record's own answer as a model would give it back, every sentence cited. */
const cited = (answer: string): string =>
  splitSentences(answer)
    .map((sentence) => `${sentence} [1]`)
    .join(' ');

describe('droppedFaults', () => {
  it('finds nothing dropped where sentences are joined, divided or put in another order', () => {
    const text =
      '네, 물품가격이 미화 150달러 이하인 자가사용 물품이면 면세됩니다. [1] 수령한 날부터 30일 이내에 세관에 신청해야 합니다. [1] 다만 판매용은 제외됩니다. [1]';
    expect(kindsOf(text, SOURCE)).toEqual([]);
  });

  it.each([
    ['a condition', SOURCE.replace('자가사용 물품이고 ', ''), SOURCE],
    ['an exception', SOURCE.replace('다만 판매용은 제외됩니다. ', ''), SOURCE],
    [
      'the word that makes it an exception',
      SOURCE.replace('다만 판매용은 제외됩니다', '판매용 물품이 있습니다'),
      SOURCE,
    ],
    ['a bound', SOURCE.replace('150달러 이하이면', '150달러 미만이면'), SOURCE],
    ['a number', SOURCE.replace('미화 150달러 이하이면', '소액 이하이면'), SOURCE],
    ['the next step', SOURCE.replace(/ 수령한.*/, ''), SOURCE],
    ['a period', SOURCE.replace('30일 이내에 ', ''), SOURCE],
    ['a duty', SOURCE.replace('신청해야 합니다', '신청합니다'), SOURCE],
    ['a condition', ENGLISH.replace(' for your own use', ''), ENGLISH],
    ['an exception', ENGLISH.replace('Unless they are for sale, no', 'No'), ENGLISH],
    ['a bound', ENGLISH.replace('US$150 or less', 'US$150'), ENGLISH],
    ['an order of steps', ENGLISH.replace(' before you sell them', ''), ENGLISH],
    ['everything but the yes', 'Yes.', ENGLISH],
  ])('finds %s dropped', (_what, text, source) => {
    expect(kindsOf(cited(text), source).length).toBeGreaterThan(0);
  });

  it('looks for what a source states only where that source is cited', () => {
    const sources = ['수수료는 5천원입니다.', '기한은 30일입니다.'];
    expect(droppedFaults('수수료는 5천원입니다. [1] 기한은 30일입니다. [1]', sources)).toEqual([
      { kind: 'dropped_number', sentence: '기한은 30일입니다.' },
    ]);
  });

  it('lets an example go', () => {
    expect(kindsOf('한도는 150달러입니다. [1]', '한도는 150달러입니다. 예를 들어 160달러면 세금을 냅니다.')).toEqual(
      [],
    );
  });

  describe('over the reviewed answers', () => {
    const answers = readConsultationRecords('knowledge').records.flatMap(({ answer }) => [answer.ko, answer.en]);

    it('finds nothing dropped of an answer given back whole', () => {
      expect(answers.filter((answer) => droppedFaults(cited(answer), [answer]).length > 0)).toEqual([]);
    });

    it('finds nearly every sentence that is left out', () => {
      const cases = answers.flatMap((answer) => {
        const sentences = splitSentences(answer).filter((sentence) => !EXAMPLE.test(sentence));
        return sentences.map((_sentence, at) => ({ answer, rest: sentences.filter((_other, place) => place !== at) }));
      });
      const missed = cases.filter(({ answer, rest }) => droppedFaults(cited(rest.join(' ')), [answer]).length === 0);
      expect(missed.length / cases.length).toBeLessThan(0.005);
    });
  });
});
