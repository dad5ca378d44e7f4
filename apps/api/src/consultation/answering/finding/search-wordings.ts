import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { type PartToFind, type QuestionSearch, type SearchOutcome } from './finding.js';

/** Rank damping and the weight of a fragment's own order beside the whole question's. */
const FUSION = { damping: 2, fragment: 0.7 } as const;

/** The whole question's matches, those first that the newly said words alone find too. */
function fused(whole: SearchOutcome, fragment: SearchOutcome): SearchOutcome {
  const share = (matches: readonly ConsultationRecord[], id: string): number => {
    const rank = matches.findIndex((match) => match.id === id);
    return rank < 0 ? 0 : 1 / (FUSION.damping + rank);
  };
  const scoreOf = ({ id }: ConsultationRecord): number =>
    share(whole.matches, id) + FUSION.fragment * share(fragment.matches, id);
  const matches = [...whole.matches].sort((a, b) => scoreOf(b) - scoreOf(a));
  // Too general by its few words, a subject that was narrowed by a further turn is not.
  const narrowed = whole.score >= SURE ? 'answer' : 'no_evidence';
  const outcome = fragment.outcome === 'answer' || whole.outcome !== 'clarify' ? whole.outcome : narrowed;
  return { ...whole, outcome, matches };
}

/** What the whole question finds, in the best of its wordings, or else what the subject found before it was added to. */
export async function searchWhole(asked: PartToFind, index: QuestionSearch): Promise<SearchOutcome> {
  const found = await searchWordings(asked, index);
  if (found.outcome === 'answer' || asked.fallback === undefined) return found;
  const before = await index.search(asked.fallback);
  return before.outcome === 'answer' ? before : found;
}

async function searchWordings(
  { part, alternative, fragment }: PartToFind,
  index: QuestionSearch,
): Promise<SearchOutcome> {
  const whole = await index.search(part.query);
  if (fragment !== undefined) return fused(whole, await index.search(fragment));
  if (alternative === undefined) return whole;
  const other = await index.search(alternative);
  const better =
    other.outcome === 'answer'
      ? whole.outcome !== 'answer' || other.score > whole.score + CLEARLY
      : whole.outcome !== 'answer' && other.score > whole.score;
  return better ? other : whole;
}

/** From here on the records are taken to hold an answer to a narrowed subject: even odds. */
const SURE = 0.5;

/** How much surer another wording must make it to be taken. */
const CLEARLY = 0.2;
