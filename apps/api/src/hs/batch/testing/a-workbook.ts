import { aZip, type ZipEntry } from './a-zip.js';

export interface SheetSource {
  readonly name?: string;
  readonly state?: 'visible' | 'hidden';
  /** Cells as inline texts, or the XML of `sheetData`. */
  readonly rows: readonly (readonly string[])[] | string;
}

export interface WorkbookSource {
  readonly sheets: readonly SheetSource[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly date1904?: boolean;
  readonly extra?: readonly ZipEntry[];
}

/** An XLSX file (ECMA-376) with the least that makes one. */
export function aWorkbook({ sheets, sharedStrings, styles, date1904, extra = [] }: WorkbookSource): Buffer {
  const entries = sheets.map(
    ({ name, state = 'visible' }, i) =>
      `<sheet name="${name ?? `Sheet${i + 1}`}" sheetId="${i + 1}" state="${state}" r:id="rId${i + 1}"/>`,
  );
  const relations = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="http://x/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return aZip([
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns:r="r">${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${entries.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', data: `<Relationships>${relations.join('')}</Relationships>` },
    ...(sharedStrings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', data: `<sst>${sharedStrings}</sst>` }]),
    ...(styles === undefined ? [] : [{ name: 'xl/styles.xml', data: `<styleSheet>${styles}</styleSheet>` }]),
    ...sheets.map(({ rows }, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, data: sheetXml(rows) })),
    ...extra,
  ]);
}

function sheetXml(rows: SheetSource['rows']): string {
  const data =
    typeof rows === 'string'
      ? rows
      : rows.map(
          (cells) =>
            `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('')}</row>`,
        );
  return `<worksheet><sheetData>${typeof data === 'string' ? data : data.join('')}</sheetData></worksheet>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
