import { type ProgrammeKnowledge } from '../knowledge/programmes/read-programmes.js';
import { type Firm } from './firm/firm-profile.js';
import { matchProgramme } from './matching/match-programme.js';
import { type Evidence } from './ranking/evidence.js';
import { type RankedMatch, rankMatches } from './ranking/rank-matches.js';

/**
 * Every published programme for a firm, in order of expected usefulness.
 * @param today YYYY-MM-DD in Korea
 * @param evidence what similar firms received, by programme id, where it is known
 */
export function matchProgrammes(
  { programmes, agreements }: Pick<ProgrammeKnowledge, 'programmes' | 'agreements'>,
  firm: Firm,
  today: string,
  evidence?: ReadonlyMap<string, Evidence>,
): RankedMatch[] {
  const matches = programmes
    .filter(({ status }) => status === 'published')
    .map((programme) => matchProgramme(programme, firm, today, agreements));
  return rankMatches(matches, firm, today, evidence);
}
