import { describe, expect, it } from '@jest/globals';
import { replyOf } from '../../../test/replies.js';
import { reduceTurns, type TurnsAction } from './reduce-turns.js';
import { conversationIdOf, type Turn, turnsOf } from './turns.js';

const AT = '2026-06-02T01:00:00Z';

const person = (id: string, text: string, redacted = false) =>
  ({ id, role: 'PERSON', text, redacted, createdAt: AT, reply: null }) as const;
const portal = (reply = replyOf()) =>
  ({ id: reply.id, role: 'PORTAL', text: reply.text, redacted: false, createdAt: AT, reply }) as const;

const asked = (key: string, question = '통관?'): TurnsAction => ({ type: 'asked', key, question, askedAt: AT });
const after = (...actions: readonly TurnsAction[]) => actions.reduce<readonly Turn[]>(reduceTurns, []);

describe('turnsOf', () => {
  it('pairs each question with the reply that follows', () => {
    const turns = turnsOf([person('p1', '신발?'), portal(), person('p2', '술?')]);
    expect(turns.map(({ question, progress }) => [question, progress.state])).toEqual([
      ['신발?', 'answered'],
      ['술?', 'unanswered'],
    ]);
  });
});

describe('conversationIdOf', () => {
  it('is what the newest reply says', () => {
    expect(conversationIdOf(after(asked('a')))).toBeUndefined();
    const replied = after(asked('a'), { type: 'replied', key: 'a', reply: replyOf() }, asked('b'));
    expect(conversationIdOf(replied)).toBe(replyOf().conversationId);
  });
});
