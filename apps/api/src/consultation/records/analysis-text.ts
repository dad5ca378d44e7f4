import { z } from 'zod';
import { LANGUAGES } from '../../common/language.js';
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
const fileSchema = z.object({
  version: z.string(),
  /** Each with the place of its kind in {@link TERM_KINDS} before it. */
  words: z.array(z.string()),
  entries: z.array(entrySchema),
});
type Entry = z.infer<typeof entrySchema>;

/** Analyses as text in which each term stands once, about 5 MB for 20,000 texts. Pure. */
export function encodeAnalyses(version: string, analyses: Analyses): string {
  const places = new Map<string, number>();
  const placeOf = (word: string): number => {
    const place = places.get(word) ?? places.size;
    places.set(word, place);
    return place;
  };
  const entries = Array.from(analyses, ([given, { text, language, terms, quantities, domainConcepts }]): Entry => [
    given,
    text === given ? null : text,
    language,
    terms.map((term) => placeOf(`${String(TERM_KINDS.indexOf(term.kind))}${term.text}`)),
    [...quantities],
    domainConcepts.map((concept) => placeOf(`${String(TERM_KINDS.indexOf('concept'))}${concept}`)),
  ]);
  return JSON.stringify({ version, words: [...places.keys()], entries });
}

/** Reads what {@link encodeAnalyses} wrote; nothing where it is of another version, or broken. Pure. */
export function decodeAnalyses(json: string, version: string): Analyses {
  const file = parse(json);
  if (file?.version !== version) return new Map();
  const terms = file.words.map((word) => ({ kind: TERM_KINDS[Number(word.charAt(0))] ?? 'word', text: word.slice(1) }));
  const termAt = (place: number) => terms[place] ?? [];
  return new Map(
    file.entries.map(([given, text, language, places, quantities, concepts]): [string, AnalyzedText] => [
      given,
      {
        text: text ?? given,
        language,
        terms: places.flatMap(termAt),
        quantities,
        domainConcepts: concepts.flatMap(termAt).map((concept) => concept.text),
      },
    ]),
  );
}

function parse(json: string): z.infer<typeof fileSchema> | undefined {
  try {
    return fileSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
