import { describe, expect, it } from '@jest/globals';
import { replyOf } from '../../../test/replies.js';
import { ApiFailure } from '../../api/api-failure.js';
import { type Conversation, conversationIdOf, reduceTurns, type Turn, type TurnsAction, turnsOf } from './turns.js';

const AT = '2026-06-02T01:00:00Z';

const person = (id: string, text: string, redacted = false) =>
  ({ id, role: 'PERSON', text, redacted, createdAt: AT, reply: null }) as const;
const portal = (reply = replyOf()) =>
  ({ id: reply.id, role: 'PORTAL', text: reply.text, redacted: false, createdAt: AT, reply }) as const;
const conversationOf = (messages: Conversation['messages']): Conversation => ({ id: 'c', createdAt: AT, messages });

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

describe('reduceTurns', () => {
  it('gathers the pieces of an answer, then takes the whole reply', () => {
    const waiting = after(
      asked('a'),
      { type: 'stage', key: 'a', stage: 'checking' },
      { type: 'delta', key: 'a', text: '면세' },
      { type: 'delta', key: 'a', text: '됩니다.' },
    );
    expect(waiting[0]?.progress).toEqual({ state: 'waiting', stage: 'answering', text: '면세됩니다.' });
    expect(reduceTurns(waiting, { type: 'replied', key: 'a', reply: replyOf() })[0]?.progress).toEqual({
      state: 'answered',
      reply: replyOf(),
    });
  });

  it('keeps what had come when the answer is stopped, and ignores what comes later', () => {
    const turns = after(
      asked('a'),
      { type: 'delta', key: 'a', text: '면세' },
      { type: 'stopped', key: 'a' },
      { type: 'delta', key: 'a', text: '됩니다.' },
      { type: 'stage', key: 'a', stage: 'answering' },
    );
    expect(turns[0]?.progress).toEqual({ state: 'stopped', text: '면세' });
  });

  it('keeps the question of a failed turn', () => {
    const failure = new ApiFailure('network', 'gone');
    const [turn] = after(asked('a', '신발?'), { type: 'failed', key: 'a', failure });
    expect(turn).toMatchObject({ question: '신발?', progress: { state: 'failed', failure } });
  });

  it('puts a loaded conversation before what was asked meanwhile', () => {
    const turns = after(asked('a', '새 질문'), {
      type: 'loaded',
      conversation: conversationOf([person('p1', '옛 질문'), portal()]),
    });
    expect(turns.map(({ question, askedHere }) => [question, askedHere])).toEqual([
      ['옛 질문', false],
      ['새 질문', true],
    ]);
  });

  it('does not repeat what was asked and answered before the conversation could be loaded', () => {
    const turns = after(
      asked('a', '새 질문'),
      { type: 'replied', key: 'a', reply: replyOf({ id: 'r2' }) },
      {
        type: 'loaded',
        conversation: conversationOf([
          person('p1', '옛 질문'),
          portal(replyOf({ id: 'r1' })),
          person('p2', '새 질문'),
          portal(replyOf({ id: 'r2' })),
        ]),
      },
    );
    expect(turns.map(({ question }) => question)).toEqual(['옛 질문', '새 질문']);
  });

  it('shows a question as the server redacted it, matched by its reply', () => {
    const turns = after(
      asked('a', '010-1234-5678로 전화 주세요'),
      { type: 'replied', key: 'a', reply: replyOf({ id: 'r9' }) },
      {
        type: 'reconciled',
        conversation: conversationOf([
          person('p1', '옛 질문'),
          portal(replyOf({ id: 'r1' })),
          person('p2', '[전화번호]로 전화 주세요', true),
          portal(replyOf({ id: 'r9' })),
        ]),
      },
    );
    expect(turns).toHaveLength(1);
    expect(turns[0]).toMatchObject({ key: 'a', question: '[전화번호]로 전화 주세요', redacted: true });
  });

  it('forgets everything when cleared, and takes no news of what it forgot', () => {
    expect(after(asked('a'), { type: 'cleared' }, { type: 'replied', key: 'a', reply: replyOf() })).toEqual([]);
  });
});
