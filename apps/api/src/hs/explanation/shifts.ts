import type { BothLanguages } from '../catalogue/catalogue-schema.js';
import type { ItemClassifier } from '../classification/item-classifier.js';
import type { ItemDescription } from '../features/query-texts.js';
import type { Chapter, NarrowingQuestion } from '../knowledge/hs-knowledge-schema.js';
import { ofMaterial, otherMaterials } from './materials.js';

/** What in the goods would make another code the right one. */
export interface Shift {
  /**
   * `answer`: another answer to a question of the heading's tree; `excluded`: goods that the chapter sends away;
   * `heading`: goods of the other heading's description; `material`: predicted anew with another material.
   */
  readonly kind: 'answer' | 'excluded' | 'heading' | 'material';
  readonly condition: BothLanguages;
  /** Four or six digits, no dot. */
  readonly code: string;
}

/** What the knowledge has to say about two codes. */
export interface ShiftKnowledge {
  readonly treeOf: (heading: string) => NarrowingQuestion | undefined;
  readonly chapterOf: (code: string) => Chapter | undefined;
  readonly titleOf: (code: string) => BothLanguages;
}

const MOST_EXCLUSIONS = 2;
const MOST_MATERIALS = 3;
/** A code predicted for another material is told from this probability on. */
const TOLD = 0.3;

/** What would move goods from one subheading to another, from the written knowledge. */
export function writtenShifts(code: string, other: string, knowledge: ShiftKnowledge): Shift[] {
  const heading = other.slice(0, 4);
  if (code.slice(0, 4) === heading) {
    const parting = partingOf(knowledge.treeOf(heading), code, other);
    return parting === undefined ? [] : [{ kind: 'answer', condition: parting, code: other }];
  }
  const excluded = (knowledge.chapterOf(code)?.excludes ?? [])
    .filter(({ goesTo }) => goesTo.startsWith(heading) || heading.startsWith(goesTo))
    .slice(0, MOST_EXCLUSIONS)
    .map(({ goods }): Shift => ({
      kind: 'excluded',
      condition: { ko: `다음 물품이라면: ${goods.ko}`, en: `If it is: ${goods.en}` },
      code: other,
    }));
  const { ko, en } = knowledge.titleOf(heading);
  const described: Shift = {
    kind: 'heading',
    condition: { ko: `다음에 더 가깝다면: ${ko}`, en: `If it is rather: ${en}` },
    code: other,
  };
  return [...excluded, described];
}

/** The first question of a heading's tree at which two subheadings part. */
function partingOf(tree: NarrowingQuestion | undefined, code: string, other: string): BothLanguages | undefined {
  for (let question = tree; question !== undefined;) {
    const here = question.options.find(({ codes }) => codes.includes(code));
    const there = question.options.find(({ codes }) => codes.includes(other));
    if (here === undefined || there === undefined) return undefined;
    if (here !== there) {
      return {
        ko: `“${question.q.ko}” ‘${there.label.ko}’일 때 (‘${here.label.ko}’ 대신)`,
        en: `“${question.q.en}” If “${there.label.en}” rather than “${here.label.en}”`,
      };
    }
    question = here.next;
  }
  return undefined;
}

/** What the classifier says when the material is another; at most nine predictions. */
export function materialShifts(item: ItemDescription, code: string, classifier: ItemClassifier): Shift[] {
  const shifts = otherMaterials(item, code)
    .flatMap((material) => {
      const [best] = classifier.predict(ofMaterial(item, material), 1).candidates;
      const moved = best?.code.replace('.', '');
      if (best === undefined || moved === undefined || moved === code || best.probability < TOLD) return [];
      return [{ name: material.name, code: moved, probability: best.probability }];
    })
    .sort((a, b) => b.probability - a.probability);
  return shifts
    .filter((shift, i) => shifts.findIndex((other) => other.code === shift.code) === i)
    .slice(0, MOST_MATERIALS)
    .map(({ name, code: moved }) => ({
      kind: 'material',
      condition: { ko: `재질이 다음과 같다면: ${name.ko}`, en: `If of ${name.en}` },
      code: moved,
    }));
}
