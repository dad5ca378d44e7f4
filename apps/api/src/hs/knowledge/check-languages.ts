interface Both {
  readonly ko: string;
  readonly en: string;
}

const HANGUL = /[\uac00-\ud7a3]/u;
/** Korean writes abbreviations in Latin letters (PVC, HFC-134a), but not words. */
const LATIN_WORD = /[a-z]{4}/u;

/** What is wrong with the languages of these texts, by their names. */
export function languageFaults(texts: Readonly<Record<string, Both>>): string[] {
  return Object.entries(texts).flatMap(([name, { ko, en }]) => [
    ...(!HANGUL.test(ko) && LATIN_WORD.test(ko) ? [`${name}.ko: not Korean: "${ko}"`] : []),
    ...(HANGUL.test(en) ? [`${name}.en: not English: "${en}"`] : []),
  ]);
}
