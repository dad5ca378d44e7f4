import { describe, expect, it } from '@jest/globals';
import { paperRows, toCsv } from './paper-rows.js';

const paper = (key: string, isForm = false) => ({ key, name: key, isForm, issuer: null, where: null });
const programme = (name: string, papers: ReturnType<typeof paper>[]) => ({ id: name, name, body: '', papers });

describe('the list of documents', () => {
  it('names each document once with all that ask for it, the most asked first and forms last', () => {
    const rows = paperRows([
      programme('A', [paper('A:form', true), paper('plan'), paper('registration')]),
      programme('B', [paper('B:form', true), paper('registration'), paper('registration')]),
    ]);
    expect(rows.map(({ key }) => key)).toEqual(['registration', 'plan', 'A:form', 'B:form']);
    expect(rows[0]?.for).toEqual(['A', 'B']);
  });

  it('becomes a file without formulas, quotes doubled', () => {
    expect(toCsv([['=1+1', 'a "b"', '서류']])).toBe('\uFEFF"\'=1+1","a ""b""","서류"\r\n');
  });
});
