import { Inject, Injectable } from '@nestjs/common';
import { admitItem, type NotAdmitted } from '../classification/admit-item.js';
import type { BothLanguages } from '../catalogue/catalogue-schema.js';
import type { TariffCatalogue } from '../catalogue/tariff-catalogue.js';
import type { Candidate } from '../classification/describe-prediction.js';
import type { GivenItem } from '../classification/read-item.js';
import { HS_PARTS, type HsParts } from '../hs-parts.js';
import { priorBelief, REST, type Belief } from './belief.js';
import { narrowedLines, type NarrowedLine } from './narrowed-lines.js';
import { narrowDown, type GivenAnswer, type NarrowingEnd, type NarrowingFault } from './narrow-down.js';
import type { NarrowingStep } from './narrowing-question.js';
import { QuestionSource } from './question-source.js';

/** Candidates taken from the prediction as the prior. */
const PRIOR_CANDIDATES = 30;
const SHOWN = 10;
const UNTITLED: BothLanguages = { ko: '', en: '' };

/** An answer with its words, so that it can be shown wherever the answers were kept. `label` is undefined for "I don't know". */
export interface AnsweredQuestion extends GivenAnswer {
  readonly text: BothLanguages;
  readonly label: BothLanguages | undefined;
}

export interface Narrowed {
  readonly kind: 'narrowed';
  /** Ranked anew by the answers. */
  readonly candidates: readonly Candidate[];
  /** Korean lines of these candidates, in their order. */
  readonly lines: readonly NarrowedLine[];
  readonly answered: readonly AnsweredQuestion[];
  readonly question: NarrowingStep | undefined;
  /** Set when there is no further question. */
  readonly end: NarrowingEnd | undefined;
}

export type NarrowOutcome = Narrowed | { readonly kind: 'bad_answers'; readonly fault: NarrowingFault } | NotAdmitted;

/** Guided narrowing of one item: predicts it, applies the answers given so far and finds the next question. */
@Injectable()
export class NarrowItem {
  private readonly source: QuestionSource | undefined;

  constructor(@Inject(HS_PARTS) private readonly parts: HsParts | undefined) {
    this.source = parts && new QuestionSource(parts.knowledge);
  }

  narrow(given: GivenItem, answers: readonly GivenAnswer[]): NarrowOutcome {
    const admitted = admitItem(given, this.parts);
    if (admitted.kind !== 'item') return admitted;
    if (this.source === undefined) return { kind: 'unavailable', missing: 'knowledge' };
    const { item, model, parts } = admitted;
    const prediction = model.classifier.predict(item, PRIOR_CANDIDATES);
    const plain = prediction.candidates.map(({ code, probability }) => ({ code: code.replace('.', ''), probability }));
    const prior = priorBelief(plain, (heading) => parts.catalogue.children(heading).map(({ code }) => code));
    const state = narrowDown(prior, answers, this.source);
    if ('fault' in state) return { kind: 'bad_answers', fault: state };
    const { belief, question, end } = state;
    const candidates = ranked(belief, parts.catalogue);
    const lines = narrowedLines(candidates, prediction, parts.catalogue);
    return { kind: 'narrowed', candidates, lines, answered: withWords(answers, this.source), question, end };
  }
}

function withWords(answers: readonly GivenAnswer[], source: QuestionSource): AnsweredQuestion[] {
  return answers.map((answer) => {
    const step = source.byId(answer.questionId);
    const label = answer.option === null ? undefined : step?.options[answer.option]?.label;
    return { ...answer, text: step?.text ?? UNTITLED, label };
  });
}

function ranked(belief: Belief, catalogue: TariffCatalogue): Candidate[] {
  const titleOf = (code: string): BothLanguages => catalogue.node(code)?.title ?? UNTITLED;
  return [...belief]
    .filter(([code]) => code !== REST)
    .sort((a, b) => b[1] - a[1])
    .slice(0, SHOWN)
    .map(([code, probability]) => ({
      code,
      probability: Math.round(probability * 1e4) / 1e4,
      title: titleOf(code),
      heading: titleOf(code.slice(0, 4)),
      chapter: titleOf(code.slice(0, 2)),
    }));
}
