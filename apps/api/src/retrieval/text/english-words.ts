import stemmers from 'snowball-stemmers';

/** Words that say nothing about a question's subject. Those that ask for a kind of answer (when, where, why, who) stay: the index weighs them. */
const STOP_WORDS = new Set(
  (
    'a an the this that these those there here it its is are was were be been being am do does did doing have has had having ' +
    'i me my mine we us our you your he she they them their and or but if so then than as at by for from in into of off on onto ' +
    'out over to up with about what which how not no nor can could may might shall should will would just also too very please any some ' +
    "i'm i'd i'll i've you're it's don't doesn't didn't can't isn't aren't won't that's what's let lets yes hi hello thanks thank"
  ).split(' '),
);

const stemmer = stemmers.newStemmer('english');
const stems = new Map<string, string>();
/** Stems kept before the memory is emptied: a bound against text made to fill it. */
const STEM_MEMORY = 50_000;

/** Snowball (Porter 2) stem of a lower-case word. */
export function stemEnglish(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer.stem(word.replace(/'s?$/, ''));
  if (stems.size >= STEM_MEMORY) stems.clear();
  stems.set(word, stem);
  return stem;
}

const WORD = /[a-z][a-z0-9]*(?:'[a-z]+)?|[0-9]+[a-z][a-z0-9]*/g;

/** Lower-case Latin words of a normalised text; abbreviations with strokes or dots are one word: b/l → bl, u.s. → us, e-commerce → e, commerce. */
export function latinWords(text: string): string[] {
  const joined = text.replace(/\b([a-z])\/([a-z])\b/g, '$1$2').replace(/\b([a-z])\.([a-z])\.?(?=\s|$)/g, '$1$2');
  return joined.match(WORD) ?? [];
}

/** Stems of a text's Latin words without stop words, in order. */
export function englishContentStems(text: string): string[] {
  return latinWords(text)
    .filter((word) => !STOP_WORDS.has(word))
    .map(stemEnglish);
}
