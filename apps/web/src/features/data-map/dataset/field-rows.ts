import { type PortalLanguage } from '../../../i18n/language.js';
import { type DatasetField } from '../queries.js';

export const FIELD_COLUMNS = ['name', 'type', 'meaning', 'codeList', 'wco', 'marks', 'from'] as const;
export type FieldColumn = (typeof FIELD_COLUMNS)[number];

/** A field as the table shows, sorts, copies and saves it: a text for each column. */
export interface FieldRow {
  readonly field: DatasetField;
  readonly texts: Readonly<Record<FieldColumn, string>>;
}

/** The words of the table in the language of the page. */
export interface FieldWords {
  readonly type: (field: DatasetField) => string;
  readonly mark: (mark: DatasetField['marks'][number]) => string;
}

export function fieldRows(
  fields: readonly DatasetField[],
  language: PortalLanguage,
  words: FieldWords,
): readonly FieldRow[] {
  return fields.map((field) => ({
    field,
    texts: {
      name: field.name[language],
      type: words.type(field),
      meaning: field.meaning[language],
      codeList: field.codeList?.name[language] ?? '',
      wco: field.wco ?? '',
      marks: field.marks.map(words.mark).join(', '),
      from: field.from.map((end) => `${end.datasetName[language]} › ${end.fieldName[language]}`).join('; '),
    },
  }));
}

/** Rows any of whose texts holds all the words looked for, in any order, whatever their case. */
export function filterRows(rows: readonly FieldRow[], wanted: string): readonly FieldRow[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ field, texts }) => {
    const all = [field.id, ...Object.values(texts)].join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** @param sort a column, with - before it for downwards; anything else keeps the order of the dataset */
export function sortFields(rows: readonly FieldRow[], sort: string, language: PortalLanguage): readonly FieldRow[] {
  const column = FIELD_COLUMNS.find((each) => each === sort.replace(/^-/, ''));
  if (column === undefined) return rows;
  const { compare } = new Intl.Collator(language, { numeric: true });
  // What says nothing comes last in both directions.
  const by = (a: FieldRow, b: FieldRow) => {
    const [one, other] = [a.texts[column], b.texts[column]];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return sort.startsWith('-') ? compare(other, one) : compare(one, other);
  };
  return [...rows].sort(by);
}
