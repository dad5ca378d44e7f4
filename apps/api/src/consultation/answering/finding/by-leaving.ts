import { detectLanguage } from '../../../retrieval/text/detect-language.js';
import { type Statement } from '../statement/statement.js';
import { isApart } from './apart-records.js';
import { type Finding, type PartToFind, type QuestionSearch } from './finding.js';

/** What leaves the country, in the records' words. */
const LEAVING_WORDS = { ko: '해외로 보내는 물건 수출', en: 'export of goods sent abroad' } as const;
/** Records among which one for what leaves must be: further down they are about something else. */
const NEAR = 4;

/** Whether goods, not money, are said to leave the country. */
const leaves = ({ leaving, movement, goods }: Statement): boolean =>
  goods !== 'cash' && (leaving === true || movement === 'export');

/**
 * For goods that leave, where all that was found is about what comes in: a record about such goods that leave, or nothing. Undefined
 * where what was found may stand.
 */
export async function byLeaving(
  { part, statement }: PartToFind,
  found: Extract<Finding, { kind: 'record' }>,
  index: QuestionSearch,
): Promise<Finding | undefined> {
  if (!leaves(statement) || !isApart(found.record, statement, part.query)) return undefined;
  const { outcome, matches } = await index.search(`${part.query} ${LEAVING_WORDS[detectLanguage(part.query)]}`);
  const fitting = matches.slice(0, NEAR).find((record) => !isApart(record, statement, part.query));
  if (outcome !== 'answer' || fitting === undefined)
    return { kind: 'nothing', outcome: 'no_evidence', matches: found.matches };
  return { kind: 'record', record: fitting, matches };
}
