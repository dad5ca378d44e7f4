import type { GlossaryEntry } from './glossary.js';
import { englishContentStems } from './english-words.js';

/** Hangul spellings of at least this many syllables are found anywhere in a text with its spaces removed; shorter ones must be whole morphemes. */
const FREE_SYLLABLES = 3;
const HANGUL_FORM = /^[가-힣]+$/;

/** What the matcher looks at: the words of a text in order (morphemes and stems) and its Hangul with spaces removed. */
export interface ConceptInput {
  readonly words: readonly string[];
  readonly verbs: readonly string[];
  readonly compactHangul: string;
}

/** Finds the concepts of a glossary in analysed text. */
export class ConceptMatcher {
  private readonly byWord = new Map<string, string>();
  private readonly byVerb = new Map<string, string>();
  private readonly byPhrase = new Map<string, string>();
  private readonly byFreeForm = new Map<string, string>();
  private readonly freeForms: RegExp | null;
  private readonly longestPhrase: number;

  constructor(entries: readonly GlossaryEntry[]) {
    for (const { concept, ko, en } of entries) {
      for (const form of ko) this.addKorean(form.toLowerCase(), concept);
      for (const form of en) this.addPhrase(englishContentStems(form.toLowerCase()), concept);
    }
    this.longestPhrase = Math.max(1, ...[...this.byPhrase.keys()].map((phrase) => phrase.split(' ').length));
    const forms = [...this.byFreeForm.keys()].sort((a, b) => b.length - a.length);
    this.freeForms = forms.length === 0 ? null : new RegExp(forms.join('|'), 'g');
  }

  private addKorean(form: string, concept: string): void {
    const compact = form.replaceAll(' ', '');
    if (!HANGUL_FORM.test(compact)) this.addPhrase(compact.match(/[a-z0-9]+|[가-힣]+/g) ?? [], concept);
    else if (form.endsWith('다')) this.byVerb.set(form.slice(0, -1), concept);
    else if (compact.length >= FREE_SYLLABLES) this.byFreeForm.set(compact, concept);
    else this.byWord.set(compact, concept);
  }

  private addPhrase(stems: readonly string[], concept: string): void {
    if (stems.length === 1) this.byWord.set(stems.join(''), concept);
    else if (stems.length > 1) this.byPhrase.set(stems.join(' '), concept);
  }

  /** Concepts of a text, in no particular order, repeated as often as they were found. */
  match({ words, verbs, compactHangul }: ConceptInput): string[] {
    const found: string[] = [];
    const add = (concept: string | undefined): void => {
      if (concept !== undefined) found.push(concept);
    };
    for (const verb of verbs) add(this.byVerb.get(verb));
    for (const [start, word] of words.entries()) {
      add(this.byWord.get(word));
      const next = words[start + 1];
      if (next !== undefined && word.length + next.length < FREE_SYLLABLES) add(this.byWord.get(word + next));
      for (let length = 2; length <= this.longestPhrase && start + length <= words.length; length += 1) {
        add(this.byPhrase.get(words.slice(start, start + length).join(' ')));
      }
    }
    if (this.freeForms !== null)
      for (const [form] of compactHangul.matchAll(this.freeForms)) add(this.byFreeForm.get(form));
    return found;
  }
}
