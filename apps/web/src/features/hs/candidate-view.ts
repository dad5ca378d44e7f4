import {
  type CandidateFragment,
  type NarrowedLineFragment,
  type OfficialNameFragment,
  type PredictedLineFragment,
} from '../../generated/graphql.js';

interface Text {
  readonly ko: string;
  readonly en: string;
}

/** A ten-digit line under a candidate. Its probability is unknown where the prediction says nothing about it. */
export interface LineView {
  readonly code: string;
  readonly written: string;
  readonly title: Text;
  readonly official: OfficialNameFragment | null;
  readonly probability: number | undefined;
}

/** How a candidate stands to where it stood before the answers, in places up; `entered` when it was not listed. */
export type Move = number | 'entered';

/** A candidate as it is shown. */
export interface CandidateView {
  readonly code: string;
  readonly written: string;
  readonly probability: number;
  readonly title: Text;
  readonly official: OfficialNameFragment | null;
  readonly heading: Text;
  readonly lines: readonly LineView[];
  readonly move: Move;
}

/** The part of a prediction that the list is made of. */
export interface Ranking {
  readonly candidates: readonly CandidateFragment[];
  readonly lines: readonly PredictedLineFragment[];
}

/** What the list is made of once answers have decided order and probabilities. */
export interface NarrowedRanking {
  readonly candidates: readonly CandidateFragment[];
  readonly lines: readonly NarrowedLineFragment[];
}

/**
 * The list of candidates, each with its Korean lines.
 * @param narrowed the candidates and lines after the answers given, which then decide order and probability
 */
export function viewCandidates(predicted: Ranking, narrowed: NarrowedRanking | undefined): readonly CandidateView[] {
  const places = new Map(predicted.candidates.map(({ code }, index) => [code, index]));
  const { candidates, lines } = narrowed ?? predicted;
  return candidates.map(({ code, written, probability, title, official, heading }, index) => {
    const before = places.get(code);
    return {
      code,
      written,
      probability,
      title,
      official,
      heading,
      lines: lines
        .filter((line) => line.code.startsWith(code))
        .map((line) => ({ ...line, probability: line.probability ?? undefined })),
      move: before === undefined ? 'entered' : before - index,
    };
  });
}
