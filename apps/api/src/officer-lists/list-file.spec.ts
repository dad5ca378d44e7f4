import { describe, expect, it } from '@jest/globals';
import { column, listText } from './list-file.js';

interface Row {
  readonly id: string;
  readonly mass?: number;
  readonly at: Date;
}
const columns = [
  column<Row>('id', '번호', 'Number', ({ id }) => id),
  column<Row>('mass', '중량', 'Mass', ({ mass }) => mass),
  column<Row>('at', '때', 'When', ({ at }) => at),
];
const at = new Date('2026-11-30T09:00:00Z');
const csv = (...rows: Row[]) => listText(columns, rows, { format: 'csv', language: 'ko' });

describe('a list as a file', () => {
  it('has headings in the reader’s language, even without a row', () => {
    expect(csv()).toBe('\uFEFF번호,중량,때\r\n');
    expect(listText(columns, [], { format: 'csv', language: 'en' })).toBe('\uFEFFNumber,Mass,When\r\n');
  });

  it('quotes what would break a line, and leaves empty what is not known', () => {
    expect(csv({ id: 'a,"b"\nc', at })).toContain('"a,""b""\nc",,2026-11-30T09:00:00.000Z');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('keeps a spreadsheet from running %j', (id) => {
    expect(csv({ id, at })).toContain(`'${id}`);
  });

  it('leaves numbers below zero numbers', () => {
    expect(csv({ id: 'a', mass: -2.5, at })).toContain('a,-2.5,');
  });

  it('keeps lasting names and types in JSON lines', () => {
    expect(listText(columns, [{ id: '=1', at }], { format: 'jsonl', language: 'ko' })).toBe(
      '{"id":"=1","mass":null,"at":"2026-11-30T09:00:00.000Z"}\n',
    );
  });
});
