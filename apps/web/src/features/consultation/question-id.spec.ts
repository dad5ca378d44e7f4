import { describe, expect, it } from '@jest/globals';
import { newQuestionId } from './question-id.js';

describe('newQuestionId', () => {
  it('is a version-4 UUID, each time another', () => {
    const ids = Array.from({ length: 50 }, newQuestionId);
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
    expect(new Set(ids).size).toBe(50);
  });
});
