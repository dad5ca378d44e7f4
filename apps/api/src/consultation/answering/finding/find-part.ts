import { byLimits } from './by-limits.js';
import { bySearch } from './by-search.js';
import { type Finding, type PartToFind, type QuestionSearch } from './finding.js';

/** Finds what answers one part: the record that is asked word for word, a limit of the law applied to the case, or the best record. */
export async function findPart(asked: PartToFind, index: QuestionSearch): Promise<Finding> {
  const exact = index.exact(asked.part.query);
  if (exact !== undefined) {
    const { matches } = await index.search(asked.part.query);
    return { kind: 'record', record: exact, matches: [exact, ...matches.filter(({ id }) => id !== exact.id)] };
  }
  return byLimits(asked, index) ?? bySearch(asked, index);
}
