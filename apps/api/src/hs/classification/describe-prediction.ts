import type { BothLanguages } from '../catalogue/catalogue-schema.js';
import type { TariffCatalogue } from '../catalogue/tariff-catalogue.js';
import type { HsPrediction } from '../prediction/hs-predictor.js';
import type { SurenessThresholds } from './item-classifier.js';

/** `sure`: right nine times in ten; `likely`: good enough to be given as an answer; `unsure`: several headings are possible. */
export type Sureness = 'sure' | 'likely' | 'unsure';

/** A ranked code with its names. Codes have no dots; the probability is calibrated, over the whole tariff. */
export interface RankedCode {
  readonly code: string;
  readonly probability: number;
  readonly title: BothLanguages;
}

export interface Candidate extends RankedCode {
  readonly heading: BothLanguages;
  readonly chapter: BothLanguages;
}

/** A heading between which a prediction can't decide; its probability is that of its candidates together. */
export type UndecidedHeading = RankedCode;

export interface DescribedPrediction {
  readonly candidates: readonly Candidate[];
  readonly lines: readonly RankedCode[];
  readonly sureness: Sureness;
  readonly thresholds: SurenessThresholds;
  /** Empty unless unsure. One alone: the heading is clear, the subheading within it is not. */
  readonly undecided: readonly UndecidedHeading[];
}

/** A heading less probable than this is not worth a person's time. */
const WORTH_CONSIDERING = 0.1;
const MOST_UNDECIDED = 4;
const UNTITLED: BothLanguages = { ko: '', en: '' };

/** Put names and plain words to a prediction. Of a vague description nothing is sure, however probable it seems. */
export function describePrediction(
  { candidates, lines, vague }: HsPrediction,
  catalogue: TariffCatalogue,
  thresholds: SurenessThresholds,
): DescribedPrediction {
  const title = (code: string): BothLanguages => catalogue.node(code)?.title ?? UNTITLED;
  const described = candidates.map(({ code: dotted, probability }) => {
    const code = dotted.replace('.', '');
    return {
      code,
      probability,
      title: title(code),
      heading: title(code.slice(0, 4)),
      chapter: title(code.slice(0, 2)),
    };
  });
  const sureness = vague ? 'unsure' : surenessOf(described[0]?.probability ?? 0, thresholds);
  return {
    candidates: described,
    lines: lines.map((line) => ({ ...line, title: title(line.code) })),
    sureness,
    thresholds,
    undecided: sureness !== 'unsure' ? [] : undecidedOf(described, title),
  };
}

function surenessOf(probability: number, { answer, sure }: SurenessThresholds): Sureness {
  if (probability < answer) return 'unsure';
  return probability >= sure ? 'sure' : 'likely';
}

function undecidedOf(candidates: readonly Candidate[], title: (code: string) => BothLanguages): UndecidedHeading[] {
  const mass = new Map<string, number>();
  for (const { code, probability } of candidates) {
    mass.set(code.slice(0, 4), (mass.get(code.slice(0, 4)) ?? 0) + probability);
  }
  const headings = [...mass]
    .map(([code, probability]) => ({ code, probability, title: title(code) }))
    .sort((a, b) => b.probability - a.probability);
  const worth = headings.filter(({ probability }) => probability >= WORTH_CONSIDERING).slice(0, MOST_UNDECIDED);
  return worth.length > 0 ? worth : headings.slice(0, 2);
}
