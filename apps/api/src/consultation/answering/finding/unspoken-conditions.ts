import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { detectLanguage } from '../../../retrieval/text/detect-language.js';
import { normalizeText } from '../../../retrieval/text/normalize-text.js';
import { GOODS_CUES } from '../statement/lexicon.js';
import { type Goods, type Movement, OWN_WAYS, type Statement } from '../statement/statement.js';

/** Something that a record holds for alone: what its question names it by, and how a person says that it is so, in Korean without spaces. */
interface Condition {
  readonly named: RegExp;
  readonly said: RegExp;
  readonly inEnglish: RegExp;
  readonly movement?: readonly Movement[];
  readonly goods?: Goods;
}

const CONDITIONS: readonly Condition[] = [
  {
    named: /수출(?!입)|해외로|외국으로/,
    said: /수출|환급|해외로|외국으로|해외에|보내|보낼|부치|판매|팔|나가|나갈|출국/,
    inEnglish:
      /export|abroad|overseas|refund|drawback|\bsen[dt]|ship|sell|sold|buyer|leav|customer|outbound|re-?import|return|\bback\b/,
    movement: ['export'],
  },
  {
    named: /우편|우체국|간이통관/,
    said: /우편|우체국|ems|소포|간이통관|편지/,
    inEnglish: /mail|post|\bems\b|parcel|package|letter|usps|simpl/,
    movement: ['postal'],
  },
  {
    named: /이삿짐|이사물품|이사차량|이사(?:할|로|하)/,
    said: /이사|이삿|이주|귀국|유학|주재|살다|거주|짐/,
    inEnglish:
      /\bmov(?:e|ing)|relocat|household|return|liv(?:e|ed|ing)|resid|belongings|stud(?:y|ied)|posted|container/,
    movement: ['moving'],
  },
  {
    named: /FTA|협정관세|원산지증명|원산지신고서/,
    said: /fta|협정|원산지|특혜|증명서/,
    inEnglish: /\bfta\b|agreement|origin|preferen|certificate|rcep/,
  },
  {
    named: /(?<![가-힣])술|와인|양주|위스키|주류/,
    said: /술|와인|양주|위스키|맥주|주류|소주|사케/,
    inEnglish: /alcohol|liquor|wine|whisk|beer|spirits|sake|soju/,
    goods: 'alcohol',
  },
  { named: /담배|궐련/, said: /담배|궐련|시가/, inEnglish: /tobacco|cigar|\bvap/, goods: 'tobacco' },
  { named: /향수/, said: /향수/, inEnglish: /perfume|cologne/, goods: 'perfume' },
  {
    named: /(?<![가-힣])약(?=[을은이도 ])|의약품/,
    said: /약/,
    inEnglish: /medic|drug|\bpills?\b|prescri|tablet/,
    goods: 'medicine',
  },
  {
    named: /건강기능식품|영양제/,
    said: /건강|영양제|비타민|오메가|유산균/,
    inEnglish: /supplement|vitamin|omega|probiotic|health/,
    goods: 'supplement',
  },
  {
    named: /자동차|외제차|차량/,
    said: /차|오토바이|바이크/,
    inEnglish: /\bcars?\b|vehicle|motor|\bbikes?\b|truck|\bvan\b/,
    goods: 'vehicle',
  },
  { named: /중고/, said: /중고|쓰던/, inEnglish: /\bused\b|second-?hand|\bold\b/ },
  {
    named: /불복|심판|심사청구|소송/,
    said: /불복|심판|심사청구|이의|소송|억울/,
    inEnglish: /appeal|object|contest|tribunal|court|disagree|disput|unfair|challeng/,
  },
  {
    named: /위조|짝퉁|가품/,
    said: /위조|짝퉁|가품|가짜|이미테이션|상표|지재권/,
    inEnglish: /fake|counterfeit|replica|trademark|genuine|knock-?off|brand|infring/,
  },
  {
    named: /이중 송품장|허위|거짓|속여|속이|부정한/,
    said: /이중|허위|거짓|속여|속이|속였|속임|일부러|고의|부정|(?:낮게|적게|줄여서?)(?:적어|써|신고해)(?:달|주|줄)/,
    inEnglish:
      /\bfals|\bfake|\blie[ds]?\b|lying|under-?(?:declar|valu|invoic)|double|cheat|fraud|deceiv|on purpose|lower/,
  },
  { named: /재수입/, said: /재수입|수출|돌아|다시|반품|내보냈|나갔/, inEnglish: /re-?import|return|back|export/ },
  {
    named: /소프트웨어|디자인 파일/,
    said: /소프트웨어|프로그램|파일|디자인|앱|게임|다운/,
    inEnglish: /software|program|\bfiles?\b|design|\bapps?\b|download|game|licen/,
  },
  { named: /개명/, said: /개명|이름/, inEnglish: /name/ },
  { named: /세트/, said: /세트|묶음/, inEnglish: /\bsets?\b|bundle|pair/ },
  { named: /보세/, said: /보세|창고/, inEnglish: /bond|warehouse|storage|stored|customs area/ },
];

const OF_TRAVELLERS = /여행|입국|휴대품/;
const OF_ORDERS = /직구|주문|쇼핑몰/;

/** Whether a record is about the other of the two ways in which somebody's own goods come than the one that was stated. */
export function isOfOtherWay({ question }: ConsultationRecord, { movement }: Statement): boolean {
  if (movement === undefined || !OWN_WAYS.includes(movement)) return false;
  const [own, other] = movement === 'traveller' ? [OF_TRAVELLERS, OF_ORDERS] : [OF_ORDERS, OF_TRAVELLERS];
  return other.test(question.ko) && !own.test(question.ko);
}

const ENTERS = /입국|들어올|들어온|들여오|들여올|가져오/;
const LEAVES = /출국|나갈|나가|내보내|해외로|외국으로|외국에 가지고|수출/;

/** Whether a record is asked about what comes in alone, where something leaves. */
export const isOfEntering = ({ question }: ConsultationRecord, { leaving }: Statement): boolean =>
  leaving === true && ENTERS.test(question.ko) && !LEAVES.test(question.ko);

/** Whether a record tells what certain goods need that aren't those of the question. */
function isOfOtherGoods({ topic, question }: ConsultationRecord, goods: Goods | undefined): boolean {
  if (topic !== 'requirements') return false;
  const own = GOODS_CUES.filter(({ pattern }) => pattern.test(question.ko)).map(({ value }) => value);
  return own.length > 0 && (goods === undefined || !own.includes(goods));
}

/** How many conditions a record holds under alone of which the person said nothing. */
export function unspokenConditions(record: ConsultationRecord, { movement, goods }: Statement, asked: string): number {
  const isEnglish = detectLanguage(asked) === 'en';
  const text = isEnglish ? normalizeText(asked) : normalizeText(asked).replace(/\s+/g, '');
  const unspoken = CONDITIONS.filter(
    (condition) =>
      condition.named.test(record.question.ko) &&
      !(isEnglish ? condition.inEnglish : condition.said).test(text) &&
      !(movement !== undefined && condition.movement?.includes(movement) === true) &&
      !(goods !== undefined && condition.goods === goods),
  ).length;
  return unspoken + (isOfOtherGoods(record, goods) ? 1 : 0);
}
