import { describe, expect, it } from '@jest/globals';
import { toForm, toInput } from './content-text.js';
import { type Version } from './use-version-action.js';

const content: Version['content'] = {
  topic: 'courier',
  retired: false,
  question: { ko: '질문?', en: 'Question?' },
  variants: { ko: ['하나', '둘'], en: [] },
  answer: { ko: '답\n둘째 줄', en: 'Answer' },
  facts: [{ what: 'limit', value: '150', unit: 'USD' }],
  legal: [{ law: '관세법', article: '제94조', about: '소액물품' }],
  asOf: '2026-07',
  validFrom: null,
  validUntil: '2026-12-31',
  confidence: 'VERIFIED',
  sources: [],
  note: null,
};

describe('the form of a record', () => {
  it('gives back what it was filled with', () => {
    expect({ ...toInput(toForm(content)), retired: false }).toEqual({ ...content, validFrom: '', note: '' });
  });

  it('leaves out blank lines, and leaves missing parts empty for the server to tell', () => {
    const input = toInput({
      ...toForm(content),
      facts: '\n limit \n',
      legal: '관세법|제1조|가 | 나',
      variantsKo: ' \n가',
    });
    expect(input.facts).toEqual([{ what: 'limit', value: '', unit: '' }]);
    expect(input.legal).toEqual([{ law: '관세법', article: '제1조', about: '가 | 나' }]);
    expect(input.variants.ko).toEqual(['가']);
  });
});
