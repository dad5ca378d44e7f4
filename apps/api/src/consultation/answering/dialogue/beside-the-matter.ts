import { aspectsOf } from '../parts/aspects.js';
import { parseStatement } from '../statement/parse-statement.js';
import { readCorrection } from './read-correction.js';
import { type SearchOutcome } from '../finding/finding.js';

/** "안 하면요?", "넘으면?": a bare condition has no sense but with what was said before. */
const BARE_CONDITION = /^\S{0,6}\s?\S{0,6}면(?:은)?(?:요)?(?:\s?어떻게\s?[가-힣]+|\s?어떡[가-힣]+)?[?!.~]*$/;

/** Evidence below which a turn has no word that any record knows: keys hit at random. */
export const NOTHING_KNOWN = 0.01;

/**
 * Whether a turn is small talk in the middle of a conversation: it states nothing of the case, asks for no side of it, and is not about
 * customs.
 * @param alone what a search for the turn by itself found
 */
export function isBesideTheMatter(said: string, { outcome, score }: SearchOutcome, below = 1): boolean {
  const { text, spans } = parseStatement(said);
  if (readCorrection(text) !== undefined) return false;
  if (Object.keys(spans).length > 0 || aspectsOf(text).length > 0 || BARE_CONDITION.test(text)) return false;
  return outcome === 'out_of_scope' && score < below;
}
