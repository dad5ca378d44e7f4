/**
 * Bring a description to the form that all views of the model see: NFKC (full-width forms, ㎜, ㎏, ligatures), lower case,
 * without markup and accents, with spellings of the trade folded (British to American, ASSY to assembly).
 */
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Spellings that mean the same on an invoice; only whole words. */
const FOLDED_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['aluminium', 'aluminum'],
  ['assy', 'assembly'],
  ['asm', 'assembly'],
  ['assemblies', 'assembly'],
  ['brkt', 'bracket'],
  ['centre', 'center'],
  ['colour', 'color'],
  ['coloured', 'colored'],
  ['fibre', 'fiber'],
  ['grey', 'gray'],
  ['jewellery', 'jewelry'],
  ['litre', 'liter'],
  ['metre', 'meter'],
  ['moulded', 'molded'],
  ['moulding', 'molding'],
  ['mould', 'mold'],
  ['plough', 'plow'],
  ['pyjama', 'pajama'],
  ['sulphate', 'sulfate'],
  ['sulphur', 'sulfur'],
  ['tyre', 'tire'],
  ['vulcanised', 'vulcanized'],
  ['woollen', 'woolen'],
]);

const COMBINING_MARKS = /[\u0300-\u036f]/gu;

/** Text in the form that tokens are cut from. */
export function normaliseText(text: string): string {
  const decoded = text.replace(/<[^<>]{1,200}>/gu, ' ').replace(/&([a-z]{2,4});/giu, (whole, name: string) => {
    return ENTITIES[name.toLowerCase()] ?? whole;
  });
  const folded = decoded.normalize('NFKC').toLowerCase();
  // Accents are dropped from Latin letters; Hangul is put together again afterwards.
  return /[\u00c0-\u024f]/u.test(folded)
    ? folded.normalize('NFD').replace(COMBINING_MARKS, '').normalize('NFC')
    : folded;
}

/** A light stem of an English word: plural endings off, spelling folded. Whole words of three letters or fewer stay. */
export function stemEnglish(word: string): string {
  const folded = FOLDED_SPELLINGS.get(word) ?? word;
  const singular = dropPlural(folded);
  return FOLDED_SPELLINGS.get(singular) ?? singular;
}

function dropPlural(word: string): string {
  if (word.length <= 3 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) {
    return word;
  }
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|zz)es$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Particles and endings that Korean invoice text hangs on nouns; longest first. */
const KOREAN_ENDINGS = [
  '으로서',
  '으로써',
  '에서의',
  '으로',
  '에서',
  '에게',
  '부터',
  '까지',
  '이나',
  '이며',
  '이고',
  '되는',
  '하는',
  '되어',
  '하여',
  '한다',
  '된',
  '한',
  '은',
  '는',
  '이',
  '가',
  '을',
  '를',
  '의',
  '에',
  '로',
  '와',
  '과',
  '도',
  '나',
];

/** A Korean word without its last particle, if two syllables or more remain. */
export function stemKorean(word: string): string {
  for (const ending of KOREAN_ENDINGS) {
    if (word.length - ending.length >= 2 && word.endsWith(ending)) return word.slice(0, -ending.length);
  }
  return word;
}
