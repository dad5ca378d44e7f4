import { type LeafTest, type RuleTest, testsWithin } from '../../knowledge/programmes/criterion.js';
import { type TradeAgreement } from '../../knowledge/programmes/trade-agreement.js';
import { type Firm } from '../firm/firm-profile.js';
import { type Circumstances } from '../matching/circumstances.js';
import { evaluateTest } from '../matching/evaluate-test.js';
import { type ProgrammeMatch } from '../matching/match-programme.js';
import { all, any, not, type Verdict } from '../matching/verdict.js';
import { asksFor, type QuestionId } from './question.js';

export interface NextQuestion {
  readonly id: QuestionId;
  /** Programmes that one answer or another would decide: to the good, or against. */
  readonly decides: readonly string[];
}

interface Situation {
  readonly firm: Firm;
  /** YYYY-MM-DD in Korea. */
  readonly today: string;
  readonly agreements: readonly TradeAgreement[];
}

/**
 * What the firm hasn't told and what would change the most results, most first. A question that decides nothing isn't
 * asked: another condition already speaks against the programme, or something else stays open whatever the answer.
 */
export function nextQuestions(matches: readonly ProgrammeMatch[], situation: Situation): NextQuestion[] {
  const decides = new Map<QuestionId, string[]>();
  for (const match of matches) {
    if (match.status !== 'unknown') continue;
    for (const id of openQuestions(match)) {
      if (changesStatus(match, id, situation)) decides.set(id, [...(decides.get(id) ?? []), match.programme.id]);
    }
  }
  return [...decides]
    .map(([id, programmes]) => ({ id, decides: programmes }))
    .sort((left, right) => right.decides.length - left.decides.length || (left.id < right.id ? -1 : 1));
}

function openQuestions({ criteria }: ProgrammeMatch): ReadonlySet<QuestionId> {
  return new Set(
    criteria
      .filter(({ verdict }) => verdict === 'unknown')
      .flatMap(({ criterion }) => testsWithin(criterion.test))
      .flatMap((test) => (isLeaf(test) ? asksFor(test) : [])),
  );
}

/** Whether the best or the worst answer would make the programme certain, one way or the other. */
function changesStatus({ programme, criteria }: ProgrammeMatch, id: QuestionId, situation: Situation): boolean {
  return (['met', 'unmet'] as const).some((assumed) => {
    const verdicts = criteria.map(({ criterion, verdict }) =>
      verdict === 'unknown'
        ? verdictAssuming(criterion.test, id, assumed, {
            ...situation,
            programme: programme.id,
            criterion: criterion.id,
          })
        : verdict,
    );
    return all(verdicts) !== 'unknown';
  });
}

function verdictAssuming(test: RuleTest, id: QuestionId, assumed: Verdict, circumstances: Circumstances): Verdict {
  const part = (inner: RuleTest) => verdictAssuming(inner, id, assumed, circumstances);
  if (test.on === 'all') return all(test.of.map(part));
  if (test.on === 'any') return any(test.of.map(part));
  if (test.on === 'not') return not(part(test.test));
  const verdict = evaluateTest(test, circumstances);
  return verdict === 'unknown' && asksFor(test).includes(id) ? assumed : verdict;
}

function isLeaf(test: RuleTest): test is LeafTest {
  return test.on !== 'all' && test.on !== 'any' && test.on !== 'not';
}
