import { describe, expect, it } from '@jest/globals';
import { replyOf } from '../../../test/replies.js';
import { parseReply } from './parse-reply.js';

describe('parseReply', () => {
  it('reads a whole reply and drops members that it does not know', () => {
    expect(parseReply({ ...replyOf(), invented: true })).toEqual(replyOf());
  });

  it('reads absent members as null', () => {
    const sparse = { ...replyOf(), asOf: undefined, confidence: undefined, suggestions: [{ question: '통관?' }] };
    expect(parseReply(JSON.parse(JSON.stringify(sparse)))).toMatchObject({
      asOf: null,
      confidence: null,
      suggestions: [{ question: '통관?', recordId: null }],
    });
  });

  it.each([
    ['an outcome that does not exist', { ...replyOf(), outcome: 'GUESS' }],
    ['a text that is none', { ...replyOf(), text: 3 }],
    ['records that are no list', { ...replyOf(), records: {} }],
    ['a record without legal basis', { ...replyOf(), records: [{ ...replyOf().records[0], legal: undefined }] }],
    ['no object', null],
  ])('refuses %s', (_name, value) => {
    expect(parseReply(value)).toBeUndefined();
  });
});
