import { z } from 'zod';
import { type KnownNames, repeatedCriteria, unknownNames } from '../../knowledge/programmes/check-programme.js';
import { type Programme, programmeSchema } from '../../knowledge/programmes/programme.js';
import { type DraftFault, type FieldChange } from '../../versions/version.js';
import { type Language } from '../../common/language.js';
import { faultWords } from './fault-words.js';

/**
 * A programme while it is being written, as it would stand in `knowledge/programmes/`, without its id: whatever an
 * officer typed, right or not, so that nothing is lost between the form and the text.
 */
export const programmeDocumentSchema = z.record(z.string(), z.unknown());
export type ProgrammeDocument = z.infer<typeof programmeDocumentSchema>;

/** A programme as something to work on. */
export function documentOf(programme: Programme): ProgrammeDocument {
  return withoutId(programmeDocumentSchema.parse(structuredClone(programme)));
}

export function withoutId(document: ProgrammeDocument): ProgrammeDocument {
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== 'id'));
}

/** The same document as something that is published, or retired. */
export function standingDocument(document: ProgrammeDocument, retired: boolean): ProgrammeDocument {
  return { ...document, status: retired ? 'retired' : 'published' };
}

/** What a new draft begins with; what only the officer can know is left empty. @param asOf YYYY-MM */
export function emptyDocument(asOf: string): ProgrammeDocument {
  const both = () => ({ ko: '', en: '' });
  return {
    status: 'published',
    name: both(),
    body: both(),
    kind: 'consulting',
    stages: [],
    serves: [],
    summary: both(),
    gives: [{ what: both() }],
    criteria: [],
    window: { type: 'rolling', note: both() },
    apply: both(),
    documents: [both()],
    link: '',
    asOf,
    confidence: 'general',
  };
}

/** The programme that a document would be; or every fault of it, in the language asked for. Pure. */
export function programmeOf(
  id: string,
  document: ProgrammeDocument,
  known: KnownNames,
  language: Language = 'en',
): Programme | DraftFault[] {
  const parsed = programmeSchema.safeParse({ ...document, id }, { error: faultWords(language) });
  const found = parsed.success
    ? [...repeatedCriteria(parsed.data), ...unknownNames(parsed.data, known)]
    : parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  if (parsed.success && found.length === 0) return parsed.data;
  const inWords = faultWords(language);
  return found.map(({ field, message }) => ({ field, message: inWords.ofText(message) }));
}

/** The fields in which two documents differ, in the order of the later one. Pure. */
export function changesBetween(before: ProgrammeDocument | undefined, after: ProgrammeDocument): FieldChange[] {
  const old = new Map(before === undefined ? [] : flatten(before));
  const now = new Map(flatten(after));
  const fields = [...new Set([...now.keys(), ...old.keys()])];
  return fields
    .filter((field) => old.get(field) !== now.get(field))
    .map((field) => ({ field, before: old.get(field), after: now.get(field) }));
}

/** Values by their path: `name.ko`, `criteria.0.test`. A list of plain values is one line, and so is a test. */
function flatten(value: unknown, path = ''): [string, string][] {
  if (value === undefined) return [];
  if (path.endsWith('.test') || isPlainList(value)) return [[path, JSON.stringify(value)]];
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [[path, JSON.stringify(value)]];
  return Object.entries(value).flatMap(([name, part]) => flatten(part, path === '' ? name : `${path}.${name}`));
}

function isPlainList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null);
}
