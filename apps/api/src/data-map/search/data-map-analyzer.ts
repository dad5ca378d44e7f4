import { readGlossary } from '../../retrieval/text/glossary.js';
import { createTextAnalyzer, type TextAnalyzer } from '../../retrieval/text/text-analyzer.js';

/** Words in which people speak of cargo, papers and money, beside the portal's own glossary; its form is the same. */
const DATA_TERMS_URL = new URL('../../../../../knowledge/glossary/data-terms.jsonl', import.meta.url);

/**
 * The analysis for searching the map. It knows more words for one thing than the chatbot's, where a boat and a liner
 * never matter; a word that both glossaries hold counts as what the data terms say.
 */
export async function createDataMapAnalyzer(): Promise<TextAnalyzer> {
  return createTextAnalyzer([...(await readGlossary()), ...(await readGlossary(DATA_TERMS_URL))]);
}
