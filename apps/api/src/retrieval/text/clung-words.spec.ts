import { describe, expect, it } from '@jest/globals';
import { unclung, usualSpelling } from './clung-words.js';

describe('usualSpelling', () => {
  it.each([
    ['물건 시켯는데 안됬나여', '물건 시켰는데 안됐나요?'],
    ['영수증이 잇어요', '영수증이 있어요?'],
    ['들고가도 되나요', '들고 가도 되나요?'],
    ['가지고와도', '가지고 와도'],
    ['허가가 필요합니까?', '허가가 필요하나요?'],
    ['증명서를 받습니까', '증명서를 받나요?'],
    ['언제 냅니까', '언제 내나요?'],
    ['과세 대상입니까?', '과세 대상인가요?'],
    ['물건을 사니까', '물건을 사니까?'],
    ['신고가 늦으면 벌금?', '신고가 늦으면 벌금'],
    ['세금은~!', '세금은'],
    ['직구한 물건 왜 안와요', '직구한 물건 왜 안 와요?'],
    ['관세 안내면', '관세 안 내면'],
    ['망고 사왔는데', '망고 사 왔는데'],
    ['미국에서 먹던거', '미국에서 먹던 거'],
    ['신고할거 없는데', '신고할 거 없는데'],
    ['여행갔다오면서', '여행 갔다오면서'],
    ['수입하면 어케됨', '수입하면 어떻게 됨'],
  ])('reads "%s" as "%s"', (typed, usual) => {
    expect(usualSpelling(typed)).toBe(usual);
  });

  it.each(['무엇을 내나요?', '이것은 참여 기업입니다', '사고 온 물건', '급여 대여', '통관 안내문', '안내 전화'])(
    'leaves "%s" as it is',
    (text) => {
      expect(usualSpelling(text)).toBe(text);
    },
  );
});

describe('unclung', () => {
  it.each([
    ['재발급되나요', '재발급 되나요'],
    ['통관보류됐어요', '통관보류 됐어요'],
    ['받을수있나요', '받을 수 있나요'],
    ['실어야되나요', '실어야 되나요'],
    ['통관중인데', '통관 중인데'],
    ['직구한거', '직구 한거'],
    ['왜그런거에요', '왜 그런거에요'],
    ['몇미리까지', '몇 미리까지'],
    ['내나요', '내다'],
    ['든다던데요', '든다'],
    ['늦으면', '늦다'],
  ])('takes "%s" apart', (token, apart) => {
    expect(unclung({ text: token, pos: 'NNG' })).toBe(apart);
  });

  it.each(['원산지', '배송지', '강아지', '자전거', '나머지', '보세창고', '변호사'])(
    'leaves the noun "%s" whole',
    (noun) => {
      expect(unclung({ text: noun, pos: 'NNG' })).toBeUndefined();
    },
  );

  it('leaves what the analyser knows to be a verb', () => {
    expect(unclung({ text: '없어지', pos: 'VV' })).toBeUndefined();
  });
});
