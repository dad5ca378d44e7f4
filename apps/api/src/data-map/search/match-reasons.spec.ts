import { beforeAll, describe, expect, it } from '@jest/globals';
import { aDataset, aField } from '../../knowledge/data-map/testing/some-map-records.js';
import { type Language } from '../../common/language.js';
import { type TextAnalyzer } from '../../retrieval/text/text-analyzer.js';
import { createDataMapAnalyzer } from './data-map-analyzer.js';
import { MatchReasons } from './match-reasons.js';

const dataset = aDataset({
  name: { ko: '적재화물목록의 컨테이너', en: 'Containers in the manifest' },
  aliases: { ko: ['컨테이너 안에 든 짐', '봉인 번호'], en: ['which container holds my goods', 'seal'] },
  what: { ko: '컨테이너와 화물을 잇습니다.', en: 'Ties containers to cargo.' },
  fields: [
    aField({ id: 'arrived', name: { ko: '입항일', en: 'Arrival date' } }),
    aField({ id: 'box', name: { ko: '컨테이너번호', en: 'Container number' } }),
  ],
});

describe('MatchReasons', () => {
  let analyzer: TextAnalyzer;
  let reasons: MatchReasons;
  beforeAll(async () => {
    analyzer = await createDataMapAnalyzer();
    reasons = new MatchReasons(analyzer);
  });
  const why = (question: string, language: Language) =>
    reasons
      .reasonsFor(analyzer.analyze(question), dataset, language)
      .map(
        ({ kind, parts }) => `${kind}: ${parts.map(({ text, matches }) => (matches ? `[${text}]` : text)).join('')}`,
      );

  it('marks the words that were asked for, in names, everyday words and fields', () => {
    expect(why('which container', 'en')).toEqual([
      'name: [Containers] in the manifest',
      'alias: which [container] holds my goods',
      'field: [Container] number',
    ]);
  });

  it('marks Korean words with their particles', () => {
    expect(why('컨테이너가 어디 있는지', 'ko')).toContain('alias: [컨테이너] 안에 든 짐');
  });

  it('tells of the description only when nothing else matches', () => {
    expect(why('잇습니다', 'ko').every((reason) => reason.startsWith('description'))).toBe(true);
    expect(why('completely different matters', 'en')).toEqual([]);
  });
});
