import { describe, expect, it } from '@jest/globals';
import { parseStatute, StatuteFormatError } from './parse-statute.js';
import { aStatute } from './testing/a-statute.js';

const paragraphs = (body: string) => {
  const { articles } = parseStatute(aStatute({ articles: { '제1조 (목적)': body } }));
  return articles.get('제1조')?.paragraphs;
};

describe('parseStatute', () => {
  it('reads the name, the day and the articles with their headings', () => {
    const statute = parseStatute(
      aStatute({ inForceFrom: '2026-07-01', articles: { '제1조 (목적)': '가.', '제1조의2 (정의)': '나.', 제2조: '삭제 <2020.1.1>' } }),
    );
    expect(statute).toMatchObject({ law: '시험법', inForceFrom: '2026-07-01' });
    expect([...statute.articles.values()].map(({ article, title }) => [article, title])).toEqual([
      ['제1조', '목적'],
      ['제1조의2', '정의'],
      ['제2조', ''],
    ]);
  });

  it('takes an article apart by its paragraphs, each with its items', () => {
    expect(paragraphs('**①** 첫째.\n\n  1\\. 하나\n  2\\. 둘\n\n**②** 둘째.\n\n㉑ 스물한째.')).toEqual([
      { name: '제1항', text: '첫째. 1. 하나 2. 둘' },
      { name: '제2항', text: '둘째.' },
      { name: '제21항', text: '스물한째.' },
    ]);
  });

  it('reads no marks of when something was amended', () => {
    expect(paragraphs('신고하여야 한다. <개정 2020.12.22, 2025.10.1>\n[전문개정 2018.12.31]')).toEqual([
      { name: '본문', text: '신고하여야 한다.' },
    ]);
  });

  it('ends before the supplementary provisions, whose articles are numbered anew', () => {
    const text = `${aStatute({ articles: { '제1조 (목적)': '가.' } })}\n## 부칙\n\n##### 제1조 (시행일)\n\n나.\n`;
    expect(parseStatute(text).articles.get('제1조')?.title).toBe('목적');
  });

  it('does not take a chapter heading for a part of the article before it', () => {
    const text = aStatute({ articles: { '제1조 (목적)': '가.\n\n## 제2장 벌칙' } });
    expect(parseStatute(text).articles.get('제1조')?.paragraphs).toEqual([{ name: '본문', text: '가.' }]);
  });

  it.each([
    ['no front matter', '# 시험법\n\n##### 제1조 (목적)\n\n가.'],
    ['no day', '---\n제목: 시험법\n---\n\n##### 제1조 (목적)\n\n가.'],
    ['no article', '---\n제목: 시험법\n시행일자: 2026-01-01\n---\n\n본문'],
  ])('refuses a text with %s', (_name, text) => {
    expect(() => parseStatute(text)).toThrow(StatuteFormatError);
  });
});
