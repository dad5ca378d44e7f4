import { type Aspect, aspectsOf } from '../parts/aspects.js';
import { OWN_WAYS, type Statement } from '../statement/statement.js';

/** Matters near the limits that records of their own answer; a limit applied to them would miss what was asked. */
const OTHER_MATTER =
  /같은\s?(?:날|판매자|쇼핑몰)|더\s?샀|더\s?주문|same (?:day|seller|shop)|another order|넘으면|넘는|넘을|넘었|넘겼|넘어[서요]|초과|이상이면|over the|exceed|more than|환불|반품|환급|돌려받|왜|배송비|운임|운송비|보험료|포함|할인|쿠폰|포인트|적립|기프트|바우처|합산|나눠|나누어|분할|여러\s?번|합쳐(?!서?\s?\d)|합치|부부|가족|남편|아내|와이프|신랑|둘이|인당|한\s?사람당|각자|교환|중고로|전파|인증|수입\s?요건|신고서|간이\s?신고|수입\s?신고|목록\s?통관|영수증|분실|파손|보상|통관\s?부호|통관고유|hs|품목\s?번호|fta|원산지|텍스\s?리펀|수리|대체품|사은품|샘플|견본|몇\s?%|세율|언제|납부|가산세|과태료|처벌|벌금|입국장|승무원|송금|환율은|자진\s?신고|깎아|예상\s?세액|면세점에서\s?(?:환불|교환)|검역|금지|잘못\s?(?:신고|적|입력|썼)|(?:이미|벌써)\s?(?:냈|납부)|컨테이너|깨졌|소프트웨어|다운로드|회사\s?이름|사업자(?:인데|로|명의)|법인|개별\s?소비세|개소세|위조|짝퉁|가품|refund|return (?:it|the|an)|penalt|\bfines?\b|\bwhy\b|shipping (?:cost|fee|charge)|freight|includ|discount|coupon|points|gift card|voucher|combin|split|couple|(?<!for (?:my |the )?)(?:family|husband|wife)|exchang|second-hand|certif|declaration form|import declaration|list clearance|receipt|\blost\b|damag|compensat|\bfta\b|origin|tax refund|repair|replacement|sample|\bwhen\b|counterfeit|fake|quarantine|wrong(?:ly)? |already paid|\bcontainers?\b|software|download|\bcompany name\b|consumption tax|prohibit|banned|\bkc\b|conformity|permit|licen[cs]e|(?:clearance|customs|personal) (?:code|number|id)|\bpccc\b|carnet|temporar|re-?export|나갔다가|나갔던|가져갔다가|\b(?:to [a-z]+|abroad|overseas|out|there) and (?:then )?(?:bring (?:it|them) )?back\b|\b(?:going|go) (?:back )?home with me\b|take (?:it|them) (?:back )?(?:home|out) (?:again|after)/;
/** Goods that leave again: a relief of their own. */
const LEAVES_AGAIN =
  /다시\s?(?:돌려\s?)?(?:보내|보낼|내보|가져\s?[가갈]|나[가갈])|도로\s?(?:보내|가져\s?[가갈]|나[가갈])|재수출|일시\s?(?:수입|반입)/;
const LIMIT_ASPECTS: readonly Aspect[] = ['tax', 'limit'];
const TRADE: readonly string[] = ['import', 'export', 'transit'];

const FREE_OF_TAX = /면세|세금|관세(?!사|청)|과세|duty|tax|exempt/;

/** Whether a question about goods of a person's own is after tax or exemption and nothing else. */
function isOfTaxAlone(asked: string, { goods, use }: Statement): boolean {
  if (use === 'sale' || goods === 'cash') return false;
  const query = asked.toLowerCase();
  const aspects = aspectsOf(query);
  return (
    aspects.length > 0 &&
    aspects.every(({ aspect }) => LIMIT_ASPECTS.includes(aspect)) &&
    ![OTHER_MATTER, LEAVES_AGAIN].some((said) => said.test(query))
  );
}

/** Whether a question is after tax or exemption alone, so that the allowance of the way in helps. */
export function asksOfAllowance(asked: string, statement: Statement): boolean {
  const { movement } = statement;
  return movement !== undefined && OWN_WAYS.includes(movement) && isOfTaxAlone(asked, statement);
}

/** Whether only the way in is missing for that: goods from a country abroad, without word of how they come. */
export function lacksWayIn(asked: string, statement: Statement): boolean {
  const { movement, country, leaving } = statement;
  return movement === undefined && country !== undefined && leaving !== true && isOfTaxAlone(asked, statement);
}

/** Whether a question is decided by a limit: it states how much, and asks of nothing else than tax and exemption. */
export function turnsOnLimits(asked: string, statement: Statement, continues: boolean): boolean {
  const { price, volume, bottles, sticks, pieces, monthsUsed, minor, goods, use, movement, leaving } = statement;
  // Money itself is no dutiable goods: carrying it is a matter of the foreign exchange rules. What leaves has no exemption to fall under.
  if (goods === 'cash' || leaving === true || (movement !== undefined && TRADE.includes(movement))) return false;
  const query = asked.toLowerCase();
  if (OTHER_MATTER.test(query)) return false;
  const aspects = aspectsOf(query);
  if (aspects.some(({ aspect }) => !LIMIT_ASPECTS.includes(aspect))) return false;
  const counted = price ?? volume ?? bottles ?? sticks;
  if (counted !== undefined || pieces !== undefined) return true;
  if (monthsUsed !== undefined) return movement === 'moving';
  if (minor === true) return goods === 'alcohol' || goods === 'tobacco';
  return use === 'sale' && continues && (movement !== undefined || FREE_OF_TAX.test(query));
}

/** Asks whether something may come in at all, whatever it costs. */
const PERMISSION = /가능|[되돼]나|돼요|될까|해도|수\s?있|\b(?:can|may) (?:i|we)\b|allowed/;

/** Whether a question asks for leave and not for tax, so that an amount in it decides nothing. */
export const asksLeaveOnly = (asked: string): boolean => {
  const query = asked.toLowerCase();
  return PERMISSION.test(query) && !FREE_OF_TAX.test(query) && aspectsOf(query).length === 0;
};

/** Asks whether to declare: what is ordered the courier declares, what is carried the traveller. */
const DECLARES =
  /(?<![수출입]\s?)신고\s?(?:를\s?)?(?:해야|하나|안\s?해도|대상)|\b(?:must|should|do|need|have) (?:i |we )?(?:need to |have to |to )?declare\b/;
export const asksWhetherToDeclare = (asked: string): boolean => DECLARES.test(asked.toLowerCase());

/** Goods of a household whose exemption hangs on how long they were used. */
const USED_AT_HOME: readonly string[] = ['electronics', 'clothing', 'bag', 'other'];

/** Says that they were used, if not for how long: the record tells what is needed. */
const USED = /쓰던|사용하던|사용한|중고|\bused\b/;

/** Whether a question is after the exemption of a named thing in a household move, which turns on how long it was used. */
export function turnsOnUse(asked: string, { movement, goods, monthsUsed, use }: Statement): boolean {
  if (movement !== 'moving' || goods === undefined || monthsUsed !== undefined || use === 'sale') return false;
  const query = asked.toLowerCase();
  return (
    USED_AT_HOME.includes(goods) && FREE_OF_TAX.test(query) && ![OTHER_MATTER, USED].some((said) => said.test(query))
  );
}
