import { type ReplyContent } from '../../reply.js';
import { type Asked, type DialogueState, type Matter } from './dialogue-state.js';
import { type Understanding } from './understanding.js';

/** Matters that a conversation may be led back to. */
const MOST_EARLIER = 3;

/** The state after a reply that leaves the case as it was. */
export const unchanged = (state: DialogueState): DialogueState => ({ ...state, pending: undefined });

/** The matters before this one, the last first; a matter that was taken up again is no earlier one. */
function earlierMatters(state: DialogueState, { continues, restarted, query }: Understanding): readonly Matter[] {
  const { subject, statement, given, earlier } = state;
  if (restarted) return [];
  if (continues || subject === '') return earlier;
  return [{ subject, statement, given }, ...earlier]
    .filter((matter) => matter.subject !== query)
    .slice(0, MOST_EARLIER);
}

/** What a conversation has come to with a reply. @param slot what the reply asks back */
export function nextState(
  understood: Understanding,
  state: DialogueState,
  asked: readonly Asked[],
  { outcome, records }: ReplyContent,
  slot: Asked | undefined,
): DialogueState {
  if (outcome === 'out_of_scope') return unchanged(state);
  const { query, subject = query, statement, continues } = understood;
  const failed = outcome === 'no_evidence' || outcome === 'handoff';
  return {
    statement,
    subject: failed && continues ? state.subject : subject,
    given: failed && continues ? state.given : records.map(({ id }) => id),
    earlier: earlierMatters(state, understood),
    pending: slot,
    asked: slot === undefined ? [...asked] : [...asked, slot],
    clarified: slot === undefined ? 0 : state.clarified + 1,
    failed: failed ? state.failed + 1 : 0,
  };
}
