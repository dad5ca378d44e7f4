import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { detectLanguage } from '../../../retrieval/text/detect-language.js';
import { asksOfAllowance, lacksWayIn } from '../limits/turns-on-limits.js';
import { type Aspect, fullAsking } from '../parts/aspects.js';
import { MOVEMENT_WORDS } from '../statement/lexicon.js';
import { type Statement } from '../statement/statement.js';
import { isApart } from './apart-records.js';
import { byLeaving } from './by-leaving.js';
import { byRecord, type Finding, type PartToFind, type QuestionSearch } from './finding.js';
import { searchKind } from './search-kind.js';
import { searchStory } from './search-story.js';
import { askedSide, saysOf } from './side-of.js';
import { isOfEntering, isOfOtherWay, unspokenConditions } from './unspoken-conditions.js';

/** Records from which a part of a question may be answered: further down they are about something else. */
const NEAR = 4;

/** Sides that decide alone which record answers: papers, which other records are silent about. */
const DECIDES_ALONE: readonly Aspect[] = ['documents'];

/** The side of the matter that a record must speak of: each of several; alone, those that others are silent about. */
function sideOf({ part: { aspect, query }, asking = query }: PartToFind): Aspect | null {
  if (aspect !== null) return aspect;
  const side = askedSide(asking);
  return side !== null && DECIDES_ALONE.includes(side) ? side : null;
}

/** The best record; where a side of the matter is asked, the best on the same topic that says anything about it. */
function recordFor(side: Aspect | null, matches: readonly ConsultationRecord[]): ConsultationRecord | undefined {
  if (side === null) return matches[0];
  return matches.slice(0, NEAR).find((record) => record.topic === matches[0]?.topic && saysOf(side, record));
}

/** The record of the way of moving as such, where none about these goods says anything of the side that is asked. */
async function byWay(
  side: Aspect | null,
  asked: PartToFind,
  index: QuestionSearch,
): Promise<ConsultationRecord | undefined> {
  const {
    part,
    statement: { movement },
  } = asked;
  if (side === null || movement === undefined) return undefined;
  const [korean, english] = MOVEMENT_WORDS[movement];
  const language = detectLanguage(part.query);
  const way = language === 'ko' ? korean : english;
  const { outcome, matches } = await index.search(`${way} ${fullAsking(side, language)}`);
  if (outcome !== 'answer') return undefined;
  return recordFor(
    side,
    matches.filter((record) => !isApart(record, asked.statement, part.query)),
  );
}

/** Where a case differs in kind from most questions, its records are looked for among all that were found. */
const isUncommon = ({ goods, leaving }: Statement): boolean => goods === 'cash' || leaving === true;

/** A record near the best stands in for it where its chance is at least this share of the best one's; less where the best is of another way in. */
const STANDS_IN = { unspoken: 0.5, otherWay: 0.3 } as const;

/** The best record first, or one nearly as likely that holds without a condition which nobody spoke of. */
function leastConditional(
  matches: readonly ConsultationRecord[],
  { statement, part }: PartToFind,
  chances: ReadonlyMap<string, number>,
): readonly ConsultationRecord[] {
  const [best] = matches;
  if (best === undefined) return matches;
  const conditions = (record: ConsultationRecord): number =>
    unspokenConditions(record, statement, part.query) +
    (isOfOtherWay(record, statement) ? 1 : 0) +
    (isOfEntering(record, statement) ? 1 : 0);
  const share = isOfOtherWay(best, statement) ? STANDS_IN.otherWay : STANDS_IN.unspoken;
  const least = (chances.get(best.id) ?? 1) * share;
  const near = matches.slice(0, NEAR).filter(({ id }) => (chances.get(id) ?? 0) >= least);
  const fewest = Math.min(conditions(best), ...near.map(conditions));
  const first = conditions(best) === fewest ? best : near.find((record) => conditions(record) === fewest);
  return first === undefined ? matches : [first, ...matches.filter(({ id }) => id !== first.id)];
}

/** Among the nearest records, those first that hold for the kind of case that was stated. */
function ofTheCase(
  matches: readonly ConsultationRecord[],
  { statement, part }: PartToFind,
): readonly ConsultationRecord[] {
  const reach = isUncommon(statement) ? matches.length : NEAR;
  const [near, far] = [matches.slice(0, reach), matches.slice(reach)];
  const apart = (record: ConsultationRecord): boolean => isApart(record, statement, part.query);
  const fitting = near.filter((record) => !apart(record));
  return fitting.length === 0 ? matches : [...fitting, ...far, ...near.filter(apart)];
}

/** The allowance of the way in, for somebody who asks whether tax is due on goods that no record is about. */
async function byAllowance(asked: PartToFind, index: QuestionSearch): Promise<Finding | undefined> {
  if (!asksOfAllowance(asked.part.query, asked.statement)) return undefined;
  return byRecord((await byWay('limit', asked, index))?.id, index);
}

/** The record that answered the turn before, where a bare question finds nothing and that says something of the side that it asks for. */
function byLately({ lately = [], asking }: PartToFind, index: QuestionSearch): Finding | undefined {
  const side = asking === undefined ? null : askedSide(asking);
  const records = lately.flatMap((id) => index.find(id) ?? []);
  return byRecord(records.find((record) => side === null || saysOf(side, record))?.id, index);
}

/** Asks for the way in, where that is all that is missing for the allowance and may be asked. */
function byAskingWay({ part, statement, settled, mayAsk }: PartToFind): Finding | undefined {
  const mayAskWay = mayAsk && !settled.includes('movement');
  return mayAskWay && lacksWayIn(part.query, statement) ? { kind: 'ask', slot: 'movement' } : undefined;
}

/** What the records hold for a part: the best one that holds for the case, the allowance of the way in, or nothing. */
export async function bySearch(asked: PartToFind, index: QuestionSearch): Promise<Finding> {
  const searched = await searchStory(asked, index);
  const allowed = searched.outcome === 'answer' ? undefined : await byAllowance(asked, index);
  if (allowed !== undefined) return allowed;
  const found = searched.outcome === 'answer' ? searched : await searchKind(asked, searched, index);
  const { outcome } = found;
  if (outcome !== 'answer') {
    return byLately(asked, index) ?? byAskingWay(asked) ?? { kind: 'nothing', outcome, matches: found.matches };
  }
  const [best] = found.matches;
  if (best !== undefined && isApart(best, asked.statement, asked.part.query)) {
    const allowance = await byAllowance(asked, index);
    if (allowance !== undefined) return allowance;
  }
  const matches = leastConditional(ofTheCase(found.matches, asked), asked, found.chances);
  const whole = asked.part.aspect === null ? matches[0] : undefined;
  const side = sideOf(asked);
  const record = recordFor(side, matches) ?? (await byWay(side, asked, index)) ?? whole;
  if (record === undefined) return { kind: 'nothing', outcome: 'no_evidence', matches };
  const finding = { kind: 'record', record, matches } as const;
  return (await byLeaving(asked, finding, index)) ?? finding;
}
