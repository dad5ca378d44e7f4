import { tokenise } from '../features/text-tokens.js';
import { stemEnglish, stemKorean } from '../features/normalise-text.js';

/** Words that name no goods: alone they leave the whole tariff open. English ones are compared stemmed. */
const EMPTY_ENGLISH = `a accessory adult all and any apparatus article assorted baby bag-of box brand bundle carton case
  component consumable customer device equipment etc female for free general gift good goods hardware home household
  industrial in item kid kit lot machine machinery male man material merchandise misc miscellaneous mixed model my new
  no note object of other pack package packet pair parcel part pcs personal piece present product promo promotional
  purchase sale sample set several size small large medium sold some spare stuff supply test thing tool unit used
  various vintage woman with xl xs xxl the by from to your order shop store online black white red blue green gray
  yellow pink brown beige purple orange navy color one year old month`
  .split(/\s+/u)
  .map(stemEnglish);

const EMPTY_KOREAN =
  `개인 개인용품 견본 관련 기계 기계류 기구 기기 기타 기타물품 내용물 대 도구 등 물건 물품 부분품 부속 부속품
  부품 비품 사은품 상품 새 샘플 생필품 생활용품 선물 선물세트 선물용 세트 소모품 소품 수입품 시료 악세사리 액세서리 여러가지 용품 일반
  일반화물 잡화 장비 장치 재료 제품 종류 중고 중고품 짐 패키지 포장 품목 화물 구성품 자재 예비품 증정품 판촉물 물품류 대형 소형 신품 잡동사니`
    .split(/\s+/u)
    .map(stemKorean);

const EMPTY_WORDS: ReadonlySet<string> = new Set([...EMPTY_ENGLISH, ...EMPTY_KOREAN]);

/** Letters and digits in one: a model number, a size, a part of an address. */
const MODEL_NUMBER = /\b[a-z]{0,4}[-_.]?[0-9][\w.-]*/giu;

/** Whether a description consists only of words that name no goods, of numbers and of codes. */
export function namesNoGoods(text: string): boolean {
  return tokenise(text.replace(MODEL_NUMBER, ' '))
    .filter((token) => token.kind === 'word' || token.kind === 'hangul')
    .every((token) => EMPTY_WORDS.has(token.text) || token.text.length < 2 || isEmptyCompound(token.text));
}

/** Korean writes `기계부품` for `기계 부품`: a word that is cut wholly into empty words. */
function isEmptyCompound(word: string): boolean {
  for (let cut = 1; cut < word.length; cut += 1) {
    if (EMPTY_WORDS.has(word.slice(0, cut)) && EMPTY_WORDS.has(stemKorean(word.slice(cut)))) return true;
  }
  return false;
}
