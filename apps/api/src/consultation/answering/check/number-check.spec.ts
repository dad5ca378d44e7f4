import { describe, expect, it } from '@jest/globals';
import { splitSentences } from '../../../common/split-sentences.js';
import { readConsultationRecords } from '../../../knowledge/consultation/read-consultation-records.js';
import { aConsultationRecord } from '../../../knowledge/testing/a-consultation-record.js';
import { unsupportedNumbers } from './number-check.js';

const record = aConsultationRecord();
const numbersOf = (text: string, given: readonly string[] = []) =>
  unsupportedNumbers([{ lines: [{ text, record }] }], given).map(({ number }) => number);

describe('unsupportedNumbers', () => {
  it.each(['한도는 150달러입니다.', 'The limit is USD 150.', '관세법 제94조에 따릅니다.', '근거가 있습니다. [2]'])(
    'finds "%s" in the record',
    (text) => {
      expect(numbersOf(text)).toEqual([]);
    },
  );

  it.each([
    ['한도는 200달러입니다.', '200usd'],
    ['한도는 150유로입니다.', '150eur'],
    ['세율은 150%입니다.', '150pct'],
    ['기한은 30일입니다.', '30day'],
  ])('does not find the number of "%s"', (text, number) => {
    expect(numbersOf(text)).toEqual([number]);
  });

  it("takes the person's own figures and the steps of a calculation", () => {
    expect(numbersOf('말씀하신 190달러는 한도를 40달러 넘습니다.', ['미국에서 190달러', '40달러'])).toEqual([]);
  });

  it('finds every number of every reviewed answer in its own record', () => {
    const { records } = readConsultationRecords('knowledge');
    const paragraphs = records.flatMap((own) =>
      (['ko', 'en'] as const).map((language) => ({
        lines: splitSentences(own.answer[language]).map((text) => ({ text, record: own })),
      })),
    );
    expect(unsupportedNumbers(paragraphs)).toEqual([]);
  });
});
