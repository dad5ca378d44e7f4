import { normalizeText } from '../../retrieval/text/normalize-text.js';

/**
 * Matters near customs in words that other offices answer, or none: the papers of other services as what is asked for, and
 * what is asked about customs without being about clearance (jobs, exams, history, opinions, care of goods).
 */
const OTHER_SERVICES: readonly RegExp[] = [
  /(?:여권|(?:국제\s?)?운전면허(?:증)?|주민등록(?:증|등본|초본)|가족관계증명서|인감증명서|외국인등록증|거소증|비자|영주권|체류\s?자격|사업자\s?등록|전입신고|출생신고|혼인신고|예방접종\s?증명서|범죄경력)(?:을|를|은|는|이|가|의)?\s?(?:[^.?!]{0,14})(?:발급|재발급|갱신|연장|만들|만드|신청|분실|떼|뽑|유효기간|사진|세무서)/,
  /연말정산|종합소득세|종소세|양도소득세|상속세|증여세|재산세|취득세|자동차세|국민연금|건강보험료|실업급여|육아휴직|최저임금|기초연금|국가장학금|주택청약|전세자금|등기우편|국내\s?(?:택배|우편|등기)|층간소음|불법주차|쓰레기|예비군|병역/,
  /(?:passport|driv(?:ing|er'?s) licen[cs]e|alien registration card|residence card|student visa|\bvisa|permanent residency|birth certificate|criminal record|resident register|business registration)[^.?!]{0,24}(?:renew|lost|replace|apply|extend|get|report|issue)|(?:renew|replace|apply for|extend|report a lost|get an?|change my)[^.?!]{0,20}(?:passport|driving licen[cs]e|alien registration card|residence card|visa|permanent residency|criminal record)/,
  /자동차\s?(?:정기\s?)?검사|어린이집|유치원|보육료|양육수당|아동수당|(?:수도|전기|가스|통신|관리)\s?(?:요금|비)(?:를|을|은|는|이|가)?\s?[^.?!]{0,8}(?:납부|얼마|조회|내)|도서관|보건소|건강\s?검진|장애인\s?등록|교통\s?(?:법규|범칙금)|과속|면허\s?(?:시험|정지|취소)|등기부|산재|고용보험|퇴직금|임금\s?체불|부당\s?해고|전월세|(?:귀화|국적)\s?(?:취득|신청|시험|허가)|부동산\s?임대차|학자금|수강\s?신청|분리\s?수거|로또/,
  /\blandlord\b|\btenan(?:t|cy)\b|\blibrary\b|(?:water|electricity|gas|phone) bills?\b|child ?care|kindergarten|daycare|community cent(?:re|er)|register my (?:new )?address|parking (?:ticket|fine)|(?:convert|exchange|swap)[^.?!]{0,20}driv(?:ing|er'?s?) licen[cs]e|severance|unpaid wages|(?:apply for|get|obtain)[^.?!]{0,12}(?:citizenship|a green card)|\blottery\b|cover letter|\bresume\b/,
  /income tax|year-end (?:tax )?settlement|inheritance tax|property tax|national pension|health insurance|minimum wage|unemployment benefit|register a (?:business|newborn|trademark|marriage)|transfer ownership|housing loan|speeding ticket|divorce|(?:open|close) (?:a |an |my )?(?:\w+ )?bank account|vaccination/,
];

const NOT_CLEARANCE: readonly RegExp[] = [
  /(?:시험|자격증)(?:은|는|이|을)?\s?(?:[^.?!]{0,8})(?:접수|합격|일정|준비|과목|난이도|기간|따려|따는|언제|며칠)|여행[^.?!]{0,10}(?:코스|일정|계획)[^.?!]{0,6}(?:짜|추천|알려)|채용|(?:연봉|월급)(?:이|은|을|도)?\s?(?:얼마|궁금|알려|오르|많)|면접|마스코트|맛집|주차장|구내식당|제복|견학|옷차림|(?:사이트|와인|식당|음식|책|영화|노트북)[^.?!]{0,8}추천|(?<!화)주가(?:에|는|가)?\s|역사를?\s?(?:설명|알려)|전망|(?:환율|주식|물가)이?\s?(?:오를|내릴|떨어질)/,
  /(?:배터리|화면|사이즈|얼룩|냄새|때|주름)[^.?!]{0,14}(?:오래|켜질|늘리|빼는|제거|해결|관리)/,
  /\b(?:get|find|apply for) a job\b|\bsalary\b|\b(?:pass|sit|take|study(?:ing)? for|prepare for|entrance|final|driving|school|language) (?:the |an? |my )?(?:\w+ )?exams?\b(?! subject)|\bcareer\b|\bmascot\b|\bcustoms\b[^.?!]{0,20}\buniforms?\b|\bhow many people work\b|\bhistory of (?:the |korean? |free )*(?:customs|tariffs?|trade|dut(?:y|ies)|wine|tax(?:es|ation)?)\b|\btotal (?:export|import)s?\b|\btotal (?:export|import) volume\b|\b(?:export|import) volume (?:last|this|in)\b|\bwhat should i wear\b|\brecommend (?:a |me |some )*(?:good |nice )*(?:book|website|restaurant|wine|movie|laptop|hotel)|\bbest (?:laptop|website|restaurant|wine)\b|\bhow (?:do|can) i (?:clean|wash|tie|repair my)\b|\bbattery (?:dies|life)\b|\bpark(?:ing)? (?:near|at|lot)\b|\bstock market\b|\bitinerary\b/,
];

/** Words by which a question that names another office's papers is about customs all the same. */
const CUSTOMS =
  /통관|관세(?!사|청)|세관|부호|우편물|소포|화물|화주|보세|환급|면세|수입|수출|직구|parcel|courier|relocat|\bnumber\b|\bclear|customs|\bcode\b|\bdut(?:y|ies)\b|drawback|import|export|\bftz\b|free trade zone/;

/** Whether a question is another office's, or about customs only in its words. */
export function isOtherMatter(question: string): boolean {
  const text = normalizeText(question);
  const found = (patterns: readonly RegExp[]): boolean => patterns.some((pattern) => pattern.test(text));
  return found(NOT_CLEARANCE) || (found(OTHER_SERVICES) && !CUSTOMS.test(text));
}
