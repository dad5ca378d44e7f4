import type { Chapter, Ruling } from '../knowledge/hs-knowledge-schema.js';
import type { BothLanguages } from './catalogue-schema.js';

/** Something to check before declaring under a code. */
export interface CareFact {
  /** `leaves`: goods that look like these but belong elsewhere; `arrives`: goods of another chapter's look that belong here. */
  readonly kind: 'leaves' | 'arrives';
  readonly goods: BothLanguages;
  /** Where the goods do belong. */
  readonly belongsTo: string;
  /** What says so: a chapter's exclusions, or a ruling by its number. */
  readonly source: { readonly chapter: string } | { readonly ruling: string };
  readonly why: BothLanguages | undefined;
}

/** Most facts shown for one code. */
const LIMIT = 8;

/**
 * What chapter notes and rulings say about mistaking goods for those of this code. Facts nearest to the code come first:
 * rulings that considered and rejected it, goods that other chapters send to it, goods that its own chapter sends away.
 */
export function careFacts(code: string, chapters: readonly Chapter[], rulings: readonly Ruling[]): CareFact[] {
  const rejected = rulings.flatMap((ruling) =>
    ruling.rejected
      .filter((rejection) => covers(code, rejection.code))
      .map(({ why }): CareFact => ({
        kind: 'leaves',
        goods: ruling.goods,
        belongsTo: ruling.hsk10,
        source: { ruling: ruling.id },
        why,
      })),
  );
  const arrivals = chapters
    .filter(({ chapter }) => chapter !== code.slice(0, 2))
    .flatMap((chapter) =>
      chapter.excludes
        .filter(({ goesTo }) => covers(code, goesTo))
        .map(({ goods, goesTo }): CareFact => ({
          kind: 'arrives',
          goods,
          belongsTo: goesTo,
          source: { chapter: chapter.chapter },
          why: undefined,
        })),
    );
  const own = chapters.find(({ chapter }) => chapter === code.slice(0, 2));
  const departures = (own?.excludes ?? [])
    .filter(({ goesTo }) => !goesTo.startsWith(code))
    .map(({ goods, goesTo }): CareFact => ({
      kind: 'leaves',
      goods,
      belongsTo: goesTo,
      source: { chapter: code.slice(0, 2) },
      why: undefined,
    }));
  return [...rejected, ...arrivals, ...departures].slice(0, LIMIT);
}

/** Whether two codes speak of the same goods: one lies within the other, chapters apart. */
function covers(code: string, other: string): boolean {
  if (code.length === 2) return other.startsWith(code);
  return other.length >= 4 && (code.startsWith(other) || other.startsWith(code));
}
