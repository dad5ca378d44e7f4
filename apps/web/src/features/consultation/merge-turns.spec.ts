import { describe, expect, it } from '@jest/globals';
import { replyOf } from '../../../test/replies.js';
import { ApiFailure } from '../../api/api-failure.js';
import { mergeTurns } from './merge-turns.js';
import { type Conversation, type Progress, type Turn } from './turns.js';

const AT = '2026-06-02T01:00:00Z';

const person = (id: string, text: string, redacted = false) =>
  ({ id, role: 'PERSON', text, redacted, createdAt: AT, reply: null }) as const;
const portal = (id: string) =>
  ({ id, role: 'PORTAL', text: '', redacted: false, createdAt: AT, reply: replyOf({ id }) }) as const;
const keptAs = (...messages: Conversation['messages']): Conversation => ({ id: 'c', createdAt: AT, messages });

const answered = (id: string): Progress => ({ state: 'answered', reply: replyOf({ id }) });
const failed: Progress = { state: 'failed', failure: new ApiFailure('network', 'gone') };
const turn = (key: string, question: string, progress: Progress): Turn => ({
  key,
  question,
  askedAt: AT,
  redacted: false,
  askedHere: true,
  progress,
});
const questions = (turns: readonly Turn[]) => turns.map(({ question }) => question);

describe('mergeTurns', () => {
  it('puts earlier turns before what was asked meanwhile', () => {
    const merged = mergeTurns(
      [turn('a', '새 질문', { state: 'waiting', stage: 'searching', text: '' })],
      keptAs(person('p', '옛 질문'), portal('r')),
    );
    expect(merged.map(({ question, askedHere }) => [question, askedHere])).toEqual([
      ['옛 질문', false],
      ['새 질문', true],
    ]);
  });

  it('does not repeat what was asked and answered here, by its id or by its reply', () => {
    const here = [turn('a', '하나', answered('r1')), turn('b', '둘', answered('r2'))];
    const there = keptAs(person('a', '하나'), portal('r1'), person('other', '둘'), portal('r2'));
    expect(questions(mergeTurns(here, there))).toEqual(['하나', '둘']);
  });

  it('shows what was asked in another tab in its place', () => {
    const here = [turn('a', '하나', answered('r1')), turn('c', '셋', answered('r3'))];
    const there = keptAs(
      person('a', '하나'),
      portal('r1'),
      person('b', '다른 탭'),
      portal('r2'),
      person('c', '셋'),
      portal('r3'),
    );
    expect(questions(mergeTurns(here, there))).toEqual(['하나', '다른 탭', '셋']);
  });

  it('takes an answer that was lost on the way', () => {
    const [merged] = mergeTurns([turn('a', '하나', failed)], keptAs(person('a', '하나'), portal('r1')));
    expect(merged?.progress).toEqual(answered('r1'));
  });

  it('keeps an answer that the person stopped stopped', () => {
    const stopped: Progress = { state: 'stopped', text: '보통' };
    const [merged] = mergeTurns([turn('a', '하나', stopped)], keptAs(person('a', '하나'), portal('r1')));
    expect(merged?.progress).toEqual(stopped);
  });

  it('keeps in their places the turns that never reached the server', () => {
    const here = [
      turn('x', '첫 실패', failed),
      turn('a', '하나', answered('r1')),
      turn('y', '다음 실패', failed),
      turn('b', '둘', answered('r2')),
    ];
    const there = keptAs(person('a', '하나'), portal('r1'), person('b', '둘'), portal('r2'));
    expect(questions(mergeTurns(here, there))).toEqual(['첫 실패', '하나', '다음 실패', '둘']);
  });

  it('shows a question as the server redacted it', () => {
    const [merged] = mergeTurns(
      [turn('a', '010-1234-5678로 전화 주세요', answered('r1'))],
      keptAs(person('a', '[phone]로 전화 주세요', true), portal('r1')),
    );
    expect(merged).toMatchObject({ key: 'a', question: '[phone]로 전화 주세요', redacted: true });
  });
});
