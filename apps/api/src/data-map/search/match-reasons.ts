import { type Language } from '../../common/language.js';
import { type Dataset } from '../../knowledge/data-map/dataset.js';
import { type AnalyzedText, type Term, type TextAnalyzer } from '../../retrieval/text/text-analyzer.js';

/** Where the words were found: in its name, in a word that people use for it, in a field, in what it is. */
export type ReasonKind = 'name' | 'alias' | 'field' | 'description';

export interface ReasonPart {
  readonly text: string;
  /** Whether these words, or what they mean, were asked for. */
  readonly matches: boolean;
}

/** A text of a dataset that holds what was asked for. */
export interface MatchReason {
  readonly kind: ReasonKind;
  /** The field's id; undefined for other kinds. */
  readonly field: string | undefined;
  /** The whole text, cut where words that match begin and end. */
  readonly parts: readonly ReasonPart[];
}

/** Most reasons of a kind that are told. */
const MOST: Readonly<Record<ReasonKind, number>> = { name: 1, alias: 2, field: 3, description: 1 };

interface Text {
  readonly kind: ReasonKind;
  readonly field: string | undefined;
  readonly text: string;
}

/** Tells in which of a dataset's texts the words of a question stand. Remembers the analysis of what it has seen. */
export class MatchReasons {
  private readonly known = new Map<string, ReadonlySet<string>>();

  constructor(private readonly analyzer: TextAnalyzer) {}

  /** Best first within each kind; empty when only parts of words are alike. */
  reasonsFor(question: AnalyzedText, dataset: Dataset, language: Language): MatchReason[] {
    const asked = keysOf(question.terms);
    const found = textsOf(dataset, language).flatMap((text) => {
      const parts = this.cut(text.text, asked);
      const matched = parts.filter(({ matches }) => matches);
      if (matched.length === 0) return [];
      const length = matched.reduce((sum, part) => sum + part.text.length, 0);
      return [{ reason: { kind: text.kind, field: text.field, parts }, share: length / text.text.length }];
    });
    const named = found.some(({ reason }) => reason.kind !== 'description');
    return (Object.entries(MOST) as [ReasonKind, number][]).flatMap(([kind, most]) =>
      kind === 'description' && named
        ? []
        : found
            .filter(({ reason }) => reason.kind === kind)
            .sort((a, b) => b.share - a.share)
            .slice(0, most)
            .map(({ reason }) => reason),
    );
  }

  private cut(text: string, asked: ReadonlySet<string>): ReasonPart[] {
    const parts = text.split(/(\s+)/).reduce<ReasonPart[]>((cut, word) => {
      const last = cut.at(-1);
      const isGap = word.trim() === '';
      const matches = isGap ? (last?.matches ?? false) : this.shares(word, asked);
      return last?.matches === matches
        ? [...cut.slice(0, -1), { text: last.text + word, matches }]
        : [...cut, { text: word, matches }];
    }, []);
    // A name of several words may mean what was asked for though none of them does alone.
    const whole = !parts.some(({ matches }) => matches) && this.shares(text, asked, 'concept');
    return whole ? [{ text, matches: true }] : trimGaps(parts);
  }

  private shares(text: string, asked: ReadonlySet<string>, kind = ''): boolean {
    let keys = this.known.get(text);
    if (keys === undefined) {
      keys = keysOf(this.analyzer.analyze(text).terms);
      this.known.set(text, keys);
    }
    return [...keys].some((key) => key.startsWith(kind) && asked.has(key));
  }
}

/** Terms that carry meaning; bigrams and pairs would mark words that are only spelt alike. */
function keysOf(terms: readonly Term[]): Set<string> {
  return new Set(
    terms.filter(({ kind }) => kind !== 'bigram' && kind !== 'pair').map(({ kind, text }) => `${kind}:${text}`),
  );
}

function textsOf({ name, aliases, fields, what }: Dataset, language: Language): Text[] {
  return [
    { kind: 'name', field: undefined, text: name[language] },
    ...aliases[language].map((text) => ({ kind: 'alias' as const, field: undefined, text })),
    ...fields.map((field) => ({ kind: 'field' as const, field: field.id, text: field.name[language] })),
    { kind: 'description', field: undefined, text: what[language] },
  ];
}

/** Moves a gap at the end of a matching part out of it. */
function trimGaps(parts: readonly ReasonPart[]): ReasonPart[] {
  return parts.reduce<ReasonPart[]>((cut, part) => {
    const last = cut.at(-1);
    const gap = last?.matches === true ? (/\s+$/.exec(last.text)?.[0] ?? '') : '';
    return last === undefined || gap === ''
      ? [...cut, part]
      : [...cut.slice(0, -1), { ...last, text: last.text.slice(0, -gap.length) }, { ...part, text: gap + part.text }];
  }, []);
}
