import { describe, expect, it } from '@jest/globals';
import { replyOf } from '../../../test/replies.js';
import { ApiFailure } from '../../api/api-failure.js';
import { reduceTurns, type TurnsAction } from './reduce-turns.js';
import { type Turn } from './turns.js';

const AT = '2026-06-02T01:00:00Z';

const asked = (key: string, question = '통관?'): TurnsAction => ({ type: 'asked', key, question, askedAt: AT });
const after = (...actions: readonly TurnsAction[]) => actions.reduce<readonly Turn[]>(reduceTurns, []);

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

  it('moves a question that is asked again to the end', () => {
    const failure = new ApiFailure('network', 'gone');
    const turns = after(
      asked('a', '하나'),
      { type: 'failed', key: 'a', failure },
      asked('b', '둘'),
      asked('a', '하나'),
    );
    expect(turns.map(({ key, progress }) => [key, progress.state])).toEqual([
      ['b', 'waiting'],
      ['a', 'waiting'],
    ]);
  });

  it('forgets everything when cleared, and takes no news of what it forgot', () => {
    expect(after(asked('a'), { type: 'cleared' }, { type: 'replied', key: 'a', reply: replyOf() })).toEqual([]);
  });
});
