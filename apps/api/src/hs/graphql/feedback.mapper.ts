import { NOTE_LIMIT, type SubmitOutcome } from '../feedback/submit-feedback.js';
import { FeedbackFaultCode, type HsFeedbackResult } from './feedback.model.js';
import { toInvalidItem, toUnavailable } from './hs-common.mapper.js';

export function toFeedbackResult(outcome: SubmitOutcome): typeof HsFeedbackResult {
  switch (outcome.kind) {
    case 'stored':
      return { id: outcome.id, redacted: outcome.redacted };
    case 'invalid_item':
      return toInvalidItem(outcome.fault);
    case 'invalid_code':
      return {
        feedbackFault: FeedbackFaultCode.INVALID_CODE,
        limit: NOTE_LIMIT,
        message: 'The code is none of the tariff at six or ten digits.',
      };
    case 'note_too_long':
      return {
        feedbackFault: FeedbackFaultCode.NOTE_TOO_LONG,
        limit: outcome.limit,
        message: `The note is longer than ${outcome.limit} characters.`,
      };
    case 'unavailable':
      return toUnavailable(outcome);
  }
}
