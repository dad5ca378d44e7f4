import { z } from 'zod';
import { type BilingualText, bilingualText, legalBasis, textLine } from '../record-parts.js';
import { recordId, versionNumber } from './process-records.js';

export const FIELD_TYPES = [
  'text',
  'code',
  'identifier',
  'amount',
  'number',
  'date',
  'datetime',
  'flag',
  'image',
  'document',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** Who may have a dataset. `officers`: in the course of duty, on record; `none`: leaves the unit that holds it for no other use. */
export const ACCESS_LEVELS = ['open', 'on_request', 'officers', 'none'] as const;
export type AccessLevel = (typeof ACCESS_LEVELS)[number];

/**
 * Why a value is protected: it tells of a person, it is information that a taxpayer gave or that customs learned for
 * levying duties or for clearance (Customs Act, article 116), or it belongs to an investigation.
 */
export const MARKS = ['personal', 'tax_secret', 'investigation'] as const;
export type Mark = (typeof MARKS)[number];

const fieldParts = {
  name: bilingualText,
  type: z.enum(FIELD_TYPES),
  /** Most characters, or digits before the decimal point. Absent where it isn't public. */
  length: z.int().min(1).optional(),
  /** Digits after the decimal point. */
  decimals: z.int().min(1).optional(),
  meaning: bilingualText,
  codeList: recordId.optional(),
  /** Path of the element in the WCO Data Model (as in its declaration messages), where it is certain. */
  wco: z
    .string()
    .regex(/^[A-Z][A-Za-z]*(\/[A-Z][A-Za-z]*)+$/, 'must be a path such as Declaration/ID')
    .optional(),
  marks: z.array(z.enum(MARKS)).default([]),
};

/** A data element: what a field of that meaning is called everywhere, so that it is said once. */
export const elementSchema = z.strictObject({ id: recordId, ...fieldParts });
export type DataElement = z.infer<typeof elementSchema>;

/** A field as it is written: an element, with what differs in this dataset, or all of its own. */
const writtenField = z.strictObject({
  element: recordId.optional(),
  id: recordId.optional(),
  name: fieldParts.name.optional(),
  type: fieldParts.type.optional(),
  length: fieldParts.length,
  decimals: fieldParts.decimals,
  meaning: fieldParts.meaning.optional(),
  codeList: fieldParts.codeList,
  wco: fieldParts.wco,
  marks: z.array(z.enum(MARKS)).optional(),
  /** Fields that this one is taken or computed from, as `dataset.field`. */
  from: z.array(z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'must look like dataset.field')).default([]),
});
export type WrittenField = z.infer<typeof writtenField>;

export const datasetSchema = z.strictObject({
  id: recordId,
  name: bilingualText,
  /** Other names and everyday words, as people say them. */
  aliases: z.strictObject({ ko: z.array(textLine).min(2), en: z.array(textLine).min(2) }),
  what: bilingualText,
  /** What one row stands for. */
  grain: bilingualText,
  subjects: z.array(recordId).min(1),
  /** Stages at which its rows come into being. */
  producedAt: z.array(recordId).default([]),
  /** Stages that read it. */
  usedAt: z.array(recordId).default([]),
  by: z.array(recordId).min(1),
  systems: z.array(recordId).min(1),
  owner: recordId,
  /** Datasets that its rows are made from. */
  derivedFrom: z.array(recordId).default([]),
  fields: z.array(writtenField).min(3),
  access: z.strictObject({
    level: z.enum(ACCESS_LEVELS),
    /** Whether those whom a row is about, or who declared it, see their own rows. */
    ownRows: z.boolean(),
    note: bilingualText.optional(),
    legal: z.array(legalBasis).default([]),
    /** Laws that bear on it of which no article could be checked. */
    otherLaws: z.array(textLine).default([]),
  }),
  /** How to get it, or one's own rows of it. */
  get: z
    .array(z.strictObject({ portal: recordId, how: bilingualText, /** Programs can get it there. */ api: z.literal(true).optional() }))
    .default([]),
  /** Only where it is public and certain. */
  refresh: bilingualText.optional(),
  quality: z.array(bilingualText).default([]),
  related: z.array(recordId).default([]),
  usedBy: z.array(recordId).default([]),
  /** Version of the map in which it first stood. */
  since: versionNumber,
  changes: z
    .array(z.strictObject({ version: versionNumber, date: z.iso.date(), what: bilingualText }))
    .default([]),
});
export type WrittenDataset = z.infer<typeof datasetSchema>;

/** A field with everything that its element says about it. */
export interface DatasetField extends Omit<DataElement, 'id'> {
  readonly id: string;
  readonly element: string | undefined;
  readonly from: readonly string[];
}

export interface Dataset extends Omit<WrittenDataset, 'fields'> {
  readonly fields: readonly DatasetField[];
}

/** What an incomplete field lacks, or the field. */
export type ResolvedField = { readonly field: DatasetField } | { readonly fault: string };

/** Completes a written field by its element; what the field says itself comes first. */
export function resolveField(written: WrittenField, elements: ReadonlyMap<string, DataElement>): ResolvedField {
  const element = written.element === undefined ? undefined : elements.get(written.element);
  if (written.element !== undefined && element === undefined)
    return { fault: `element: "${written.element}" is no element` };
  const id = written.id ?? element?.id;
  const name: BilingualText | undefined = written.name ?? element?.name;
  const type = written.type ?? element?.type;
  const meaning = written.meaning ?? element?.meaning;
  if (id === undefined || name === undefined || type === undefined || meaning === undefined) {
    return { fault: 'must name an element, or have id, name, type and meaning' };
  }
  return {
    field: {
      id,
      name,
      type,
      meaning,
      length: written.length ?? element?.length,
      decimals: written.decimals ?? element?.decimals,
      codeList: written.codeList ?? element?.codeList,
      wco: written.wco ?? element?.wco,
      marks: written.marks ?? element?.marks ?? [],
      element: written.element,
      from: written.from,
    },
  };
}
