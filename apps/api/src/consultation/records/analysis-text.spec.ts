import { describe, expect, it } from '@jest/globals';
import { runAtOnce } from '../../common/work-in-slices.js';
import { createTextAnalyzer } from '../../retrieval/text/text-analyzer.js';
import { type Analyses } from './remembering-analyzer.js';
import { decodeSteps, encodeSteps } from './analysis-text.js';

const TEXTS = ['미국에서 산 신발 190달러면 세금 내나요?', 'May I carry 2 bottles of wine, US$400?', '12', ''];

const encode = (version: string, analyses: Analyses) => runAtOnce(encodeSteps(version, analyses));
const decode = (text: string, version: string) => runAtOnce(decodeSteps(text, version));
const ANALYSED: Analyses = new Map([
  [
    'Wine',
    { text: 'wine', language: 'en', terms: [{ kind: 'word', text: 'wine' }], quantities: [], domainConcepts: [] },
  ],
]);

describe('analyses as text', () => {
  it('are read back as they were made', async () => {
    const analyzer = await createTextAnalyzer();
    const analyses = new Map(TEXTS.map((text) => [text, analyzer.analyze(text)]));
    expect(decode(encode(analyzer.version, analyses), analyzer.version)).toEqual(analyses);
  });

  it.each([
    ['of another version', encode('1', ANALYSED)],
    ['cut short', encode('2', ANALYSED).slice(0, -3)],
    ['of another form', '{"version":"2","words":[1],"entries":[]}'],
  ])('are none when they are %s', (_what, text) => {
    expect(decode(text, '2').size).toBe(0);
  });
});
