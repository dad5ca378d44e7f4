import { describe, expect, it } from '@jest/globals';
import { aConsultationRecord } from '../../../knowledge/testing/a-consultation-record.js';
import { type DuplicateSearch, draftOf, planImport } from './plan-import.js';
import { guessMapping, readPastConsultations } from './read-past-consultations.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const record = aConsultationRecord({
  id: 'kt1-001',
  question: { ko: '드론 수입 되나요?', en: 'May I import a drone?' },
});
const noneNear: DuplicateSearch = { nearest: () => Promise.resolve(undefined) };
const MAPPING = { question: '질문', answer: '답변' };

async function plan(text: string, search = noneNear) {
  const file = readPastConsultations(bytes(text));
  if ('unreadable' in file) throw new Error(file.unreadable);
  return planImport(file.rows, MAPPING, [record], search);
}

describe('readPastConsultations', () => {
  it('reads CSV with quotes and line breaks, tabs, and JSON Lines', () => {
    const rows = (text: string) => {
      const file = readPastConsultations(bytes(text));
      return 'unreadable' in file ? file.unreadable : file.rows.map(({ values }) => values);
    };
    const expected = [{ 질문: '가, 나?', 답변: '다\n라' }];
    expect(rows('\ufeff질문,답변\n"가, 나?","다\n라"\n')).toEqual(expected);
    expect(rows('질문\t답변\n가, 나?\t"다\n라"')).toEqual(expected);
    expect(rows('{"질문":"가, 나?","답변":"다\\n라"}\n\n')).toEqual(expected);
  });

  it('reads what Korean Excel writes', () => {
    // "질문,답변" and a row "가,나" in CP949.
    const cp949 = [0xc1, 0xfa, 0xb9, 0xae, 0x2c, 0xb4, 0xe4, 0xba, 0xaf, 0x0a, 0xb0, 0xa1, 0x2c, 0xb3, 0xaa];
    expect(readPastConsultations(Uint8Array.from(cp949))).toMatchObject({ columns: ['질문', '답변'] });
  });

  it('names lines that are no JSON and keeps the others', () => {
    expect(readPastConsultations(bytes('{"질문":"가"}\n{\n[]'))).toMatchObject({
      rows: [{ line: 1 }],
      faults: [{ line: 2 }, { line: 3 }],
    });
  });

  it.each([
    ['nothing', bytes(''), 'no_rows'],
    ['a heading alone', bytes('질문,답변\n'), 'no_rows'],
    ['a quote without an end', bytes('질문,답변\n"가,나\n'), 'no_csv'],
    ['what is no text', Uint8Array.from([0xff, 0xfe, 0x00, 0x81]), 'encoding'],
  ])('refuses %s, and says why', (_name, file, unreadable) => {
    expect(readPastConsultations(file)).toEqual({ unreadable });
  });

  it('guesses the columns by their names', () => {
    expect(guessMapping(['번호', '질문내용', '답변내용', '분야', '등록일'])).toEqual({
      question: '질문내용',
      answer: '답변내용',
      topic: '분야',
      asOf: '등록일',
    });
    expect(guessMapping(['x'])).toEqual({});
  });
});

describe('planImport', () => {
  it('finds what a record or an earlier row asks already, whatever the spacing and marks', async () => {
    const rows = await plan('질문,답변\n드론  수입 되나요,네\n향수 면세는?,60\n향수 면세는,60');
    expect(rows.map(({ verdict, duplicateOf }) => [verdict, duplicateOf])).toEqual([
      ['same', 'kt1-001'],
      ['new', undefined],
      ['same', 'line 3'],
    ]);
  });

  it('finds what is nearly the same', async () => {
    const near: DuplicateSearch = { nearest: () => Promise.resolve({ record, likeness: 0.8 }) };
    expect(await plan('질문,답변\n드론을 수입?,네', near)).toMatchObject([{ verdict: 'near', duplicateOf: 'kt1-001' }]);
  });

  it('takes personal data out and reports the kinds', async () => {
    const [row] = await plan('질문,답변\n010-1234-5678로 연락?,a@b.kr 앞으로 보냄');
    expect(row).toMatchObject({
      question: '[phone]로 연락?',
      answer: '[email] 앞으로 보냄',
      redacted: ['phone', 'email'],
    });
  });

  it('refuses rows without question or answer', async () => {
    expect((await plan('질문,답변\n,네\n가?,')).map(({ verdict, fault }) => [verdict, fault])).toEqual([
      ['faulty', 'no_question'],
      ['faulty', 'no_answer'],
    ]);
  });
});

describe('draftOf', () => {
  it('fills the language of the row, the topic and the month where they are known', async () => {
    const [row] = await plan('질문,답변\nMay I?,Yes.');
    const mapping = { ...MAPPING, topic: '분야', asOf: '날짜' };
    const draft = row && draftOf(row, { 분야: 'postal', 날짜: '2025-03-09' }, mapping, '2026-07');
    expect(draft).toMatchObject({ topic: 'postal', asOf: '2025-03', question: { ko: '', en: 'May I?' } });
  });
});
