import { type Language } from '../../../common/language.js';
import { FRAUD_PATTERNS, type FraudPattern } from '../trade-fraud-contract.js';

/** What is said of a pattern whatever the numbers are. */
export interface PatternWords {
  readonly title: string;
  /** What it is suspected of being. */
  readonly what: string;
  /** What else it may be. */
  readonly against: string;
}

const KOREAN: Readonly<Record<FraudPattern, PatternWords>> = {
  over_invoicing: {
    title: '가격 고가조작 의심',
    what: '같은 물품의 통상 가격보다 높은 단가로 신고되었습니다. 대금에 자금을 얹어 해외로 보내거나 들여오는 데 쓰일 수 있습니다.',
    against: '품질, 사양, 상표가 다르거나 소량, 긴급 주문이면 정상 거래도 단가가 높을 수 있습니다.',
  },
  under_invoicing: {
    title: '가격 저가신고 의심',
    what: '같은 물품의 통상 가격보다 낮은 단가로 신고되었습니다. 세액을 줄이거나 차액을 따로 주고받는 데 쓰일 수 있습니다.',
    against: '대량 할인, 재고 처분, 중고품이나 하자품이면 정상 거래도 단가가 낮을 수 있습니다.',
  },
  round_tripping: {
    title: '자금 순환 의심',
    what: '나간 자금 또는 물품이 짧은 기간 안에 같은 상대방 쪽에서 되돌아왔습니다.',
    against: '반품, 환불, 수리 후 재수입, 같은 상대방과의 맞교환 거래도 이와 같은 모습을 보입니다.',
  },
  payment_without_goods: {
    title: '물품 없는 대금 지급 의심',
    what: '대금은 오갔으나 이에 대응하는 수출입신고가 확인되지 않았습니다.',
    against: '선급금, 용역비, 사용료처럼 통관이 없는 대가이거나 신고가 아직 들어오지 않았을 수 있습니다.',
  },
  goods_without_payment: {
    title: '대금 없는 물품 이동 의심',
    what: '물품은 신고되었으나 이에 대응하는 대금이 확인되지 않았습니다.',
    against: '무상 견본, 위탁 판매, 상계, 외상 거래이거나 대금 자료가 아직 들어오지 않았을 수 있습니다.',
  },
  carousel: {
    title: '회전 거래 의심',
    what: '같은 물품이 여러 업체를 돌아 처음 업체 쪽으로 되돌아왔습니다.',
    against: '임가공, 보세 중계, 같은 물품의 반복 매매처럼 사업상 이유가 있는 순환일 수 있습니다.',
  },
  repeat_invoice: {
    title: '송장 중복 사용 의심',
    what: '같은 송장이 두 번 이상 쓰였습니다. 한 번의 거래로 대금이나 금융을 거듭 받는 데 쓰일 수 있습니다.',
    against: '분할 선적, 분할 결제, 정정 재신고, 송장 번호 체계의 우연한 겹침일 수 있습니다.',
  },
  related_party_pricing: {
    title: '특수관계 가격 의심',
    what: '특수관계자 사이의 단가가 통상 가격에서 벗어나 있습니다.',
    against: '이전가격 정책, 계약 조건, 기능과 위험의 분담에 따라 설명되는 가격일 수 있습니다.',
  },
  sudden_volume: {
    title: '거래 급증 의심',
    what: '거래가 적거나 없던 업체의 거래가 갑자기 크게 늘었습니다.',
    against: '새 계약, 계절 수요, 사업 양수로 거래가 늘었을 수 있습니다.',
  },
  outlier: {
    title: '이례적 거래',
    what: '정해진 수법에 들어맞지는 않으나 다른 거래와 두드러지게 다릅니다.',
    against: '드문 거래라는 뜻일 뿐, 그 자체가 위법의 근거는 아닙니다.',
  },
};

const ENGLISH: Readonly<Record<FraudPattern, PatternWords>> = {
  over_invoicing: {
    title: 'Suspected over-invoicing',
    what: 'Goods were declared at a higher unit price than such goods usually have. That can serve to move money under cover of the price.',
    against:
      'Another quality, specification or brand, a small lot or an urgent order can cost more in fair trade, too.',
  },
  under_invoicing: {
    title: 'Suspected under-invoicing',
    what: 'Goods were declared at a lower unit price than such goods usually have. That can serve to pay less duty, or to settle the rest elsewhere.',
    against: 'Discounts on large lots, clearance of stock, used or faulty goods cost less in fair trade, too.',
  },
  round_tripping: {
    title: 'Suspected round-tripping',
    what: 'Money or goods that went out came back from the same side within a short time.',
    against: 'Returns, refunds, goods repaired and brought back, and barter look the same.',
  },
  payment_without_goods: {
    title: 'Suspected payment without goods',
    what: 'Money went between the parties, but no declaration was found that it would be for.',
    against:
      'It may be a prepayment, or for services or royalties, which pass no customs; or the declaration is yet to come.',
  },
  goods_without_payment: {
    title: 'Suspected goods without payment',
    what: 'Goods were declared, but no payment was found that would be for them.',
    against: 'It may be free samples, consignment, a set-off or open account; or the payment data are yet to come.',
  },
  carousel: {
    title: 'Suspected carousel',
    what: 'The same goods went round several parties and back to where they began.',
    against:
      'Processing under contract, bonded transit and repeated trade in the same goods can go round for good reasons.',
  },
  repeat_invoice: {
    title: 'Suspected repeat use of an invoice',
    what: 'The same invoice was used more than once. That can serve to be paid, or financed, again for one trade.',
    against: 'It may be split shipments or payments, a corrected declaration, or numbers that are alike by chance.',
  },
  related_party_pricing: {
    title: 'Suspected pricing between related parties',
    what: 'The unit price between related parties is away from what such goods usually cost.',
    against: 'A transfer-pricing policy, terms of contract, or who bears which risk may explain the price.',
  },
  sudden_volume: {
    title: 'Suspected sudden volume',
    what: 'A firm with little or no trade suddenly trades far more.',
    against: 'A new contract, the season, or a business taken over may be why.',
  },
  outlier: {
    title: 'Unusual transactions',
    what: 'They fit none of the known schemes, but are markedly unlike other transactions.',
    against: 'It says that they are rare, which by itself is no ground for suspecting an offence.',
  },
};

/** For a pattern that a newer engine knows and this portal doesn't. */
const OTHER = {
  ko: {
    title: '기타 의심',
    what: '엔진이 이 포털이 모르는 유형으로 분류했습니다.',
    against: '이 유형의 뜻은 엔진의 설명서에서 확인해야 합니다.',
  },
  en: {
    title: 'Another suspicion',
    what: 'The engine names a pattern that this portal does not know.',
    against: 'What the pattern means has to be looked up in the engine’s own papers.',
  },
} as const satisfies Record<Language, PatternWords>;

export const isKnownPattern = (pattern: string): pattern is FraudPattern =>
  FRAUD_PATTERNS.some((known) => known === pattern);

export function wordsOf(pattern: string, language: Language): PatternWords {
  if (!isKnownPattern(pattern)) return OTHER[language];
  return (language === 'ko' ? KOREAN : ENGLISH)[pattern];
}
