import { describe, expect, it } from '@jest/globals';
import { MAX_FIELD_LENGTH, itemSchema } from './item-schema.js';

describe('itemSchema', () => {
  it('takes null for a field that is not there', () => {
    expect(itemSchema.parse({ id: 7, description: 'shoes', model: null })).toEqual({ id: 7, description: 'shoes' });
  });

  it.each([
    { id: 'a' },
    { id: 'a', description: ' ' },
    { description: 'shoes' },
    { id: 'a', description: 'x'.repeat(MAX_FIELD_LENGTH + 1) },
  ])('refuses what cannot be classified (%#)', (value) => {
    expect(itemSchema.safeParse(value).success).toBe(false);
  });
});
