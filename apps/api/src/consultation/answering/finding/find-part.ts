import { byLimits } from './by-limits.js';
import { isForForeignCustoms } from '../../guard/foreign-customs.js';
import { liveFigureAsked } from '../../guard/live-figures.js';
import { bySearch } from './by-search.js';
import { byRecord, type Finding, type PartToFind, type QuestionSearch } from './finding.js';
import { besideLimits } from './matter-beside-limits.js';

/** The records that tell where the rate of the day and the whereabouts of a parcel are looked up. */
const LOOKED_UP = { rate: 'kb1-013', parcel: 'ke1-028' } as const;

/** What only looking it up tells. */
function byLookup({ part }: PartToFind, index: QuestionSearch): Finding | undefined {
  const figure = liveFigureAsked(part.query);
  if (figure !== 'rate' && figure !== 'parcel') return undefined;
  const record = index.find(LOOKED_UP[figure]);
  return record && { kind: 'lookup', figure, record };
}

/** The record that says why another country's customs has to be asked. */
const FOREIGN_CUSTOMS = 'ke3-043';

/** Of the limits of a country that somebody goes to, the records know only that they are not Korea's. */
const byDestination = ({ part }: PartToFind, index: QuestionSearch): Finding | undefined =>
  isForForeignCustoms(part.query) ? byRecord(FOREIGN_CUSTOMS, index) : undefined;

/** Finds what answers one part: the record that is asked word for word, a limit of the law applied to the case, or the best record. */
export async function findPart(asked: PartToFind, index: QuestionSearch): Promise<Finding> {
  const exact = index.exact(asked.part.query);
  if (exact !== undefined) {
    const { matches } = await index.search(asked.part.query);
    return { kind: 'record', record: exact, matches: [exact, ...matches.filter(({ id }) => id !== exact.id)] };
  }
  const looked = byLookup(asked, index) ?? byDestination(asked, index);
  if (looked !== undefined) return looked;
  const beside = await besideLimits(asked, index);
  return beside === undefined ? (byLimits(asked, index) ?? bySearch(asked, index)) : bySearch(beside, index);
}
