import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { type PartToFind, type QuestionSearch, type SearchOutcome } from './finding.js';
import { isCondition } from '../dialogue/turn-wording.js';
import { hasWordsOf } from '../parts/aspects.js';
import { parseStatement } from '../statement/parse-statement.js';
import { type Movement } from '../statement/statement.js';
import { askedSide, isAskedFor, saysOf } from './side-of.js';

/**
 * How the chances of a record are put together, from what the whole question and what the newly said words alone find: the least chance that
 * each leaves it, and how far the newly said words count. Chosen on the `tune` halves of the sets.
 */
const LEAST = { whole: 0.003, fragment: 0.005 } as const;
const FRAGMENT_COUNTS = 0.7;
/** What is left of a record's chances that answered the turn before, where another thing is asked now. */
const GIVEN_ALREADY = 0.4;
/** How much likelier a record is whose own question asks for the side that is asked. */
const FOR_SIDE = 2;
/** The same of one whose question is about the way of moving that was stated. */
const OF_THE_WAY = 2;

/** The same of one whose question asks why, where the turn does. */
const TELLS_WHY = 3;
/** A reason is of this matter from so much of the best record's chance on. */
const LEAST_WHY = 0.2;
const ASKS_WHY = /왜|이유|\bwhy\b/;

/** From here on the records are taken to hold an answer to a narrowed subject: even odds. */
const SURE = 0.5;

/** The records in the order of these weights. */
function inOrder(matches: readonly ConsultationRecord[], weightOf: (id: string) => number): ConsultationRecord[] {
  return [...matches].sort((a, b) => weightOf(b.id) - weightOf(a.id));
}

/** From these chances on, the whole and what was newly said mean the same record. */
const AGREED = { score: 0.25, whole: 0.03, fragment: 0.4 } as const;

function agree(best: ConsultationRecord | undefined, whole: SearchOutcome, fragment: SearchOutcome): boolean {
  if (best === undefined || whole.score < AGREED.score) return false;
  const chanceIn = (found: SearchOutcome): number => found.chances.get(best.id) ?? 0;
  return chanceIn(whole) >= AGREED.whole && chanceIn(fragment) >= AGREED.fragment;
}

/** The whole question's matches, those first that the newly said words alone find too. */
function withFragment(whole: SearchOutcome, fragment: SearchOutcome): SearchOutcome {
  const weightOf = (id: string): number =>
    Math.max(whole.chances.get(id) ?? 0, LEAST.whole) *
    Math.max(fragment.chances.get(id) ?? 0, LEAST.fragment) ** FRAGMENT_COUNTS;
  const ids = new Set(whole.matches.map(({ id }) => id));
  const matches = [...whole.matches, ...fragment.matches.filter(({ id }) => !ids.has(id))];
  const chances = new Map(matches.map(({ id }) => [id, weightOf(id)]));
  // Too general by its few words, a subject that was narrowed by a further turn is not.
  const narrowed = whole.score >= SURE ? 'answer' : 'no_evidence';
  const outcome = fragment.outcome === 'answer' || whole.outcome !== 'clarify' ? whole.outcome : narrowed;
  const ordered = inOrder(matches, weightOf);
  return { ...whole, outcome: agree(ordered[0], whole, fragment) ? 'answer' : outcome, chances, matches: ordered };
}

const ways = new WeakMap<ConsultationRecord, { readonly movement: Movement | undefined }>();

/** The way of moving that a record's question is about. */
function wayOf(record: ConsultationRecord): Movement | undefined {
  const known = ways.get(record) ?? { movement: parseStatement(record.question.ko).statement.movement };
  ways.set(record, known);
  return known.movement;
}

/**
 * Another thing asked of a matter is rarely in the record that was just given, unless that says something of the side that is asked; it is
 * likely in one that is asked for that side.
 */
function ofAnotherSide(
  found: SearchOutcome,
  { given, lately = [], asking, statement, part }: PartToFind,
): SearchOutcome {
  if (given.length === 0 && asking === undefined) return found;
  const side =
    asking === undefined ? null : (askedSide(asking) ?? (isCondition(asking) ? null : askedSide(part.query)));
  const asksWhy = asking !== undefined && ASKS_WHY.test(asking);
  const least = LEAST_WHY * Math.max(...found.chances.values());
  const weightOf = (record: ConsultationRecord): number => {
    const wasGiven = given.includes(record.id);
    const says = side !== null && hasWordsOf(side) && saysOf(side, record);
    const isAgain = wasGiven && !says;
    const isForSide = side !== null && (isAskedFor(side, record) || (wasGiven && says && lately.length > 0));
    const way = wayOf(record);
    const isOfWay = way !== undefined && way === statement.movement;
    const chance = found.chances.get(record.id) ?? 0;
    const tellsWhy = asksWhy && chance >= least && ASKS_WHY.test(record.question.ko);
    const fits = (isForSide ? FOR_SIDE : 1) * (tellsWhy ? TELLS_WHY : 1) * (isOfWay ? OF_THE_WAY : 1);
    return chance * fits * (isAgain ? GIVEN_ALREADY : 1);
  };
  const chances = new Map(found.matches.map((record) => [record.id, weightOf(record)]));
  return { ...found, chances, matches: inOrder(found.matches, (id) => chances.get(id) ?? 0) };
}

/** What the whole question finds, in the best of its wordings, or else what the subject found before it was added to. */
export async function searchWhole(asked: PartToFind, index: QuestionSearch): Promise<SearchOutcome> {
  const found = ofAnotherSide(await searchWordings(asked, index), asked);
  if (found.outcome === 'answer' || asked.fallback === undefined) return found;
  const before = await index.search(asked.fallback);
  return before.outcome === 'answer' ? before : found;
}

async function searchWordings(
  { part, alternatives = [], fragment }: PartToFind,
  index: QuestionSearch,
): Promise<SearchOutcome> {
  const whole = await index.search(part.query);
  if (fragment !== undefined) return withFragment(whole, await index.search(fragment));
  let best = whole;
  for (const alternative of alternatives) {
    const other = await index.search(alternative);
    if (isBetter(other, best)) best = other;
  }
  return best;
}

/** How much surer another wording must make it to be taken. */
const CLEARLY = 0.2;

function isBetter(other: SearchOutcome, than: SearchOutcome): boolean {
  if (other.outcome === 'answer') return than.outcome !== 'answer' || other.score > than.score + CLEARLY;
  return than.outcome !== 'answer' && other.score > than.score;
}
