import { describe, expect, it } from '@jest/globals';
import { createTextAnalyzer } from '../../retrieval/text/text-analyzer.js';
import { weighQuestionTerms } from './question-terms.js';

describe('weighQuestionTerms', () => {
  it('weighs down what many different questions hold, and only that', async () => {
    const analyzer = await createTextAnalyzer([]);
    const goods = Array.from({ length: 300 }, (_, at) => `${'abcdefghijklmnopqrst'[at % 20] ?? ''}${at}x`);
    const weights = weighQuestionTerms(
      goods.map((item) => ({ questions: [`required documents ${item}`], weight: 1 })),
      analyzer,
    );
    expect(weights['0document']).toBeLessThan(0.2);
    expect(Object.keys(weights)).not.toContain('0a0x');
  });
});
