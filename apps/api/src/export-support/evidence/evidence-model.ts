import { type Firm } from '../firm/firm-profile.js';
import { type Evidence } from '../ranking/evidence.js';
import { type AwardRates, fitAwardRates, ratesFor } from './award-rates.js';
import { type ExportMove, fitExportMoves } from './export-moves.js';
import { type FirmTrace, likenessOfFirm } from './firm-trace.js';
import { type FirmGroups, firmsLike, groupFirms } from './similar-firms.js';

/**
 * Fewest firms that a group, or a comparison of exports, may rest on; nothing is told of fewer (Customs Act, article
 * 116: nobody's tax information is given away; article 322 (10): data must not show an individual taxpayer).
 */
export const FEWEST_FIRMS = 10;
/** Fewest firms of a group that received a programme, and that did not, for their number to be told. */
export const FEWEST_RECEIVERS = 5;
/** A programme with fewer awards than these has too little history to be judged by it. */
const LITTLE_HISTORY = 30;
/** Counts are told in steps, so that a firm more or less in a group can't be seen from outside. */
const COUNT_STEP = 3;
/** Share of the value that the rate makes up; the rest is how exports moved. */
const RATE_SHARE = 0.85;

/** What happened to a population, ready to be asked about a firm. */
export interface EvidenceModel {
  readonly firms: number;
  readonly rates: AwardRates;
  readonly moves: ReadonlyMap<string, ExportMove>;
  readonly groups: FirmGroups;
}

/** @param programmes ids of the programmes that are told about */
export function fitEvidence(traces: readonly FirmTrace[], programmes: readonly string[]): EvidenceModel | undefined {
  if (traces.length < FEWEST_FIRMS) return undefined;
  return {
    firms: traces.length,
    rates: fitAwardRates(traces, programmes, FEWEST_FIRMS),
    moves: fitExportMoves(traces, FEWEST_FIRMS),
    groups: groupFirms(traces, FEWEST_FIRMS),
  };
}

/**
 * Evidence on each programme for a firm; programmes with little history are left out.
 * @param today YYYY-MM-DD in Korea
 * @returns undefined where too few firms are like this one
 */
export function evidenceFor(
  model: EvidenceModel,
  firm: Firm,
  today: string,
): ReadonlyMap<string, Evidence> | undefined {
  const likeness = likenessOfFirm(firm, today);
  const like = firmsLike(model.groups, likeness);
  if (like === undefined) return undefined;
  const { programmes, counts, base } = model.rates;
  const rates = ratesFor(model.rates, likeness, new Set(firm.support?.map(({ programme }) => programme)));
  const usual = base.reduce((sum, rate) => sum + rate, 0) / Math.max(1, base.length);
  return new Map(
    programmes.flatMap((id, place): [string, Evidence][] => {
      if ((counts[place] ?? 0) < LITTLE_HISTORY) return [];
      const move = model.moves.get(id)?.difference;
      return [
        [
          id,
          {
            value: valueOf((rates[place] ?? 0) / usual, move ?? 0),
            similarFirms: inSteps(like.firms),
            received: tellable(like.received.get(id) ?? 0, like.firms),
            move: move === undefined ? undefined : Math.round((Math.exp(move) - 1) * 20) * 5,
          },
        ],
      ];
    }),
  );
}

/** A programme that such firms are awarded so many times as often as any programme on average has the full value. */
const FULL_RATE = 8;

/** From 0 to 1, the rate in proportion; exports that moved as those of firms without it stand in the middle. */
function valueOf(rateRatio: number, move: number): number {
  const byRate = Math.min(1, rateRatio / FULL_RATE);
  const byMove = Math.min(1, Math.max(0, 0.5 + move));
  return RATE_SHARE * byRate + (1 - RATE_SHARE) * byMove;
}

/** Undefined where so few received it, or so few did not, that it would point at single firms. */
function tellable(received: number, firms: number): number | undefined {
  return received < FEWEST_RECEIVERS || firms - received < FEWEST_RECEIVERS ? undefined : inSteps(received);
}

function inSteps(count: number): number {
  return Math.max(COUNT_STEP, Math.round(count / COUNT_STEP) * COUNT_STEP);
}
