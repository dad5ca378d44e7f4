import { describe, expect, it } from '@jest/globals';
import { createTextAnalyzer } from '../../retrieval/text/text-analyzer.js';
import { decodeAnalyses, encodeAnalyses } from './analysis-text.js';

const TEXTS = ['미국에서 산 신발 190달러면 세금 내나요?', 'May I carry 2 bottles of wine, US$400?', '12', ''];

describe('analyses as text', () => {
  it('are read back as they were made', async () => {
    const analyzer = await createTextAnalyzer();
    const analyses = new Map(TEXTS.map((text) => [text, analyzer.analyze(text)]));
    expect(decodeAnalyses(encodeAnalyses(analyzer.version, analyses), analyzer.version)).toEqual(analyses);
  });

  it.each([
    ['of another version', encodeAnalyses('1', new Map())],
    ['cut short', encodeAnalyses('2', new Map()).slice(0, -3)],
    ['of another form', '{"version":"2","words":[1],"entries":[]}'],
  ])('are none when they are %s', (_what, json) => {
    expect(decodeAnalyses(json, '2').size).toBe(0);
  });
});
