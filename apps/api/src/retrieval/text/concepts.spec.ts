import { describe, expect, it } from '@jest/globals';
import { ConceptMatcher } from './concepts.js';

const matcher = new ConceptMatcher([
  { concept: 'overseas-purchase', domain: true, ko: ['직구', '해외직구'], en: ['ordered abroad'] },
  { concept: 'pay', domain: false, ko: ['내다', '납부'], en: ['pay'] },
  { concept: 'personal-customs-code', domain: true, ko: ['개인통관고유부호', 'pccc'], en: ['personal customs code'] },
]);
const match = (words: string[], compactHangul = '', verbs: string[] = []): string[] =>
  matcher.match({ words, verbs, compactHangul });

describe('ConceptMatcher', () => {
  it('finds long Hangul spellings whatever the spacing', () => {
    expect(match(['개인', '통관', '고유', '부호'], '개인통관고유부호발급')).toEqual(['personal-customs-code']);
  });

  it('finds short Hangul spellings only as whole morphemes', () => {
    expect(match(['직구'])).toEqual(['overseas-purchase']);
    expect(match(['직구장'])).toEqual([]);
  });

  it('finds verbs by their stem only where they are verbs', () => {
    expect(match([], '', ['내'])).toEqual(['pay']);
    expect(match(['내'])).toEqual([]);
  });

  it('finds English phrases by their stems', () => {
    expect(match(['order', 'abroad'])).toEqual(['overseas-purchase']);
    expect(match(['abroad', 'order'])).toEqual([]);
  });

  it('finds abbreviations in either script', () => {
    expect(match(['pccc'])).toEqual(['personal-customs-code']);
  });
});
