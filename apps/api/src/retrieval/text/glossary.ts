import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** Spellings of one thing, Korean and English, that a search must treat as the same. */
export const glossaryEntrySchema = z.strictObject({
  concept: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** Whether the term by itself shows that a text is about customs. */
  domain: z.boolean(),
  ko: z.array(z.string().min(1)),
  en: z.array(z.string().min(1)),
});
export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;

/** The portal's own search glossary, in the repository's `knowledge/glossary/`. */
export const SEARCH_GLOSSARY_URL = new URL('../../../../../knowledge/glossary/search-terms.jsonl', import.meta.url);

/**
 * Reads a search glossary: JSON Lines of {@link glossaryEntrySchema}.
 * @throws Error naming the file and line of the first entry that cannot be read
 */
export async function readGlossary(url: URL = SEARCH_GLOSSARY_URL): Promise<GlossaryEntry[]> {
  const entries: GlossaryEntry[] = [];
  const lines = (await readFile(url, 'utf8')).split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    try {
      entries.push(glossaryEntrySchema.parse(JSON.parse(line)));
    } catch (error) {
      throw new Error(`${url.pathname}:${String(index + 1)}: not a glossary entry`, { cause: error });
    }
  }
  return entries;
}
