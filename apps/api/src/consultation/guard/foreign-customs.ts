import { normalizeText } from '../../retrieval/text/normalize-text.js';
import { either } from './patterns/either.js';

/**
 * What another country's customs decides: what one may take into it, what it seized, and refunds of its taxes. The limits of Korea would
 * be a wrong answer there.
 */
const COUNTRY =
  '(?:외국|다른\\s?나라|미국|일본|중국|캐나다|독일|영국|프랑스|이탈리아|스페인|유럽|호주|뉴질랜드|베트남|태국|대만|홍콩|싱가포르|필리핀|인도네시아|인도|몽골|러시아|말레이시아|캄보디아|네팔|두바이|멕시코|브라질|하와이|괌)';
const EATEN_OR_LIMITED =
  '(?:담배|보루|술|양주|위스키|와인|소주|향수|음식|먹을|식품|육포|고기|김치|라면|과일|과자|반찬|약(?:을|은|이|도)?\\s|의약품|면세\\s?(?:한도|범위)|반입)';
const CARRIES_THERE = '(?:입국|들어[가갈]|갈\\s?때|가는데|가려|가져\\s?[가갈]|들고\\s?[가갈]|가지고\\s?[가갈]|반입)';

const COUNTRY_EN =
  '(?:(?:an)?other countr(?:y|ies)|(?:the )?(?:us|usa|united states|uk|states|netherlands|philippines)|america|japan|china|canada|germany|england|france|italy|spain|europe|australia|new zealand|vietnam|thailand|taiwan|hong kong|singapore|indonesia|india|mongolia|russia|malaysia|cambodia|nepal|dubai|mexico|brazil|hawaii|guam|paris|london|tokyo|bangkok)';
const PEOPLE_EN =
  '(?:foreign|us|american|british|uk|japanese|chinese|canadian|german|french|italian|spanish|australian|vietnamese|thai|taiwanese|singapore|indian|russian)';
const EATEN_OR_LIMITED_EN =
  '(?:cigarettes?|cartons?|tobacco|vapes?|e-?cigs?|alcohol|liquor|soju|whisk(?:e)?y|wine|perfume|food|meat|jerky|kimchi|noodles|ramen|seaweed|snacks|fruit|medicines?|pills|duty[- ]free|allowances?)';

const ENTERS = either(
  new RegExp(`${COUNTRY}(?:에|으로|로)?\\s?[^.?!]{0,10}?${CARRIES_THERE}[^.?!]*${EATEN_OR_LIMITED}`),
  new RegExp(`${COUNTRY}(?:에|으로|로)\\s?[^.?!]{0,6}?${EATEN_OR_LIMITED}[^.?!]*${CARRIES_THERE}`),
  new RegExp(`${EATEN_OR_LIMITED}[^.?!]{0,12}${COUNTRY}(?:에|으로|로)\\s?${CARRIES_THERE}`),
  new RegExp(
    `\\b(?:in)?to ${COUNTRY_EN}\\b[^.?!]*\\b${EATEN_OR_LIMITED_EN}\\b|\\b${EATEN_OR_LIMITED_EN}\\b[^.?!]*(?:\\b(?:in)?to|\\bentering|\\barriving in) ${COUNTRY_EN}\\b|\\b(?:entering|arriving in) ${COUNTRY_EN}\\b[^.?!]*\\b${EATEN_OR_LIMITED_EN}\\b`,
  ),
);
const AT_THEIR_CUSTOMS = either(
  new RegExp(`${COUNTRY}\\s?(?:공항\\s?)?세관(?:에서|에|이|은)?\\s?[^.?!]{0,14}(?:압수|걸려|걸렸|벌금|뺏|빼앗|신고서)`),
  new RegExp(
    `\\b${PEOPLE_EN} customs (?:officers? )?(?:has |have )?(?:fined|seized|took|confiscated|stopped|is holding|held|declaration|form)|${COUNTRY_EN} customs (?:declaration|form|card)`,
  ),
);
const THEIR_TAX_BACK = either(
  new RegExp(
    `${COUNTRY}[^.?!]{0,10}(?:택스\\s?리펀|텍스\\s?리펀|부가세\\s?환급)[^.?!]{0,12}(?:어떻게|받는\\s?(?:법|방법)|받으려|어디|서류|줄\\s?서)`,
  ),
  new RegExp(`\\b(?:vat|tax) refund\\b[^.?!]{0,20}\\b(?:at|in|from) ${COUNTRY_EN}\\b(?! (?:and|but))`),
);

/** "The customs limit in the USA", whatever goes there; "flying to LA, what's the limit there". */
const THEIR_LIMITS = either(
  new RegExp(
    `\\b(?:limits?|allowances?|thresholds?|de minimis)\\b[^.?!]{0,12}\\b(?:in|of|for entering) ${COUNTRY_EN}\\b`,
  ),
  new RegExp(
    `\\b(?:fly|flying|going|travel(?:l)?ing|trip)\\b[^.?!]*\\bto (?:${COUNTRY_EN}|la|los angeles|new york|sydney|toronto|manila|hanoi|singapore)\\b[^.?!]*\\b(?:limits?|allowances?)\\b[^.?!]*\\bthere\\b`,
  ),
);

/** Comes to Korea after all, is sent and not carried, or is money or duty-free shopping: records of their own answer. */
const OUR_MATTER =
  /한국(?:에|으로|세관|에서\s?세금)|우리나라|인천|김포|국내|귀국|돌아오|돌아올|돌아온|갔다\s?[오온올와]|다녀|사\s?[오온올와]|가져\s?[오온올와]|들고\s?[오온올와]|들어[오온올와]|다시|반송|보내|보낼|부치|부칠|수출|수입|직구|택배|소포|현금|달러|원화|외화|면세점|면세품|원산지|fta|증명서|신고가격|과세|\bback\b|\breturn|korean? (?:customs|duty|tax|side)|(?:in)?to korea|\bsend|\bsent\b|\bmail|\bpost|\bship|export|import|\bcash\b|dollars|money|duty[- ]free shop|deduct|\bprice\b/;

/** Whether a question is for the customs of another country that somebody goes to. */
export function isForForeignCustoms(question: string): boolean {
  const text = normalizeText(question);
  if (THEIR_LIMITS.test(text)) return true;
  if (OUR_MATTER.test(text)) return false;
  return [ENTERS, AT_THEIR_CUSTOMS, THEIR_TAX_BACK].some((pattern) => pattern.test(text));
}
