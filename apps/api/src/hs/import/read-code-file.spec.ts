import { describe, expect, it } from '@jest/globals';
import { CodeFileError, readCodeFile } from './read-code-file.js';

const HEADER = 'HS부호,적용시작일자,적용종료일자,한글품목명,영문품목명,수량단위코드';
const read = (...lines: string[]) => readCodeFile(Buffer.from([HEADER, ...lines].join('\r\n')));
const LINE = '0101211000,20130101,20261231,농가 사육용,For farm breeding,U';

describe('readCodeFile', () => {
  it('reads lines and the levels above them', () => {
    expect(read(LINE, '"01012110",20130101,20261231,"말, 번식용",,U')).toEqual({
      lines: [
        {
          code: '0101211000',
          ko: '농가 사육용',
          en: 'For farm breeding',
          validFrom: '2013-01-01',
          validUntil: '2026-12-31',
        },
        { code: '01012110', ko: '말, 번식용', en: '', validFrom: '2013-01-01', validUntil: '2026-12-31' },
      ],
      faults: [],
    });
  });

  it.each([
    ['a code of too few digits', '010,20130101,20261231,말,Horses,U', /no code of/],
    ['a code with letters', '01012X1000,20130101,20261231,말,Horses,U', /no code of/],
    ['a code whose leading zero was lost', '102211000,20130101,20261231,젖소,For milk,U', /leading zero/],
    ['no Korean name', '0102211000,20130101,20261231, ,For milk,U', /no Korean name/],
    ['a day that does not exist', '0102211000,20130231,20261231,젖소,For milk,U', /no first day/],
    ['an end before its beginning', '0102211000,20270101,20261231,젖소,For milk,U', /ends before/],
    ['too few cells', '0102211000', /no Korean name; .*no first day/],
    ['a code that stands already', LINE, /line 2 already/],
  ])('names a line with %s and keeps the others', (_name, line, reason) => {
    const file = read(LINE, line);
    expect(file.lines).toHaveLength(1);
    expect(file.faults).toEqual([{ line: 3, code: line.split(',')[0], reason: expect.stringMatching(reason) }]);
  });

  it('refuses a file without the columns', () => {
    expect(() => readCodeFile(Buffer.from('code,name\n0101211000,말'))).toThrow(CodeFileError);
    expect(() => readCodeFile(Buffer.from('code,name\n0101211000,말'))).toThrow(/HS부호/);
  });

  it.each([
    ['binary content', Buffer.from([0xff, 0xff, 0x00])],
    ['an open quotation mark', Buffer.from(`${HEADER}\n"0101211000,20130101`)],
    ['nothing', Buffer.alloc(0)],
  ])('refuses %s', (_name, bytes) => {
    expect(() => readCodeFile(bytes)).toThrow(CodeFileError);
  });
});
