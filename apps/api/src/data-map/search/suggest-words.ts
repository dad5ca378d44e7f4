import { LANGUAGES, type Language } from '../../common/language.js';
import { type DataMapRecords } from '../../knowledge/data-map/data-map-records.js';

export type SuggestionKind = 'name' | 'alias' | 'field';

/** A name or word to search by, and the datasets that bear it. */
export interface Suggestion {
  readonly text: string;
  readonly language: Language;
  readonly kind: SuggestionKind;
  /** In the order of the map. */
  readonly datasets: readonly string[];
}

interface Entry extends Suggestion {
  readonly words: readonly string[];
}

const KINDS: readonly SuggestionKind[] = ['name', 'alias', 'field'];

/** Names and words of the map that begin as what is being typed; a syllable that is not finished yet counts as far as it is typed. */
export class WordSuggestions {
  private readonly entries: readonly Entry[];

  constructor({ datasets }: DataMapRecords) {
    const found = new Map<string, { kind: SuggestionKind; text: string; language: Language; datasets: string[] }>();
    for (const kind of KINDS) {
      for (const dataset of datasets) {
        for (const language of LANGUAGES) {
          const texts = {
            name: [dataset.name[language]],
            alias: dataset.aliases[language],
            field: dataset.fields.map(({ name }) => name[language]),
          };
          for (const text of texts[kind]) {
            const key = keystrokes(text);
            const known = found.get(key);
            if (known === undefined) found.set(key, { kind, text, language, datasets: [dataset.id] });
            else if (known.kind === kind && !known.datasets.includes(dataset.id)) known.datasets.push(dataset.id);
          }
        }
      }
    }
    this.entries = [...found.values()].map((entry) => ({ ...entry, words: wordsFrom(entry.text) }));
  }

  /** @returns those that begin so, then those with a word that does; shorter ones first */
  suggest(typed: string, first: number): Suggestion[] {
    const key = keystrokes(typed);
    if (key === '') return [];
    return this.entries
      .map((entry) => ({ entry, at: entry.words.findIndex((word) => word.startsWith(key)) }))
      .filter(({ at }) => at >= 0)
      .sort(
        (a, b) =>
          Math.min(a.at, 1) - Math.min(b.at, 1) ||
          KINDS.indexOf(a.entry.kind) - KINDS.indexOf(b.entry.kind) ||
          a.entry.text.length - b.entry.text.length,
      )
      .slice(0, first)
      .map(({ entry: { text, language, kind, datasets } }) => ({ text, language, kind, datasets }));
  }
}

/** What is typed for the text from each of its words on, spaces left out. */
function wordsFrom(text: string): string[] {
  const words = text.split(/\s+/);
  return words.map((_, at) => keystrokes(words.slice(at).join('')));
}

/** The order of the modern final consonants in Unicode, each as the initial consonants that are typed for it. */
const FINALS =
  'ᄀ ᄁ ᄀᄉ ᄂ ᄂᄌ ᄂᄒ ᄃ ᄅ ᄅᄀ ᄅᄆ ᄅᄇ ᄅᄉ ᄅᄐ ᄅᄑ ᄅᄒ ᄆ ᄇ ᄇᄉ ᄉ ᄊ ᄋ ᄌ ᄎ ᄏ ᄐ ᄑ ᄒ'.split(' ');
const FIRST_FINAL = 0x11a8;

/**
 * Letters in the order in which they are typed: on the way to 수입 stands 숭, whose last consonant begins the next
 * syllable, so that initial and final consonants count as the same.
 */
function keystrokes(text: string): string {
  return text
    .normalize('NFKC')
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\s/g, '')
    .replaceAll(/[\u11a8-\u11c2]/g, (final) => FINALS[(final.codePointAt(0) ?? 0) - FIRST_FINAL] ?? final);
}
