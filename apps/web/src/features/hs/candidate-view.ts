import { type CandidateFragment, type RankedCodeFragment } from '../../generated/graphql.js';

interface Text {
  readonly ko: string;
  readonly en: string;
}

/** A ten-digit line under a candidate. Its probability is unknown once answers have re-ranked the candidates. */
export interface LineView {
  readonly code: string;
  readonly written: string;
  readonly title: Text;
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
  /** Unknown for a candidate that only the answers have brought up. */
  readonly heading: Text | undefined;
  readonly lines: readonly LineView[];
  readonly move: Move;
}

/** The part of a prediction that the list is made of. */
export interface Ranking {
  readonly candidates: readonly CandidateFragment[];
  readonly lines: readonly RankedCodeFragment[];
}

/**
 * The list of candidates, each with its Korean lines.
 * @param narrowed the candidates after the answers given, which then decide order and probability
 */
export function viewCandidates(
  { candidates, lines }: Ranking,
  narrowed: readonly RankedCodeFragment[] | undefined,
): readonly CandidateView[] {
  const known = new Map(candidates.map((candidate, index) => [candidate.code, { candidate, index }]));
  return (narrowed ?? candidates).map((ranked, index) => {
    const before = known.get(ranked.code);
    return {
      code: ranked.code,
      written: ranked.written,
      probability: ranked.probability,
      title: ranked.title,
      heading: before?.candidate.heading,
      lines: lines
        .filter(({ code }) => code.startsWith(ranked.code))
        .map((line) => ({ ...line, probability: narrowed === undefined ? line.probability : undefined })),
      move: before === undefined ? 'entered' : before.index - index,
    };
  });
}
