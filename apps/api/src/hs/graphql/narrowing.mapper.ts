import { QUESTION_LIMIT, type NarrowingEnd, type NarrowingFault } from '../narrowing/narrow-down.js';
import type { AnsweredQuestion, NarrowOutcome } from '../narrowing/narrow-item.js';
import type { NarrowingStep } from '../narrowing/narrowing-question.js';
import { toCode } from './hs-common.mapper.js';
import {
  type HsNarrowingResult,
  type HsGivenAnswer,
  type HsQuestion,
  NarrowingEndCode,
  NarrowingFaultCode,
  QuestionKind,
} from './narrowing.model.js';
import { toCandidate, toNotAdmitted } from './prediction.mapper.js';

const END: Readonly<Record<NarrowingEnd, NarrowingEndCode>> = {
  settled: NarrowingEndCode.SETTLED,
  limit: NarrowingEndCode.LIMIT,
  nothing_to_ask: NarrowingEndCode.NOTHING_TO_ASK,
  none_fits: NarrowingEndCode.NONE_FITS,
};
const FAULT: Readonly<Record<NarrowingFault['fault'], NarrowingFaultCode>> = {
  too_many_answers: NarrowingFaultCode.TOO_MANY_ANSWERS,
  unknown_question: NarrowingFaultCode.UNKNOWN_QUESTION,
  unknown_option: NarrowingFaultCode.UNKNOWN_OPTION,
  answered_twice: NarrowingFaultCode.ANSWERED_TWICE,
};
const KIND: Readonly<Record<NarrowingStep['kind'], QuestionKind>> = {
  within: QuestionKind.WITHIN,
  between: QuestionKind.BETWEEN,
  belongs: QuestionKind.BELONGS,
};

export function toNarrowingResult(outcome: NarrowOutcome): typeof HsNarrowingResult {
  switch (outcome.kind) {
    case 'narrowed':
      return {
        candidates: outcome.candidates.map(toCandidate),
        lines: outcome.lines.map((line) => ({ ...toCode(line), probability: line.probability })),
        answers: outcome.answered.map(toGivenAnswer),
        question: outcome.question && toQuestion(outcome.question),
        end: outcome.end && END[outcome.end],
        answered: outcome.answered.length,
        questionLimit: QUESTION_LIMIT,
      };
    case 'bad_answers':
      return {
        answerFault: FAULT[outcome.fault.fault],
        questionId: 'questionId' in outcome.fault ? outcome.fault.questionId : undefined,
      };
    default:
      return toNotAdmitted(outcome);
  }
}

function toGivenAnswer({ questionId, option, text, label }: AnsweredQuestion): HsGivenAnswer {
  return { questionId, option: option ?? undefined, text, label };
}

function toQuestion({ id, kind, text, hints, options }: NarrowingStep): HsQuestion {
  return { id, kind: KIND[kind], text, hints, options: options.map(({ label }, option) => ({ option, label })) };
}
