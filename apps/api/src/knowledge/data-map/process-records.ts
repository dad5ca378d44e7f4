import { z } from 'zod';
import { bilingualText, legalBasis, textLine } from '../record-parts.js';

/** Ids are made of English words; they are part of the map's addresses and stay for good. */
export const recordId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must look like import-declaration');

/** What all named things of the map have. */
const named = { id: recordId, name: bilingualText, what: bilingualText };

/** A way that goods or people take through customs. */
export const journeySchema = z.strictObject({ ...named });

/** A step of a journey. */
export const stageSchema = z.strictObject({
  ...named,
  journey: recordId,
  /** Place within its journey, 1 for the first; two stages of one journey never share it. */
  order: z.int().min(1),
  actors: z.array(recordId).min(1),
  systems: z.array(recordId).min(1),
  /** What happens at a moment and leaves data behind, in the order in which it normally happens. */
  events: z.array(bilingualText).min(1),
  legal: z.array(legalBasis).min(1),
});

/** Who acts, who holds data. */
export const actorSchema = z.strictObject({
  ...named,
  kind: z.enum(['public_body', 'business', 'person']),
});

/** A computer system, or one part of it, as its operator names it in public. */
export const systemSchema = z.strictObject({
  ...named,
  operator: recordId,
  partOf: recordId.optional(),
});

/** Where the public gets data. Only homes of official sites. */
export const portalSchema = z.strictObject({ ...named, home: z.url({ protocol: /^https$/ }) });

/** A service of this portal, or an analysis of its engines, that uses datasets. */
export const serviceSchema = z.strictObject({ ...named, kind: z.enum(['service', 'analysis']) });

/** What a dataset is about, for filters. */
export const subjectSchema = z.strictObject({ ...named });

export const versionNumber = z.string().regex(/^\d+\.\d+$/, 'must be a version such as 1.0');

/** An edition of the map, and the day on which it was published. */
export const versionSchema = z.strictObject({ id: versionNumber, date: z.iso.date(), what: bilingualText });

/** Codes that a field may hold. A short list is given whole; of a long one it is said where it can be browsed. */
export const codeListSchema = z
  .strictObject({
    ...named,
    /** Who keeps the list. */
    source: bilingualText,
    entries: z.array(z.strictObject({ code: z.string().min(1), ko: textLine, en: textLine })).default([]),
    browse: recordId.optional(),
  })
  .refine(({ entries, browse }) => entries.length > 0 || browse !== undefined, {
    path: ['entries'],
    error: 'must list the codes, or `browse` must name the portal that does',
  });
