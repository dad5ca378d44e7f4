import { type Money, type Span } from './statement.js';

/** Countries as people write them where something is sent to, or somebody lives. */
const ABROAD =
  '(?:해외|외국|국외|타국|미국|일본|중국|캐나다|독일|영국|프랑스|이탈리아|스페인|유럽|호주|뉴질랜드|베트남|태국|대만|홍콩|싱가포르|필리핀|인도네시아|인도|몽골|러시아|동남아)';
const SENDS = '(?:보내|보낼|보냅|부치|부칠|붙이|발송|배송하|팔|판매하|택배)';

/** The same in English, as what follows "to" or "in". */
const ABROAD_EN =
  '(?:abroad|overseas|(?:an)?other countr(?:y|ies)|(?:the )?(?:us|usa|united states|uk|states|netherlands|philippines)|america|japan|china|canada|germany|england|france|italy|spain|europe|australia|new zealand|vietnam|thailand|taiwan|hong kong|singapore|indonesia|india|mongolia|nepal|russia|brazil|mexico)\\b';
const SENDS_EN = '\\b(?:(?:send|ship|post|mail|courier|export|sell)(?:ing)?|sold|sent)';

/** Leaves the country: goes out with it, or sends it to somebody there. */
const GOES_OUT: readonly RegExp[] = [
  /출국(?!\s?(?:금지|정지))|(?:들고|가지고|갖고|챙겨|차고)\s?나[가갈간갔]|나갈\s?때|(?:해외|외국)(?:로|으로|에)\s?(?:가져|들고|가지고|갖고|나)|\bleav(?:e|ing) (?:korea|the country|with)\b|\bfly(?:ing)? out\b|\btak(?:e|ing) (?:it |cash |money )?(?:out|abroad)\b/,
  new RegExp(`(?:보내|부치|부쳐)[가-힣]{0,5}\\s${ABROAD}(?:으로|로)(?=[\\s?.!,]|$)`),
  new RegExp(`${ABROAD}(?:으로|로(?!부터)|에다?(?!서)|에\\s?있는\\s?[가-힣]+에)\\s?[^.?!]{0,14}?${SENDS}`),
  new RegExp(
    `${ABROAD}(?!에서)[^.?!]{0,16}?(?:한테|에게|께|손님|고객|바이어|구매자)[^.?!]{0,24}?(?:${SENDS}|주문|선물)`,
  ),
  /역직구|(?:쇼피|큐텐|라자다|아마존|이베이|엣시)\s?(?:셀러|판매자)|(?:쇼피|큐텐|라자다|아마존|이베이|엣시)에\s?(?:올|입점|팔)|\b(?:send|ship|post|mail)(?:ing)? [^.?!]{0,40}\b(?:abroad|overseas|out of korea)\b/,
  // "mail a coat to my mother in Canada", "take my drone to Japan"; what is sent from abroad comes in.
  new RegExp(
    `^(?!.*\\b(?:from ${ABROAD_EN}|to korea|into korea|here)).*?${SENDS_EN} [^.?!]{0,40}?\\b(?:to|in) ${ABROAD_EN}`,
  ),
  // "a gift to my friend in Canada"
  new RegExp(
    `^(?!.*\\b(?:from ${ABROAD_EN}|to korea|into korea|here)).*?\\b(?:gifts?|presents?|parcels?|packages?|goods|samples?)\\b[^.?!]{0,20}? (?:to|for) (?:a|an|the|my|our)? ?[a-z]+(?: [a-z]+)? in ${ABROAD_EN}`,
  ),
  new RegExp(
    `^(?!.*\\bfrom ${ABROAD_EN}).*?\\b(?:take|taking|bring|bringing|carry|carrying) [^.?!]{0,40}?\\bto ${ABROAD_EN}`,
  ),
];
/** Money is said to go out in fewer words. */
const MONEY_OUT = /나가|\bleav(?:e|ing)\b|\b(?:tak|bring|carry)(?:e|ing)? [^.?!]{0,30}\b(?:out|abroad|overseas)\b/;
/** Comes in after all, comes back, or was sent by the other: what holds for goods that leave doesn't answer. */
const COMES_IN =
  /다시|도로|돌아오|돌아올|귀국|입국|들어오|들어올|들어온|가져오|가져온|사\s?오|(?:한국|국내|우리나라|집)(?:으로|로|에(?!서))|보내\s?(?:주|준|줬|줄|왔|온|달)|보낸|받(?:았|은|으|을|는)|반품|반송|환불|돌려|되돌|수리|교환|면세점|면세품|면세\s?(?:한도|범위)|직구(?<!역직구)|\bback\b(?! to (?:my|a|our) [a-z]+ in )|\breturn/;

/** Whether a case is one of goods, or money, that leave the country and are not said to come back. @param text normalised */
export function goesOut(text: string, isMoney: boolean): boolean {
  if (COMES_IN.test(text)) return isMoney && /출국|나갈\s?때/.test(text) && !/입국|들어/.test(text);
  return GOES_OUT.some((pattern) => pattern.test(text)) || (isMoney && MONEY_OUT.test(text));
}

/** Around so much of a currency is worth 10,000 US dollars, from which money is declared: rough on purpose, it only tells money from prices. */
const MUCH: Readonly<Record<string, number>> = {
  usd: 9000,
  eur: 8000,
  gbp: 7000,
  krw: 9_000_000,
  jpy: 1_000_000,
  cny: 60_000,
};
const CARRIED = /^\s?(?:을|를|씩|정도|가량|쯤)?\s?(?:들고|가지고|갖고|소지|지참|환전)/;
const MUCH_CARRIED =
  /^\s?(?:을|를|씩|정도|가량|쯤|은|는|이상|넘게|넘는\s?돈)?\s?(?:들고|가지고|갖고|가져|소지|휴대|신고|반입|반출)/;
/** "taking 12,000 dollars out": verb and amount in English, where the verb stands before. */
const CARRIED_BEFORE =
  /\b(?:carry|carrying|carried|take|taking|took|bring|bringing|brought)(?: in| out)?(?: about| around| over| more than| exactly)?\s?$/;
const UNDECLARED_BEFORE = /신고\s?(?:를\s?)?(?:하지\s?않은|안\s?한)\s?$/;
/** Speaks of goods, of tax on them or of trade: the amount is a price. */
const OF_GOODS =
  /물건|물품|상품|세금|관세|과세|면세|어치|짜리|쇼핑|구매|구입|샀|산\s|사\s?[와오온왔]|수입|수출|직구|주문|인보이스|송장|\b(?:worth|goods|items?|stuff|bought|buy|purchas\w+|prices?|costs?|tax\w*|dut(?:y|ies)|orders?|imports?|exports?|shopping|invoice|gifts?)\b/;

/** Whether an amount is itself what is carried, as in "1만 2천 달러 들고 들어왔는데", and not a price. */
export function isCarriedMoney(text: string, { max, currency }: Money, { start, end }: Span): boolean {
  if (OF_GOODS.test(text)) return false;
  const after = text.slice(end, end + 16);
  if (CARRIED.test(after)) return true;
  const isMuch = max >= (MUCH[currency] ?? Infinity);
  const before = text.slice(Math.max(0, start - 40), start);
  return (
    isMuch &&
    (MUCH_CARRIED.test(after) ||
      CARRIED_BEFORE.test(before) ||
      UNDECLARED_BEFORE.test(text.slice(Math.max(0, start - 16), start)))
  );
}
