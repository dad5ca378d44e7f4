import stemmers from 'snowball-stemmers';

/** Words that say nothing about a question's subject. Those that ask for a kind of answer (when, where, why, who) stay: the index weighs them. */
const STOP_WORDS = new Set(
  (
    'a an the this that these those there here it its is are was were be been being am do does did doing have has had having ' +
    'i me my mine we us our you your he she they them their and or but if so then than as at by for from in into of off on onto ' +
    'out over to up with about what which how not no nor can could may might shall should will would just also too very please any some ' +
    "i'm i'd i'll i've you're it's don't doesn't didn't can't isn't aren't won't that's what's let lets yes hi hello thanks thank " +
    'hey dear sir madam guys ok okay good morning afternoon evening pls plz lol btw wanna im ive dont cant didnt doesnt u ur'
  ).split(' '),
);

/** Words that the stemmer would make the same as a word of another sense (allow, import, use, compute). */
const OWN_STEMS = new Map(
  ['allowance', 'importer', 'exporter', 'foreigner', 'computer'].flatMap((word) => [
    [word, word] as const,
    [`${word}s`, word] as const,
  ]),
);
OWN_STEMS.set('electronics', 'electronics').set('used', 'used');

/** Forms that the stemmer doesn't bring to their word: verbs and plurals without a rule, spellings of Britain and of chats. */
const OTHER_FORMS = new Map(
  (
    'knife:knives leaf:leaves wife:wives child:children,childs man:men woman:women foot:feet tooth:teeth scarf:scarves shelf:shelves loaf:loaves ' +
    'tire:tyre,tyres jewelry:jewellery,jewelery color:colour,colours center:centre,centres license:licence,licences check:cheque,cheques ' +
    'aluminum:aluminium traveler:traveller,travellers,travelers travel:travelling,travelled,traveled label:labelling,labelled cancel:cancelled,cancelling ' +
    'cancellation:cancelation catalog:catalogue,catalogues pajamas:pyjamas fiber:fibre,fibres organization:organisation,organisations organic:organics ' +
    'whisky:whiskey,whiskeys,whiskies cigarette:cig,cigs,ciggies medicine:med,meds phone:fone vegetable:veggie,veggies,veg luggage:lugage ' +
    'authorization:authorisation authorize:authorise,authorised fumigate:fumigated,fumigation'
  )
    .split(' ')
    .flatMap((entry) => {
      const [word = '', forms = ''] = entry.split(':');
      return forms.split(',').map((form) => [form, word] as const);
    }),
);

/** "voluntarily" is stemmed apart from "voluntary". */
const ADVERB = /(?<=^[a-z]{4,})ily$/;

const stemmer = stemmers.newStemmer('english');
const stems = new Map<string, string>();
/** Stems kept before the memory is emptied: a bound against text made to fill it. */
const STEM_MEMORY = 50_000;

/** Snowball (Porter 2) stem of a lower-case word. */
export function stemEnglish(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const typed = word.replace(/'s?$/, '');
  const bare = OTHER_FORMS.get(typed) ?? typed.replace(ADVERB, 'y');
  const stem = OWN_STEMS.get(bare) ?? stemmer.stem(bare);
  if (stems.size >= STEM_MEMORY) stems.clear();
  stems.set(word, stem);
  return stem;
}

const WORD = /[a-z][a-z0-9]*(?:'[a-z]+)?|[0-9]+[a-z][a-z0-9]*/g;

/** Goods that were not declared, in whatever words it is said: one word, since "not" alone is none. */
const NOT_DECLARED =
  /\b(?:not|never|without|didn'?t|don'?t|doesn'?t|haven'?t|hadn'?t|forg[eo]t(?:ten)?|fail(?:s|ed)?)(?: to)?(?: any| an?| the| import| customs)* declar(?:ed?|ing|ation)\b/g;

/** Lower-case Latin words of a normalised text; abbreviations with strokes or dots are one word: b/l → bl, u.s. → us, e-commerce → e, commerce. */
export function latinWords(text: string): string[] {
  const joined = text
    .replace(NOT_DECLARED, 'undeclared')
    .replace(/\b([a-z])\/([a-z])\b/g, '$1$2')
    .replace(/\b([a-z])\.([a-z])\.?(?=\s|$)/g, '$1$2');
  return joined.match(WORD) ?? [];
}

/** Stems of a text's Latin words without stop words, in order. */
export function englishContentStems(text: string): string[] {
  return latinWords(text)
    .filter((word) => !STOP_WORDS.has(word))
    .map(stemEnglish);
}
