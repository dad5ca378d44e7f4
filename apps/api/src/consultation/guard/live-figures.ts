import { normalizeText } from '../../retrieval/text/normalize-text.js';
import { either } from './patterns/either.js';

/**
 * What no record can hold, as it changes by the day or has to be counted: how much was traded, what is to come, the rate of the day,
 * where a parcel is just now.
 */
type LiveFigure = 'statistics' | 'forecast' | 'rate' | 'parcel';

/** Measures that are only counted: none of them is a rule. */
const COUNTED = either(
  /물동량|점유율|무역\s?수지|무역\s?(?:흑자|적자)|교역(?:량|액|규모)|(?:최대|주요)\s?(?:수입|수출|교역)(?:국|\s?상대국)|(?:수출|수입)(?:국|품|품목|액|량)?\s?(?:1위|순위|상위|top)|(?:시장|매출)\s?(?:규모|순위)|(?:수출입?|수입|직구|통관|적발|밀수|압수)\s?(?:[가-힣]{2,4}\s)?(?:추이|증가율|비중|동향)/,
  /market share|(?:trade|export|import) (?:balance|surplus|deficit|ranking)|how big is the [^.?!]{0,30}market|market size|\btop (?:\w+ )?(?:exports?|imports?|exporters?|importers?|trading partners?)|(?:biggest|largest|most (?:exported|imported)|number one) (?:exports?|imports?|exporters?|importers?|trading partners?|products?|goods|items?)|(?:export|import|trade)\w* (?:price |volume |value )?(?:trend|growth|share)s?\b|total (?:export|import)s?\b/,
);

