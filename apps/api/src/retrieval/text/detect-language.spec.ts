import { describe, expect, it } from '@jest/globals';
import { detectLanguage } from './detect-language.js';

describe('detectLanguage', () => {
  it.each(['통관 절차가 궁금합니다', 'PCCC 발급 방법', 'EMS tracking number 조회', 'B/L Surrender 절차', '', '150'])(
    'takes "%s" for Korean',
    (text) => {
      expect(detectLanguage(text)).toBe('ko');
    },
  );

  it.each(['How do I get a 통관고유부호?', 'What is 개인통관고유부호 used for', 'duty free limit'])(
    'takes "%s" for English',
    (text) => {
      expect(detectLanguage(text)).toBe('en');
    },
  );
});
