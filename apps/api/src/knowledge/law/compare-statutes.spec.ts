import { describe, expect, it } from '@jest/globals';
import { aConsultationRecord } from '../testing/a-consultation-record.js';
import { affectedRecords } from './affected-records.js';
import { compareStatutes } from './compare-statutes.js';
import { parseStatute } from './parse-statute.js';
import { digestStatute } from './statute-digest.js';
import { aStatute } from './testing/a-statute.js';

type Articles = Readonly<Record<string, string>>;

function changes(before: Articles, after: Articles) {
  const digest = (articles: Articles, inForceFrom: string) =>
    digestStatute(parseStatute(aStatute({ articles, inForceFrom })));
  return compareStatutes(digest(before, '2026-01-01'), digest(after, '2026-07-01'));
}

describe('compareStatutes', () => {
  it('names what was changed, added and deleted, in the order of articles', () => {
    const found = changes(
      { '제10조 (기한)': '30일', '제9조 (한도)': '**①** 150달러\n\n**②** 확인', '제9조의2 (예외)': '가' },
      { '제10조 (기한)': '30일', '제9조 (한도)': '**①** 200달러\n\n**②** 확인\n\n**③** 통지', '제11조 (벌칙)': '나' },
    );
    expect(found.map(({ article, change, parts }) => [article, change, parts])).toEqual([
      ['제9조', 'changed', [{ part: '제1항', change: 'changed' }, { part: '제3항', change: 'added' }]],
      ['제9조의2', 'deleted', []],
      ['제11조', 'added', []],
    ]);
    expect(found[0]).toMatchObject({ law: '시험법', inForceFrom: '2026-07-01' });
  });

  it('takes an article that says only that it was deleted for deleted, and a paragraph likewise', () => {
    expect(changes({ '제1조 (가)': '나' }, { 제1조: '삭제 <2026.7.1>' })).toMatchObject([{ change: 'deleted' }]);
    const paragraph = changes({ '제1조 (가)': '**①** 나\n\n**②** 다' }, { '제1조 (가)': '**①** 나\n\n**②** 삭제 <2026.7.1>' });
    expect(paragraph).toMatchObject([{ change: 'changed', parts: [{ part: '제2항', change: 'deleted' }] }]);
  });

  it('finds nothing where only spacing and amendment marks differ', () => {
    expect(changes({ '제1조 (가)': '나  다' }, { '제1조 (가)': '나 다 <개정 2026.7.1>' })).toEqual([]);
  });

  it('tells a new heading', () => {
    expect(changes({ '제1조 (가)': '나' }, { '제1조 (다)': '나' })).toMatchObject([{ parts: [{ part: '제목' }] }]);
  });
});

describe('affectedRecords', () => {
  const [change] = changes({ '제94조 (면세)': '150' }, { '제94조 (면세)': '200' });
  const lawChanges = change === undefined ? [] : [change];
  const citing = (law: string, article: string) =>
    aConsultationRecord({ id: 'kt1-001', legal: [{ law, article, about: '면세' }] });

  it('finds the records that cite a changed article, however the law is spaced', () => {
    expect(affectedRecords([citing('시험 법', '제94조')], lawChanges)).toHaveLength(1);
  });

  it('leaves others alone: another article, another law, a retired record', () => {
    const others = [citing('시험법', '제94조의2'), citing('시험법 시행령', '제94조')];
    const retired = { ...citing('시험법', '제94조'), status: 'retired' as const };
    expect(affectedRecords([...others, retired], lawChanges)).toEqual([]);
  });
});
