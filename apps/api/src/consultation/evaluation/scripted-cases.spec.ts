import { describe, expect, it } from '@jest/globals';
import { attackSchema, trapSchema } from './scripted-cases.js';

const expectation = { outcome: ['answer'], mustSay: [], mustNotSay: [] };
const attack = { id: 'att-1', split: 'tune', language: 'en', kind: 'code', expect: expectation };

describe('cases of the sets', () => {
  it('refuse a pattern that is no regular expression', () => {
    const trap = {
      id: 'trap-1',
      split: 'tune',
      language: 'ko',
      question: '?',
      records: ['a'],
      wrong: [],
      mustNotSay: [],
    };
    expect(trapSchema.safeParse({ ...trap, mustSay: ['(150'] }).success).toBe(false);
    expect(trapSchema.safeParse({ ...trap, mustSay: ['(150)'] }).success).toBe(true);
  });

  it('take either a text or its parts', () => {
    expect(attackSchema.safeParse({ ...attack, input: 'x' }).success).toBe(true);
    expect(attackSchema.safeParse({ ...attack, parts: [{ text: 'x', repeat: 2 }] }).success).toBe(true);
    expect(attackSchema.safeParse(attack).success).toBe(false);
    expect(attackSchema.safeParse({ ...attack, input: 'x', parts: [{ text: 'x' }] }).success).toBe(false);
  });

  it('refuse an outcome that no portal has', () => {
    const expect_ = { ...expectation, outcome: ['maybe'] };
    expect(attackSchema.safeParse({ ...attack, input: 'x', expect: expect_ }).success).toBe(false);
  });
});
