import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { renderPage } from '../../../test/render-page.js';
import { Explanation, type ExplanationData } from './explanation.js';

const both = (text: string) => ({ ko: text, en: text });

const EXPLANATION: ExplanationData = {
  __typename: 'HsExplanation',
  code: '961700',
  words: [
    { text: '텀블러', field: 'DESCRIPTION', effect: 10.2 },
    { text: '플라스틱', field: 'SPECIFICATION', effect: -2.1 },
    { text: '500ml', field: 'DESCRIPTION', effect: 0.01 },
  ],
  decides: [both('무엇인지')],
  notes: [{ ref: 'section XV note 2', gist: both('범용성 부분품') }],
  shifts: [
    {
      kind: 'MATERIAL',
      code: '392690',
      written: '3926.90',
      condition: both('재질이 다음과 같다면: 플라스틱'),
      title: both('플라스틱 제품'),
    },
  ],
  rulings: [],
};

describe('Explanation', () => {
  afterEach(cleanup);

  it('tells words for from words against, and leaves out those that did nothing', async () => {
    await renderPage(<Explanation explanation={EXPLANATION} />, '/ko/hs');
    expect(screen.getByText('이 코드 쪽으로 기운 말').nextElementSibling?.textContent).toBe('텀블러');
    expect(screen.getByText('이 코드에서 멀어진 말').nextElementSibling?.textContent).toBe('플라스틱 재질·규격');
    expect(screen.queryByText('500ml')).toBeNull();
  });

  it('names notes as the language does, says what would change it, and that no ruling was found', async () => {
    await renderPage(<Explanation explanation={EXPLANATION} />, '/ko/hs');
    expect(screen.getByText('제15부 주 제2호')).toBeTruthy();
    expect(screen.getByRole('link', { name: '3926.90' }).getAttribute('href')).toBe('/ko/hs/tariff/392690');
    expect(screen.getByText('같은 호에서 비슷한 결정 사례를 찾지 못했습니다.')).toBeTruthy();
  });
});