/** Measures that a rule may turn on as well, statistics only when told of a time or of the country. */
const MEASURE = either(
  /(?:수출입?|수입)\s?(?:액|량|총액|규모|실적|건수|현황|금액|단가)|(?:통관|적발|밀수|직구|압수|매출|구매)\s?(?:건수|규모|현황|량|액)|얼마나\s?(?:[가-힣]+\s)?(?:수입|수출|적발|압수|들여|팔|거래)|(?:몇|얼마)\s?(?:건|톤|kg|킬로|명|개|대)?[^.?!]{0,8}(?:적발|압수|수입했|수출했|수입됐|수출됐|잡혔)|가장\s?많이\s?(?:수입|수출|적발|팔)|평균\s?(?:통관|수입|수출)\s?(?:건수|가격|단가)/,
  /\b(?:export|import|trade|shipment|seizure|clearance)s?\b[^.?!]{0,12}\b(?:volumes?|values?|figures?|statistics|numbers?|totals?|amounts?)\b|\b(?:exports?|imports?|trade) (?:to|from|with|of) [a-z]+|how (?:many|much) [^.?!]{0,40}\b(?:import|export|seiz|caught|smuggl|traded|cleared|arriv)/,
);
const AT_A_TIME = either(
  /작년|올해|올\s?들어|지난\s?(?:해|달|주|분기)|재작년|전년|최근|이번\s?(?:달|분기)|(?:19|20)\d\d년|\d분기|상반기|하반기|우리나라|한국|국내|하루|연간|월간|세계/,
  /\b(?:last|this|past|previous) (?:year|month|quarter|week|decade)\b|\bin (?:19|20)\d\d\b|\bso far\b|\brecent(?:ly)?\b|\b(?:annual|yearly|monthly|daily)\b|\bper (?:year|day|month)\b|\bkorea(?:'s)? (?:import|export|total)|did korea\b/,
);

const FORECAST = either(
  /(?:환율|달러|엔화|유로|위안|관세율?|세율|물가|유가|가격|시세|수출|수입|무역|경기|시장|운임)[^.?!]{0,16}(?:전망|예측|오를까|오를\s?것|내릴까|내릴\s?것|떨어질|올라갈까|인상될까|인하될까|약해질|강해질|좋아질까|나빠질까)|(?:내년|다음\s?(?:달|주|분기)|앞으로)[^.?!]{0,16}(?:전망|예측|환율)/,
  /\b(?:exchange rate|won|dollar|tariff|duty rate|price|export|import|trade|market|freight)s?\b[^.?!]{0,20}\b(?:forecasts?|outlook|predictions?)\b|\b(?:forecasts?|outlook|predict(?:ion)?)\b[^.?!]{0,24}\b(?:exchange|won|dollar|tariff|duty|price|export|import|trade|market)|\bwill (?:the |korean? |us )*(?:won|dollar|yen|euro|exchange rate|tariffs?|dut(?:y|ies)|duty rates?|prices?|freight|exports?|imports?)\b[^.?!]{0,24}\b(?:rise|fall|go (?:up|down)|increase|drop|weaken|strengthen|weaker|stronger|higher|lower)\b/,
);

const RATE = either(
  /(?:오늘|지금|현재|실시간|금일|이번\s?주)[^.?!]{0,10}(?:환율|유가|금값|금\s?시세)|(?:환율|유가|금값|금\s?시세)[^.?!]{0,6}(?:오늘|지금|현재|실시간)|(?:달러|엔화?|유로|위안)\s?환율(?:이|은)?\s?(?:얼마|몇)/,
  /\b(?:today'?s|current|live|real-?time|this week'?s)\b[^.?!]{0,24}\b(?:exchange rate|customs rate|dollar rate|oil price|gold price)\b|\b(?:exchange|customs|dollar) rate (?:today|now|right now)\b/,
);

const PARCEL = either(
  /(?:제|내|우리|저희)\s?(?:[가-힣]{1,8}\s)?(?:택배|소포|물건|물품|주문)[^.?!]{0,14}(?:지금\s?)?(?:어디(?:쯤)?(?:에)?\s?(?:있|왔|까지|인가|예요|야))|운송장\s?(?:번호\s?)?[\da-z-]{6,}[^.?!]{0,16}(?:어디|통관|도착|조회)/,
  /\bwhere(?:'s| is) my (?:\w+ )?(?:parcel|package|order|shipment|delivery)\b|\b(?:has|did|is) my (?:\w+ )?(?:parcel|package|order|shipment)\b[^.?!]{0,20}\b(?:cleared?|arrived?|here|out of customs)\b|\btrack my (?:parcel|package|order|shipment)/,
);

/** Asks where figures are found, for papers of one's own, or after a rule that turns on them: a record may answer. */
const ASKS_OTHERWISE = either(
  /어디(?:서|에서|에)\s?(?:보|봐|확인|조회|받|떼|찾|구|신청|발급)|(?:보|조회하|확인하|찾|받|구하)는\s?(?:곳|법|방법)|방법|발급|신청|증명|확인서|확인원|제출|필요|있어야|없으면|적으면|많으면|얼마(?:나\s?되어|가\s?되어|여)야|이상|이하|미만|넘으면|초과|면세|감면|감세|기준|한도|환급|돌려|과세가격|신고\s?(?:해야|하면|안)|어느\s?날|언제\s?(?:것|환율)|적용|(?:우리|저희)\s?(?:회사|가게|업체|매장)|자사|제가|저는/,
  /\bwhere (?:do|can|are|is the)\b|\bhow (?:do|can|should) (?:i|we)\b|certificate|\brequest|\bapply|\bour (?:own|company|firm)\b|\brequired?\b|\bneed|minimum|threshold|\blimit|\ballow|\bcan i\b|\bmay i\b|\bi (?:imported|exported|bought|ordered)\b|which (?:exchange )?rate/,
);

/** What a question asks for that has to be looked up live or counted, and no record says; undefined where a record may answer. Pure. */
export function liveFigureAsked(question: string): LiveFigure | undefined {
  const text = normalizeText(question);
  if (PARCEL.test(text)) return 'parcel';
  if (ASKS_OTHERWISE.test(text)) return undefined;
  if (FORECAST.test(text)) return 'forecast';
  if (RATE.test(text)) return 'rate';
  return COUNTED.test(text) || (MEASURE.test(text) && AT_A_TIME.test(text)) ? 'statistics' : undefined;
}
