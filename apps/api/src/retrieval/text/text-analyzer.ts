import { createHash } from 'node:crypto';
import { ConceptMatcher } from './concepts.js';
import { type Language } from '../../common/language.js';
import { detectLanguage } from './detect-language.js';
import { unclung, usualSpelling } from './clung-words.js';
import { englishContentStems } from './english-words.js';
import { readGlossary, type GlossaryEntry } from './glossary.js';
import { loadKoreanMorphemes, type KoreanMorphemes, type Morpheme } from './korean-morphemes.js';
import { normalizeText } from './normalize-text.js';
import { findQuantities, quantityKey, type Quantity } from './quantities.js';

/**
 * What a term is made of: `word` is a Korean content morpheme or an English stem, `bigram` two neighbouring Hangul syllables (bears
 * spacing errors and unknown words), `pair` two neighbouring words, `quantity` a number with its unit, `concept` a glossary entry.
 */
export const TERM_KINDS = ['word', 'bigram', 'pair', 'quantity', 'concept'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

export interface Term {
  readonly kind: TermKind;
  readonly text: string;
}

export interface AnalyzedText {
  /** As {@link normalizeText} returns it. */
  readonly text: string;
  readonly language: Language;
  /** Every term in order of its kind, repeated as often as it occurs. */
  readonly terms: readonly Term[];
  readonly quantities: readonly Quantity[];
  /** Different concepts that by themselves show that the text is about customs; see {@link GlossaryEntry}. */
  readonly domainConcepts: readonly string[];
}

export interface TextAnalyzer {
  /** Changes whenever the same text may yield other terms: an index built under another version must be rebuilt. */
  readonly version: string;
  analyze(text: string): AnalyzedText;
}

/** Raised with every change of the analysis below. */
const ANALYSIS_VERSION = 9;

/** Parts of speech that carry meaning in search; particles, endings, affixes and the copula do not. */
const CONTENT = new Set<Morpheme['pos']>([
  'NNG',
  'NNP',
  'NNB',
  'NR',
  'NP',
  'VV',
  'VA',
  'VCN',
  'XR',
  'MAG',
  'MM',
  'XPN',
  'SL',
  'SH',
]);
/**
 * Content morphemes that are too light to search by: auxiliaries, dependent nouns, pronouns, and what garu-ko makes of polite
 * endings (가요). Learned from questions: frequent there and useless for telling records apart.
 */
const LIGHT = new Set(
  (
    '하 되 있 없 수 것 거 때 데 중 시 나 저 제 내 그 이 가요 알리 알 같 위하 대하 통하 관하 경우 어떻 어떠 어떡 어쩌 좀 혹시 궁금하 궁금 궁금해 질문 안녕 이렇 그렇 이런 그런 ' +
    '이거 그거 저거 무슨 어떤 무엇 뭐 뭘 이번 잘 다 꼭 또 더 싶 주 드리 부탁 말 보 및 등 안 바 줄 점 인 적 일 해당 관련 따르 의하 가능 알려줘 알려주'
  ).split(' '),
);
const VERBS = new Set<Morpheme['pos']>(['VV', 'VA']);
const HANGUL_RUN = /[가-힣]+/g;
const HAS_HANGUL = /[가-힣ㄱ-ㅎ]/;
/** "US" as a country, which in lower case would be the pronoun; US$ is left to the quantities. */
const COUNTRY_US = /\b(?:US|U\.S\.(?:A\.)?)(?![\w$]|\s?\$)/g;
const LATIN_TOKEN = /[a-z]/;

/** Text with its quantities blanked, so that "180달러" is one quantity and not the words 180 and 달러. */
function blankQuantities(text: string, quantities: readonly Quantity[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of quantities) {
    result += `${text.slice(at, start)} `;
    at = end;
  }
  return result + text.slice(at);
}

interface Words {
  readonly words: readonly string[];
  readonly verbs: readonly string[];
}

function englishWords(text: string): Words {
  return { words: englishContentStems(text), verbs: [] };
}

/** Morphemes of a text; words that were run together are taken apart once, and what remains is analysed anew. */
function separated(text: string, korean: KoreanMorphemes): readonly Morpheme[] {
  return korean.analyze(usualSpelling(text)).flatMap((morpheme) => {
    const apart = unclung(morpheme);
    return apart === undefined ? [morpheme] : korean.analyze(apart);
  });
}

function koreanWords(text: string, korean: KoreanMorphemes): Words {
  const words: string[] = [];
  const verbs: string[] = [];
  // Latin words are cut out before the morphological analysis, which splits b/l and e-mail at their marks.
  for (const part of text.match(/[a-z][a-z0-9'/.]*|[^a-z]+/g) ?? []) {
    if (LATIN_TOKEN.test(part)) {
      words.push(...englishContentStems(part));
      continue;
    }
    if (!HAS_HANGUL.test(part)) continue;
    for (const { text: morpheme, pos } of separated(part, korean)) {
      if (!CONTENT.has(pos)) continue;
      if (VERBS.has(pos)) verbs.push(morpheme);
      if (!LIGHT.has(morpheme)) words.push(morpheme);
    }
  }
  return { words, verbs };
}

function bigrams(text: string): string[] {
  const found: string[] = [];
  for (const [run] of text.matchAll(HANGUL_RUN)) {
    for (let at = 0; at + 2 <= run.length; at += 1) found.push(run.slice(at, at + 2));
  }
  return found;
}

function quantityTerms(quantities: readonly Quantity[]): string[] {
  return quantities.flatMap((quantity) => {
    const whole = quantityKey(quantity);
    if (quantity.unit === null) return [whole];
    return [whole, quantityKey({ value: quantity.value, unit: null }), quantity.unit];
  });
}

/** Analyses text for the index and for questions alike. Pure after loading; one instance serves the whole process. */
export async function createTextAnalyzer(glossary?: readonly GlossaryEntry[]): Promise<TextAnalyzer> {
  const korean = await loadKoreanMorphemes();
  const entries = glossary ?? (await readGlossary());
  const concepts = new ConceptMatcher(entries);
  const domain = new Set(entries.filter((entry) => entry.domain).map(({ concept }) => concept));
  return {
    version: `${String(ANALYSIS_VERSION)}:${createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 16)}`,
    analyze(raw) {
      const text = normalizeText(raw.replace(COUNTRY_US, 'USA'));
      const quantities = findQuantities(text);
      const rest = blankQuantities(text, quantities);
      const { words, verbs } = HAS_HANGUL.test(rest) ? koreanWords(rest, korean) : englishWords(rest);
      const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
      const compactHangul = (text.match(HANGUL_RUN) ?? []).join('');
      const term =
        (kind: TermKind) =>
        (value: string): Term => ({ kind, text: value });
      const found = concepts.match({ words, verbs, compactHangul });
      const terms = [
        ...words.map(term('word')),
        ...bigrams(rest).map(term('bigram')),
        ...pairs.map(term('pair')),
        ...quantityTerms(quantities).map(term('quantity')),
        ...found.map(term('concept')),
      ];
      const domainConcepts = [...new Set(found)].filter((concept) => domain.has(concept));
      return { text, language: detectLanguage(text), terms, quantities, domainConcepts };
    },
  };
}
