import { describe, expect, it } from '@jest/globals';
import { aWorkbook } from '../testing/a-workbook.js';
import { aZip } from '../testing/a-zip.js';
import { readTable } from './read-table.js';
import { type ReadOptions, TABLE_LIMITS } from './table.js';

async function tableOf(bytes: Uint8Array | string, options?: ReadOptions) {
  const outcome = await readTable(Buffer.from(bytes), options);
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code} ${outcome.refusal.message}`);
  return outcome.table;
}

async function refusalOf(bytes: Uint8Array | string, options?: ReadOptions) {
  const outcome = await readTable(Buffer.from(bytes), options);
  if (outcome.ok) throw new Error('taken');
  return outcome.refusal;
}

const cellsOf = async (bytes: Uint8Array | string) => (await tableOf(bytes)).rows.map(({ cells }) => cells);

describe('readTable on CSV', () => {
  /** `품명,규격` and `면 셔츠,남성용` in CP949. */
  const CP949 = Buffer.from('c7b0b8ed2cb1d4b0dd0d0ab8e9bcc5c3f72cb3b2bcbabfeb0d0a', 'hex');

  it.each([
    ['UTF-8', Buffer.from('품명,규격\n면 셔츠,남성용\n'), 'utf-8'],
    ['UTF-8 with byte order mark', Buffer.from('\ufeff품명,규격\r\n면 셔츠,남성용'), 'utf-8-bom'],
    ['UTF-16', Buffer.from('\ufeff품명,규격\n면 셔츠,남성용', 'utf16le'), 'utf-16le'],
  ])('reads %s', async (_name, bytes, encoding) => {
    const table = await tableOf(bytes);
    expect(table.format).toEqual({ kind: 'csv', encoding, delimiter: ',' });
    expect(table.rows).toEqual([
      { row: 1, cells: ['품명', '규격'] },
      { row: 2, cells: ['면 셔츠', '남성용'] },
    ]);
  });

  it('reads CP949, as Korean Excel writes it', async () => {
    const table = await tableOf(CP949);
    expect(table.format).toMatchObject({ encoding: 'cp949' });
    expect(table.rows[0]?.cells).toEqual(['품명', '규격']);
  });

  it.each([
    ['comma', 'name,spec\nmug,"ceramic, 300 ml"\nlamp,LED', ','],
    ['semicolon', 'name;spec\nmug, blue;ceramic\nlamp;LED', ';'],
    ['tab', 'name\tspec\nmug, blue\tceramic\nlamp\tLED', '\t'],
    ['bar', 'name|spec\nmug|ceramic; glazed\nlamp|LED', '|'],
  ])('finds out that fields are divided by a %s', async (_name, text, delimiter) => {
    const table = await tableOf(text);
    expect(table.format).toMatchObject({ delimiter });
    expect(table.rows.every(({ cells }) => cells.length === 2)).toBe(true);
  });

  it('divides by what a person says instead', async () => {
    expect((await tableOf('a,b;c\nd,e;f', { delimiter: ';' })).rows[0]?.cells).toEqual(['a,b', 'c']);
  });

  it('reads in the encoding that a person says, and in no other', async () => {
    const ascii = 'name,spec\nmug,ceramic\n';
    expect((await tableOf(ascii, { encoding: 'cp949' })).format).toMatchObject({ encoding: 'cp949' });
    const misread = await tableOf(CP949, { encoding: 'utf-16le' });
    expect(misread.rows[0]?.cells[0]).not.toBe('품명');
    expect(await refusalOf(CP949, { encoding: 'utf-8' })).toMatchObject({
      code: 'UNKNOWN_ENCODING',
      message: expect.stringContaining('utf-8'),
    });
  });

  it('counts rows as a spreadsheet does: blank ones too, a quoted line break not', async () => {
    const table = await tableOf('name\n\n"two\nlines"\n,\nlast');
    expect(table.rows).toEqual([
      { row: 1, cells: ['name'] },
      { row: 3, cells: ['two\nlines'] },
      { row: 5, cells: ['last'] },
    ]);
  });

  it('takes a quotation mark inside a field for an inch', async () => {
    expect(await cellsOf('name,spec\ntv 55" wide,LED')).toContainEqual(['tv 55" wide', 'LED']);
  });

  it('keeps a cell that is too long one character over the limit', async () => {
    const table = await tableOf(`name\n${'가'.repeat(50_000)}`);
    expect(table.rows[1]?.cells[0]).toHaveLength(TABLE_LIMITS.cell + 1);
  });

  it.each([
    ['an empty file', '', 'EMPTY_FILE'],
    ['a file of blank lines', '\n \n,,\n', 'EMPTY_FILE'],
    ['a quotation mark that is never closed', 'name,spec\n"mug,ceramic\nlamp,LED\n', 'UNCLOSED_QUOTE'],
    ['too many rows', 'name\n'.repeat(TABLE_LIMITS.rows + 11), 'TOO_MANY_ROWS'],
    ['too many columns', 'a,'.repeat(TABLE_LIMITS.columns) + 'b', 'TOO_MANY_COLUMNS'],
    ['too large a file', Buffer.alloc(TABLE_LIMITS.bytes + 1, 'a'), 'FILE_TOO_LARGE'],
    ['a web page named .xls', '<html><table><tr><td>mug</td></tr></table></html>', 'WEB_PAGE'],
    ['a PDF file', '%PDF-1.7\n1 0 obj', 'NOT_A_TABLE'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'NOT_A_TABLE'],
    ['text of another code page', Buffer.from('name\ncaf\xe9\xff\xfe', 'latin1'), 'UNKNOWN_ENCODING'],
  ])('refuses %s', async (_name, bytes, code) => {
    expect(await refusalOf(bytes)).toEqual({ code, message: expect.any(String) });
  });
});

describe('readTable on XLSX', () => {
  it('reads the first visible sheet that holds something', async () => {
    const table = await tableOf(
      aWorkbook({
        sheets: [
          { name: '숨김', state: 'hidden', rows: [['secret']] },
          { name: '빈 시트', rows: [] },
          { name: '품목', rows: [['품명'], ['면 셔츠']] },
        ],
      }),
    );
    expect(table.format).toEqual({ kind: 'xlsx', sheet: '품목', sheets: ['숨김', '빈 시트', '품목'] });
    expect(table.rows).toEqual([
      { row: 1, cells: ['품명'] },
      { row: 2, cells: ['면 셔츠'] },
    ]);
  });

  it('reads the sheet that is asked for', async () => {
    const file = aWorkbook({ sheets: [{ rows: [['one']] }, { name: 'b', rows: [['two']] }] });
    expect((await tableOf(file, { sheet: 'b' })).rows[0]?.cells).toEqual(['two']);
    expect(await refusalOf(file, { sheet: 'c' })).toMatchObject({ code: 'NO_SUCH_SHEET', message: /"Sheet1", "b"/ });
  });

  it('reads shared texts, without pronunciation guides, at their place', async () => {
    const file = aWorkbook({
      sharedStrings:
        '<si><r><t>면 </t></r><r><t>셔츠</t></r><rPh><t>shirt</t></rPh></si><si><t>A&amp;B_x000D_</t></si>',
      sheets: [{ rows: '<row r="3"><c r="B3" t="s"><v>0</v></c><c r="D3" t="s"><v>1</v></c></row>' }],
    });
    expect((await tableOf(file)).rows).toEqual([{ row: 3, cells: ['', '면 셔츠', '', 'A&B\r'] }]);
  });

  it('writes numbers as Excel shows them, dates in ISO form, formulas as their last value', async () => {
    const file = aWorkbook({
      styles:
        '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;년&quot; m/d"/></numFmts>' +
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>',
      sheets: [
        {
          rows:
            '<row r="1"><c r="A1"><v>8517130000</v></c><c r="B1"><v>0.30000000000000004</v></c><c r="C1" s="1"><v>46203</v></c>' +
            '<c r="D1" s="2"><v>46203.375</v></c><c r="E1" t="str"><f>A1&amp;"x"</f><v>mug</v></c><c r="F1" t="b"><v>1</v></c></row>',
        },
      ],
    });
    expect(await cellsOf(file)).toEqual([['8517130000', '0.3', '2026-06-30', '2026-06-30 09:00', 'mug', 'TRUE']]);
  });

  it('makes nothing of empty rows and columns however far out they are', async () => {
    const file = aWorkbook({
      sheets: [
        {
          rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>mug</t></is></c></row><row r="1048576"><c r="XFD1048576"/></row>',
        },
      ],
    });
    expect((await tableOf(file)).rows).toEqual([{ row: 1, cells: ['mug'] }]);
  });

  const good = { rows: [['name'], ['mug']] };

  it('refuses a part that unpacks to far more than it is packed in', async () => {
    const bomb = Buffer.alloc(TABLE_LIMITS.unpackedBytes + 1, ' ');
    const file = aWorkbook({ sheets: [good], extra: [{ name: 'xl/sharedStrings.xml', data: bomb }] });
    expect(file.length).toBeLessThan(200_000);
    expect(await refusalOf(file)).toMatchObject({ code: 'UNPACKED_TOO_LARGE' });
  });

  it('refuses a part that unpacks to more than it says', async () => {
    const bomb = { name: 'xl/sharedStrings.xml', data: Buffer.alloc(5_000_000, ' '), toldSize: 100 };
    expect(await refusalOf(aWorkbook({ sheets: [good], extra: [bomb] }))).toMatchObject({ code: 'CORRUPT_FILE' });
  });

  it('cuts a cell of 90 MB', async () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>${'a'.repeat(90_000_000)}</t></is></c></row>`;
    expect((await cellsOf(aWorkbook({ sheets: [{ rows }] })))[0]?.[0]).toHaveLength(TABLE_LIMITS.cell + 1);
  });

  it('refuses one long text that is repeated in every cell', async () => {
    const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(50)}</row>`;
    const file = aWorkbook({
      sharedStrings: `<si><t>${'가'.repeat(9_000)}</t></si>`,
      sheets: [{ rows: row.repeat(1_000) }],
    });
    expect(await refusalOf(file)).toMatchObject({ code: 'TOO_MUCH_TEXT' });
  });

  it('expands no entities of a document', async () => {
    const sharedStrings = '<si><t>&bomb;</t></si>';
    expect(await refusalOf(aWorkbook({ sharedStrings, sheets: [good] }))).toMatchObject({ code: 'CORRUPT_FILE' });
  });

  it.each([
    ['macros', aWorkbook({ sheets: [good], extra: [{ name: 'xl/vbaProject.bin', data: 'x' }] }), 'MACROS'],
    [
      'an encrypted part',
      aWorkbook({ sheets: [good], extra: [{ name: 'x', data: 'x', encrypted: true }] }),
      'PASSWORD_PROTECTED',
    ],
    ['a binary workbook', aZip([{ name: 'xl/workbook.bin', data: 'x' }]), 'BINARY_EXCEL'],
    ['a Word document', aZip([{ name: 'word/document.xml', data: '<x/>' }]), 'NOT_A_TABLE'],
    ['a file cut short', aWorkbook({ sheets: [good] }).subarray(0, 300), 'CORRUPT_FILE'],
    ['XML that is not well-formed', aWorkbook({ sheets: [{ rows: '<row><c>' }] }), 'CORRUPT_FILE'],
    ['two rows of one number', aWorkbook({ sheets: [{ rows: '<row r="2"/><row r="2"/>' }] }), 'CORRUPT_FILE'],
    ['a row number that is none', aWorkbook({ sheets: [{ rows: '<row r="9999999999"/>' }] }), 'CORRUPT_FILE'],
    ['a workbook without rows', aWorkbook({ sheets: [{ rows: [] }] }), 'EMPTY_FILE'],
    [
      'too many rows',
      aWorkbook({ sheets: [{ rows: Array.from({ length: TABLE_LIMITS.rows + 11 }, () => ['mug']) }] }),
      'TOO_MANY_ROWS',
    ],
    ['too many columns', aWorkbook({ sheets: [{ rows: '<row><c r="CW1"><v>1</v></c></row>' }] }), 'TOO_MANY_COLUMNS'],
  ])('refuses %s', async (_name, bytes, code) => {
    expect(await refusalOf(bytes)).toEqual({ code, message: expect.any(String) });
  });

  it.each([
    ['a password-protected workbook', 'EncryptedPackage', 'PASSWORD_PROTECTED'],
    ['an old Excel file', 'Workbook', 'OLD_EXCEL'],
  ])('refuses %s', async (_name, stream, code) => {
    const file = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(512),
      Buffer.from(stream, 'utf16le'),
    ]);
    expect(await refusalOf(file)).toMatchObject({ code });
  });
});
