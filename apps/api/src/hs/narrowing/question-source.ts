import type { BothLanguages } from '../catalogue/catalogue-schema.js';
import type { Chapter, HsKnowledge, NarrowingQuestion } from '../knowledge/hs-knowledge-schema.js';
import type { NarrowingAnswer, NarrowingStep } from './narrowing-question.js';

/** Options that a person can take in at a glance. */
export const MOST_HEADINGS = 5;
/** Hints given per chapter. */
const HINTS_PER_CHAPTER = 2;

const WORDING = {
  between: {
    ko: '다음 가운데 어느 것에 가장 가깝습니까?',
    en: 'Which of these comes closest?',
  },
  none: { ko: '이 가운데 없음', en: 'None of these' },
  yes: { ko: '예', en: 'Yes' },
  no: { ko: '아니요', en: 'No' },
} as const satisfies Record<string, BothLanguages>;

const belongsWording = (goods: BothLanguages): BothLanguages => ({
  ko: `다음에 해당하는 물품입니까? ${goods.ko}`,
  en: `Is it goods of this kind: ${goods.en}?`,
});

/** Makes questions from the knowledge, and again from their ids. Read-only. */
export class QuestionSource {
  private readonly trees: ReadonlyMap<string, NarrowingQuestion>;
  private readonly chapters: ReadonlyMap<string, Chapter>;
  private readonly titles: ReadonlyMap<string, BothLanguages>;

  constructor({ narrowing, chapters, lexicon }: Pick<HsKnowledge, 'narrowing' | 'chapters' | 'lexicon'>) {
    this.trees = new Map(narrowing.map(({ heading, ask }) => [heading, ask]));
    this.chapters = new Map(chapters.map((chapter) => [chapter.chapter, chapter]));
    this.titles = new Map(lexicon.filter(({ code }) => code.length === 4).map(({ code, title }) => [code, title]));
  }

  /** The question behind an id; undefined when there is none such. */
  byId(id: string): NarrowingStep | undefined {
    const [kind, ...rest] = id.split(':');
    switch (kind) {
      case 'within':
        return this.within(rest[0] ?? '', rest[1] === undefined ? [] : rest[1].split('.').map(Number));
      case 'between':
        return this.between((rest[0] ?? '').split('-'));
      case 'belongs':
        return this.belongs(rest[0] ?? '', Number(rest[1]));
      default:
        return undefined;
    }
  }

  /** A question of a heading's tree: the root, or the one reached by these options. */
  within(heading: string, path: readonly number[]): NarrowingStep | undefined {
    let question = this.trees.get(heading);
    for (const option of path) question = question?.options[option]?.next;
    if (question === undefined) return undefined;
    return {
      id: path.length === 0 ? `within:${heading}` : `within:${heading}:${path.join('.')}`,
      kind: 'within',
      text: question.q,
      hints: [],
      options: question.options.map(({ label, codes }) => ({ label, codes })),
      scope: heading,
    };
  }

  /** Which of two to five headings it is; chapters that differ give what decides in them as hints. */
  between(headings: readonly string[]): NarrowingStep | undefined {
    const options = headings.flatMap((code): NarrowingAnswer[] => {
      const title = this.titles.get(code);
      return title === undefined ? [] : [{ label: title, codes: [code] }];
    });
    if (options.length !== headings.length || options.length < 2 || options.length > MOST_HEADINGS) return undefined;
    const chapters = [...new Set(headings.map((heading) => heading.slice(0, 2)))];
    const hints = chapters.flatMap((code) => this.chapters.get(code)?.decides.slice(0, HINTS_PER_CHAPTER) ?? []);
    return {
      id: `between:${headings.join('-')}`,
      kind: 'between',
      text: WORDING.between,
      hints: chapters.length > 1 ? hints : [],
      options: [...options, { label: WORDING.none, codes: [] }],
      scope: '',
    };
  }

  /** Whether it is the goods that a chapter sends elsewhere by its n-th exclusion. */
  belongs(chapter: string, exclusion: number): NarrowingStep | undefined {
    const excluded = this.chapters.get(chapter)?.excludes[exclusion];
    if (excluded === undefined) return undefined;
    return {
      id: `belongs:${chapter}:${exclusion}`,
      kind: 'belongs',
      text: belongsWording(excluded.goods),
      hints: [],
      options: [
        { label: WORDING.yes, codes: [excluded.goesTo] },
        { label: WORDING.no, codes: [chapter] },
      ],
      scope: '',
    };
  }

  /** Exclusions of one heading's chapter that lead to another heading. */
  exclusionsBetween(from: string, to: string): NarrowingStep[] {
    const chapter = from.slice(0, 2);
    if (chapter === to.slice(0, 2)) return [];
    return (this.chapters.get(chapter)?.excludes ?? []).flatMap(({ goesTo }, i) =>
      goesTo.slice(0, 4) === to ? (this.belongs(chapter, i) ?? []) : [],
    );
  }
}
