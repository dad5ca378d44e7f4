import { describe, expect, it } from '@jest/globals';
import { replyOf } from '../../../test/replies.js';
import { handoverSummary } from './handover-summary.js';
import { type Progress, type Turn } from './turns.js';

const turn = (key: string, progress: Progress): Turn => ({
  key,
  question: `${key}?`,
  askedAt: '2026-06-02T01:00:00Z',
  redacted: false,
  askedHere: true,
  progress,
});
const answered = (key: string) => turn(key, { state: 'answered', reply: replyOf({ id: key, text: `${key}!` }) });
const exchange = (question: string, answer: string) => `${question} ${answer}`;

describe('handoverSummary', () => {
  const turns = [answered('a'), turn('b', { state: 'unanswered' }), answered('c'), answered('d')];

  it('tells the conversation up to the reply, without what had no answer', () => {
    expect(handoverSummary(turns, 'c', exchange, 100)).toBe('a? a!\n\nc? c!');
  });

  it('leaves out the oldest where it gets too long, never the reply itself', () => {
    expect(handoverSummary(turns, 'd', exchange, 14)).toBe('c? c!\n\nd? d!');
    expect(handoverSummary(turns, 'd', exchange, 4)).toBe('d? d');
  });

  it('is empty for a reply of no conversation', () => {
    expect(handoverSummary(turns, 'other', exchange, 100)).toBe('');
  });
});
