import { Inject, Injectable } from '@nestjs/common';
import type { BothLanguages } from '../catalogue/catalogue-schema.js';
import type { TariffCatalogue } from '../catalogue/tariff-catalogue.js';
import { admitItem, type AdmittedItem, type NotAdmitted } from '../classification/admit-item.js';
import { textOf, type GivenItem } from '../classification/read-item.js';
import { HS_PARTS, type HsParts } from '../hs-parts.js';
import type { NarrowingQuestion } from '../knowledge/hs-knowledge-schema.js';
import { readCode } from '../lookup/read-code.js';
import type { SimilarRuling } from '../rulings/similar-rulings.js';
import { decidingNotes, type DecidingNote } from './deciding-notes.js';
import { wordEvidence, type WordEvidence } from './occlusion.js';
import { materialShifts, writtenShifts, type Shift, type ShiftKnowledge } from './shifts.js';

const MOST_RULINGS = 5;
/** Rulings looked through for those of the candidate's heading. */
const RULINGS_READ = 60;
const UNTITLED: BothLanguages = { ko: '', en: '' };

/** A shift with the name of where it leads. */
export interface NamedShift extends Shift {
  readonly title: BothLanguages;
}

/** Why a candidate was proposed for an item, and what would speak for another. */
export interface Explanation {
  readonly kind: 'explanation';
  /** Six digits, no dot. */
  readonly code: string;
  readonly probability: number;
  readonly title: BothLanguages;
  readonly words: readonly WordEvidence[];
  /** What decides in the chapter. */
  readonly decides: readonly BothLanguages[];
  readonly notes: readonly DecidingNote[];
  /** The most probable other candidate. */
  readonly runnerUp: { readonly code: string; readonly probability: number; readonly title: BothLanguages } | undefined;
  readonly shifts: readonly NamedShift[];
  /** Rulings on similar goods under the candidate's heading. */
  readonly rulings: readonly SimilarRuling[];
}

export type ExplainOutcome = Explanation | { readonly kind: 'unknown_code'; readonly code: string } | NotAdmitted;

/** Explains one candidate of a prediction. Apart from predicting, since it predicts some thirty times. */
@Injectable()
export class ExplainCandidate {
  private readonly trees: ReadonlyMap<string, NarrowingQuestion>;

  constructor(@Inject(HS_PARTS) private readonly parts: HsParts | undefined) {
    this.trees = new Map(parts?.knowledge.narrowing.map(({ heading, ask }) => [heading, ask]));
  }

  /** @param code a subheading in any writing */
  explain(given: GivenItem, code: string): ExplainOutcome {
    const admitted = admitItem(given, this.parts);
    if (admitted.kind !== 'item') return admitted;
    const subheading = readCode(code)?.digits ?? '';
    const title = subheading.length === 6 ? admitted.parts.catalogue.node(subheading)?.title : undefined;
    return title === undefined ? { kind: 'unknown_code', code } : this.explainSubheading(admitted, subheading, title);
  }

  private explainSubheading({ item, model, parts }: AdmittedItem, code: string, title: BothLanguages): Explanation {
    const { catalogue } = parts;
    const { classifier } = model;
    const candidates = classifier.predict(item).candidates.map((candidate) => ({
      code: candidate.code.replace('.', ''),
      probability: candidate.probability,
    }));
    const runnerUp = candidates.find((candidate) => candidate.code !== code);
    const text = textOf(item);
    const headings = [code, runnerUp?.code ?? code].map((each) => each.slice(0, 4));
    const chapter = catalogue.chapterOf(code);
    const written = runnerUp === undefined ? [] : writtenShifts(code, runnerUp.code, this.knowledgeOf(catalogue));
    return {
      kind: 'explanation',
      code,
      probability: candidates.find((candidate) => candidate.code === code)?.probability ?? 0,
      title,
      words: wordEvidence(item, code, classifier),
      decides: chapter?.decides ?? [],
      notes: chapter === undefined ? [] : decidingNotes(chapter, headings, text),
      runnerUp: runnerUp && { ...runnerUp, title: catalogue.node(runnerUp.code)?.title ?? UNTITLED },
      shifts: [...written, ...materialShifts(item, code, classifier)].map((shift) => ({
        ...shift,
        title: catalogue.node(shift.code)?.title ?? UNTITLED,
      })),
      rulings: parts.rulings
        .find(text, RULINGS_READ, (heading) => (code.startsWith(heading) ? 1 : 0))
        .filter(({ ruling }) => ruling.hsk10.startsWith(code.slice(0, 4)))
        .slice(0, MOST_RULINGS),
    };
  }

  private knowledgeOf(catalogue: TariffCatalogue): ShiftKnowledge {
    return {
      treeOf: (heading) => this.trees.get(heading),
      chapterOf: (code) => catalogue.chapterOf(code),
      titleOf: (code) => catalogue.node(code)?.title ?? UNTITLED,
    };
  }
}
