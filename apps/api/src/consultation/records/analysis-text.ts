import { z } from 'zod';
import { LANGUAGES } from '../../common/language.js';
import { type Steps } from '../../common/work-in-slices.js';
import { TERM_KINDS, type AnalyzedText } from '../../retrieval/text/text-analyzer.js';
import { type Analyses } from './remembering-analyzer.js';

const quantitySchema = z.object({
  value: z.number(),
  unit: z.string().nullable(),
  start: z.number(),
  end: z.number(),
});
/** The text as given; as normalised, where that differs; language; terms and concepts as places in the words. */
const entrySchema = z.tuple([
  z.string(),
  z.string().nullable(),
  z.enum(LANGUAGES),
  z.array(z.int().nonnegative()),
  z.array(quantitySchema),
  z.array(z.int().nonnegative()),
]);
const headSchema = z.object({
  version: z.string(),
  /** Each with the place of its kind in {@link TERM_KINDS} before it. */
  words: z.array(z.string()),
});
type Entry = z.infer<typeof entrySchema>;

/** Analyses as lines of JSON in which each term stands once, about 9 MB for 24,000 texts. Pure. */
export function* encodeSteps(version: string, analyses: Analyses): Steps<string> {
  const places = new Map<string, number>();
  const placeOf = (word: string): number => {
    const place = places.get(word) ?? places.size;
    places.set(word, place);
    return place;
  };
  const lines: string[] = [];
  for (const [given, { text, language, terms, quantities, domainConcepts }] of analyses) {
    const entry: Entry = [
      given,
      text === given ? null : text,
      language,
      terms.map((term) => placeOf(`${String(TERM_KINDS.indexOf(term.kind))}${term.text}`)),
      [...quantities],
      domainConcepts.map((concept) => placeOf(`${String(TERM_KINDS.indexOf('concept'))}${concept}`)),
    ];
    lines.push(JSON.stringify(entry));
    yield;
  }
  return [JSON.stringify({ version, words: [...places.keys()] }), ...lines].join('\n');
}

/** Reads what {@link encodeSteps} wrote; nothing where it is of another version, or broken. Pure. */
export function* decodeSteps(text: string, version: string): Steps<Analyses> {
  const [first = '', ...lines] = text.split('\n');
  yield;
  const head = parse(headSchema, first);
  if (head?.version !== version) return new Map();
  yield;
  const terms = head.words.map((word) => ({ kind: TERM_KINDS[Number(word.charAt(0))] ?? 'word', text: word.slice(1) }));
  yield;
  const termAt = (place: number) => terms[place] ?? [];
  const analyses = new Map<string, AnalyzedText>();
  for (const line of lines) {
    const entry = parse(entrySchema, line);
    if (entry === undefined) return new Map();
    const [given, written, language, places, quantities, concepts] = entry;
    analyses.set(given, {
      text: written ?? given,
      language,
      terms: places.flatMap(termAt),
      quantities,
      domainConcepts: concepts.flatMap(termAt).map((concept) => concept.text),
    });
    yield;
  }
  return analyses;
}

function parse<Schema extends z.ZodType>(schema: Schema, json: string): z.infer<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
