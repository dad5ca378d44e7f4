import { amounts, FEW, listed, type Wording } from './wording.js';

export const KOREAN: Wording = {
  named: ({ pattern }, teller) => `엔진이 붙인 이름: ${teller.code('pattern', pattern)}.`,
  who: ({ firm, firms, partners, countries, goods, isRelated }, teller) => [
    `국내 업체 ${teller.code('firm', firm)}${firms.length > 1 ? ` 등 ${teller.number('firms', firms.length)}곳` : ''}, 해외 거래처 ${listed('partner', partners, teller, (count) => `외 ${count}곳`)}${countries.length > 0 ? ` (${listed('country', countries, teller, (count) => `외 ${count}개국`)})` : ''}.`,
    isRelated ? '이 가운데 특수관계자 사이의 거래로 신고된 것이 있습니다.' : undefined,
    goods.length === 0
      ? undefined
      : `물품은 HS ${listed(
          'goods',
          goods.map(({ hs6, origin }) => (origin === '' ? hs6 : `${hs6}(원산지 ${origin})`)),
          teller,
          (count) => `외 ${count}종`,
        )}.`,
  ],
  when: ({ from, until, days }, teller) =>
    from === until
      ? `${teller.day('from', from)} 하루 동안의 거래입니다.`
      : `${teller.day('from', from)}부터 ${teller.day('until', until)}까지 ${teller.number('days', days)}일 동안의 거래입니다.`,
  howMuch: (facts, teller) => [
    `신고 ${teller.number('declarations', facts.declarations)}건, 대금 ${teller.number('payments', facts.payments)}건${facts.invoices > 0 ? `, 송장 ${teller.number('invoices', facts.invoices)}개` : ''}입니다.`,
    amounts(
      facts,
      { imported: '수입 신고', exported: '수출 신고', paidOut: '내보낸 대금', paidIn: '받은 대금' },
      teller,
    ),
    `의심 금액은 ${teller.money('exposure', facts.exposure)}입니다.`,
  ],
  compared: ({ price }, teller) =>
    price === undefined
      ? []
      : [
          `HS ${teller.code('goods', price.hs6)}${price.origin === '' ? '' : `(원산지 ${teller.code('country', price.origin)})`}의 같은 시기 단위당 통상 가격은 ${teller.money('usual', price.usual.median)}(보통 ${teller.money('usualLower', price.usual.lower)}에서 ${teller.money('usualUpper', price.usual.upper)} 사이)이고, 신고된 단가의 가운데 값은 ${teller.money('declared', price.declared)}입니다${price.usual.median > 0 ? ` (통상 가격의 ${teller.percent('ratio', price.declared / price.usual.median)})` : ''}.`,
          `비교한 신고 ${teller.number('compared', price.compared)}건 가운데 ${teller.number('beyond', price.beyond)}건이 이 범위를 벗어났습니다.`,
        ],
  engine: (figures) => `엔진이 근거로 든 수치: ${figures}.`,
  against: ({ declarations, payments, withoutPrice, price, relatedStated, pattern }, teller) => [
    declarations + payments < FEW
      ? `거래가 ${teller.number('transactions', declarations + payments)}건뿐이어서 우연일 수 있습니다.`
      : undefined,
    price !== undefined && price.beyond < price.compared
      ? `신고 ${teller.number('within', price.compared - price.beyond)}건은 통상 가격 범위 안에 있습니다.`
      : undefined,
    withoutPrice > 0
      ? `신고 ${teller.number('withoutPrice', withoutPrice)}건은 수량이나 금액이 없어 단가를 알 수 없습니다.`
      : undefined,
    pattern === 'related_party_pricing' && !relatedStated ? '특수관계 여부가 신고되지 않았습니다.' : undefined,
  ],
  certainty: ({ certainty, engineVersion }, teller) =>
    `엔진이 말하는 확실성은 ${teller.percent('certainty', certainty)}입니다 (엔진 판 ${teller.code('engineVersion', engineVersion)}). 판단을 돕는 자료이며 위법을 뜻하지 않습니다.`,
};
