import { beforeAll, describe, expect, it } from '@jest/globals';
import { runInSlices } from '../common/work-in-slices.js';
import { DenseRecordSearch } from './dense/dense-record-search.js';
import { HybridRetriever } from './hybrid-retriever.js';
import { committedRankingModel } from './ranking/ranking-model.js';
import { RecordIndex } from './record-index.js';
import { type SearchableRecord } from './retrieval-result.js';
import { hashingEmbedder } from './testing/hashing-embedder.js';
import { createTextAnalyzer, type TextAnalyzer } from './text/text-analyzer.js';

const RECORDS: SearchableRecord[] = [
  {
    id: 'perfume',
    language: 'ko',
    questions: ['향수는 몇 ml까지 면세인가요?'],
    text: '여행자 향수는 100mL까지 따로 면세됩니다.',
  },
  {
    id: 'perfume',
    language: 'en',
    questions: ['How much perfume is duty free?'],
    text: 'Travellers may bring 100 mL of perfume free of duty.',
  },
  {
    id: 'liquor',
    language: 'ko',
    questions: ['술은 몇 병까지 면세인가요?'],
    text: '여행자 주류는 2L, 400달러까지 면세됩니다.',
  },
  {
    id: 'liquor',
    language: 'en',
    questions: ['How many bottles of liquor are duty free?'],
    text: 'Up to 2 litres of liquor worth USD 400.',
  },
  {
    id: 'courier',
    language: 'ko',
    questions: ['해외직구 면세한도가 얼마예요?', '직구 150불 넘으면요?'],
    text: '해외직구는 물품가격 미화 150달러까지 면세됩니다.',
  },
  {
    id: 'courier',
    language: 'en',
    questions: ['What is the limit for online orders?'],
    text: 'Online orders are free of duty up to USD 150.',
  },
];

let analyzer: TextAnalyzer;
let index: RecordIndex;
beforeAll(async () => {
  analyzer = await createTextAnalyzer();
  index = RecordIndex.build(RECORDS, analyzer);
});

describe('RecordIndex', () => {
  it.each([
    ['향수 면세 한도', 'perfume'],
    ['perfume allowance', 'perfume'],
    ['위스키 면세', 'liquor'],
    ['직구할때 면세 금액', 'courier'],
    ['$150 limit', 'courier'],
  ])('finds the record that "%s" asks for', (question, id) => {
    expect(index.search(question).hits[0]?.id).toBe(id);
  });

  it('lists each record once, by its better side', () => {
    const { hits } = index.search('perfume 향수');
    expect(hits.map(({ id }) => id).filter((id) => id === 'perfume')).toHaveLength(1);
  });

  it("tells the nearest of the record's own questions and what the score is made of", () => {
    const [hit] = index.search('직구 150달러 넘으면 어떻게 되나요').hits;
    expect(hit?.matchedQuestion).toBe('직구 150불 넘으면요?');
    expect(hit?.parts['question.best']).toBeGreaterThan(0);
  });

  it('searches one language where that is asked for', () => {
    const { hits } = index.search('duty free perfume 향수', { language: 'en' });
    expect(hits.every(({ language }) => language === 'en')).toBe(true);
  });

  it('gives the same results when it was built in slices, with other work in between', async () => {
    let meanwhile = false;
    setImmediate(() => {
      meanwhile = true;
    });
    const sliced = await runInSlices(RecordIndex.steps(RECORDS, analyzer, committedRankingModel()), 0);
    expect(meanwhile).toBe(true);
    expect(sliced.search('향수 면세 한도')).toEqual(index.search('향수 면세 한도'));
  });

  it('gives no more hits than wanted', () => {
    expect(index.search('면세', { top: 2 }).hits).toHaveLength(2);
  });

  it('is surer of a question that the records answer than of small talk', () => {
    const asked = index.search('향수는 몇 ml까지 면세인가요?').evidence.score;
    expect(asked).toBeGreaterThan(0.8);
    expect(index.search('오늘 점심 뭐 먹지?').evidence.score).toBeLessThan(0.2);
    expect(index.search('what is the weather like').evidence.score).toBeLessThan(0.2);
  });

  it('bears questions without words and very long ones', () => {
    expect(index.search('').hits).toEqual([]);
    expect(index.search('!!! 😀').evidence.score).toBeLessThan(0.5);
    expect(index.search('향수 면세 '.repeat(20_000)).hits[0]?.id).toBe('perfume');
  });

  it('bears records without questions, without text, and no records', () => {
    expect(
      RecordIndex.build(
        [
          { id: 'a', questions: [], text: '향수 면세' },
          { id: 'b', questions: [], text: '' },
        ],
        analyzer,
      ).search('향수').hits,
    ).toHaveLength(1);
    expect(RecordIndex.build([], analyzer).search('향수').hits).toEqual([]);
  });
});

describe('RecordIndex snapshot', () => {
  it('gives the same results after a round trip', () => {
    const restored = RecordIndex.restore(index.snapshot(), RECORDS, analyzer);
    for (const question of ['향수 면세 한도', 'liquor 2L', '직구']) {
      expect(restored?.search(question).hits).toEqual(index.search(question).hits);
    }
  });

  it('works from bytes at any offset of a larger buffer', () => {
    const bytes = index.snapshot();
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(RecordIndex.restore(shifted.subarray(3), RECORDS, analyzer)).not.toBeNull();
  });

  it('is refused for other records, another glossary, or damaged bytes', async () => {
    const bytes = index.snapshot();
    expect(RecordIndex.restore(bytes, RECORDS.slice(1), analyzer)).toBeNull();
    expect(RecordIndex.restore(bytes, RECORDS, await createTextAnalyzer([]))).toBeNull();
    expect(RecordIndex.restore(bytes.subarray(0, bytes.length - 64), RECORDS, analyzer)).toBeNull();
    expect(RecordIndex.restore(new Uint8Array(3), RECORDS, analyzer)).toBeNull();
    expect(RecordIndex.restore(Buffer.from('not a snapshot at all, only some text'), RECORDS, analyzer)).toBeNull();
  });
});

describe('HybridRetriever', () => {
  it('is the lexical index alone without a dense side', async () => {
    expect(await new HybridRetriever(index).search('향수 면세')).toEqual(index.search('향수 면세'));
  });

  it('fuses both sides and shows what each gave', async () => {
    const search = await DenseRecordSearch.build(RECORDS, hashingEmbedder);
    const { hits } = await new HybridRetriever(index, { search, weight: 0.5 }).search('How much perfume is duty free?');
    expect(hits[0]?.id).toBe('perfume');
    expect(hits[0]?.parts.dense).toBeGreaterThan(0);
  });
});
