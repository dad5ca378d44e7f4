import { searchWords } from '../catalogue/search-words.js';
import type { BothLanguages } from '../catalogue/catalogue-schema.js';
import type { Chapter } from '../knowledge/hs-knowledge-schema.js';

/** A note of a chapter or section that bears on a choice. */
export interface DecidingNote {
  /** Such as `chapter 39 note 2`. */
  readonly ref: string;
  readonly gist: BothLanguages;
}

const MOST_NOTES = 4;
/** A note that names the heading outweighs words in common with the input. */
const NAMED_WEIGHT = 3;
/** Shorter words are articles and particles; Hangul counts two or three letters a syllable. */
const TELLING_LENGTH = 4;

/** The chapter's notes that bear most on a code, most telling first: those that name a heading at stake, then those that speak of the input's words; none that does neither. */
export function decidingNotes(chapter: Chapter, headings: readonly string[], input: string): DecidingNote[] {
  const words = new Set(
    searchWords(input)
      .map(({ letters }) => letters)
      .filter((letters) => letters.length >= TELLING_LENGTH),
  );
  const weight = ({ gist }: DecidingNote): number => {
    const named = headings.filter((heading) => gist.en.includes(heading)).length;
    const shared = searchWords(`${gist.ko} ${gist.en}`).filter(({ letters }) => words.has(letters)).length;
    return NAMED_WEIGHT * named + shared;
  };
  return chapter.notes
    .map((note) => ({ note, weight: weight(note) }))
    .filter(({ weight: value }) => value > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_NOTES)
    .map(({ note }) => note);
}
