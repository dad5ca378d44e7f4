import { type AnsweredPart } from '../compose/compose-answer.js';
import { type Understanding } from '../dialogue/understanding.js';
import { subjectOf } from '../parts/aspects.js';
import { type QuestionPart, splitParts } from '../parts/split-parts.js';
import { mergeStatements } from '../statement/merge-statements.js';
import { parseStatement } from '../statement/parse-statement.js';
import { findPart } from './find-part.js';
import { type PartToFind, type QuestionSearch } from './finding.js';

/** The parts of a turn: where it asks of a subject that it takes over, it is the turn that may ask several things, not the subject. */
export function partsOfTurn({ query, asking }: Understanding, subject: string): readonly QuestionPart[] {
  if (asking === undefined) return splitParts(query, subjectOf(subject));
  const parts = splitParts(asking, subjectOf(query));
  return parts.length > 1 ? parts : [{ query, aspect: null }];
}

/**
 * Each part by itself, what it says of the case above what the whole says. Other wordings of the whole and what was newly said help only
 * where the question has one part.
 */
export function findParts(
  index: QuestionSearch,
  parts: readonly QuestionPart[],
  { alternatives, fragment, fallback, asking, statement, continues }: Understanding,
  back: Pick<PartToFind, 'settled' | 'mayAsk' | 'given' | 'lately'>,
): Promise<AnsweredPart[]> {
  const isWhole = parts.length === 1;
  const whole = isWhole ? { alternatives, fragment, fallback, asking } : {};
  return Promise.all(
    parts.map(async (part): Promise<AnsweredPart> => {
      const ofPart = isWhole ? statement : mergeStatements(statement, parseStatement(part.query).statement);
      return {
        aspect: part.aspect,
        goods: part.goods,
        finding: await findPart({ part, ...whole, statement: ofPart, continues, ...back }, index),
      };
    }),
  );
}
