import { describe, expect, it } from '@jest/globals';
import { askingSentence } from './search-story.js';

describe('askingSentence', () => {
  it('finds the one question that a long story ends in', () => {
    expect(
      askingSentence(
        'We imported machines two years ago and now an officer reviews our old shipments and wants everything. How long must an importer keep import documents?',
      ),
    ).toBe('How long must an importer keep import documents?');
  });

  it.each([
    ['nothing was told beside it', 'How long must an importer keep import documents?'],
    ['little was told beside it', 'Hello there. How long must an importer keep import documents?'],
    [
      'the question leans on the story',
      'I ordered a bag from Italy last week and it was shipped by DHL on Monday morning. How long does it take to clear?',
    ],
    [
      'several things are asked',
      'We imported two machines last year from a maker in Germany. Must we keep the papers of that? Where do we keep the documents of imports?',
    ],
  ])('leaves a text whole where %s', (_why, text) => {
    expect(askingSentence(text)).toBeUndefined();
  });
});
