import { type Language } from '../../../common/language.js';
import { type Span } from '../statement/statement.js';

/** What about a matter is asked. */
export const ASPECTS = [
  'documents',
  'duration',
  'penalty',
  'refund',
  'fee',
  'tax',
  'limit',
  'method',
  'place',
] as const;
export type Aspect = (typeof ASPECTS)[number];

export interface FoundAspect extends Span {
  readonly aspect: Aspect;
}

/** Phrases that ask for an aspect, in normalised text. */
const PHRASES: Readonly<Record<Aspect, RegExp>> = {
  documents:
    /(?:필요한?\s?|구비\s?|제출\s?)?서류(?:는|가|를|도)?|(?:what |which |necessary |required )*(?:documents?|paperwork|papers)(?: (?:do i|will i|i|are) need(?:ed)?| required)?/g,
  duration:
    /(?:시간은?\s?|기간은?\s?)?얼마나\s?(?:오래\s?)?걸(?:리|려|릴)[가-힣]*|며칠(?:이나|\s?정도)?\s?(?:걸[가-힣]*)?|언제까지|(?<![가-힣])기간(?:은|이|을|도)?(?=[\s,?]|$)|처리\s?기간|소요\s?(?:기간|시간)|통관\s?기간|how long(?: does it take| will it take)?|how many (?:days|weeks)|by when|until when|(?<!the |a )\bdeadline\b/g,
  penalty:
    /처벌|벌금|과태료|가산세|불이익|신고\s?안\s?(?:하|했)[가-힣]*|(?<![가-힣])안\s?하면|penalt(?:y|ies)|\bfined?\b|\bfines\b|what happens if i (?:do not|don't)|(?:what )?if (?:i|we) (?:do not|don'?t)(?=[?.!]*$)/g,
  refund: /환급|돌려받[가-힣]*|\brefunds?\b/g,
  fee: /(?:수수료|창고료|보관료|비용)(?:은|는|이|가|을|를|도)?|\bfees?\b|storage charges?/g,
  tax: /세금(?:은|이(?!랑)|을|도)?|관세(?!사|청|법|율|\s?환급)(?:는|가|를|도)?|부가세|how much (?:is the )?(?:tax|duty)|how much (?:would|will|do|must|should) (?:i|we) (?:have to |need to )?pay(?=[?.!]*$)|\btax(?:es)?\b(?![- ](?:free|refund|invoice))|\bdut(?:y|ies)\b(?![- ]free)/g,
  limit:
    /면세\s?(?:한도|범위|기준)[은는이가도]?|몇\s?(?:병|개비|보루|갑|ml|미리|밀리|리터|달러|불)\s?까지|얼마\s?까지|(?:duty[- ]free|tax[- ]free|basic|alcohol|liquor|tobacco|cigarettes?|perfume) (?:limit|allowance)|how (?:much|many)(?: [a-z]+)? (?:can|may) i (?:bring|carry|take)/g,
  method:
    /(?:방법|절차)(?:은|는|이|가|을|를|도)?|어떻게\s?(?:신고|신청|납부|발급|하나|하면|해야)[가-힣]*|how (?:do|can|should) i [a-z]+|\bprocedures?\b/g,
  place: /어디(?:서|에서|에|로)?|\bwhere\b/g,
};

/** Every aspect that a text asks for, in the order of the text; each aspect once. */
export function aspectsOf(text: string): FoundAspect[] {
  const found = ASPECTS.flatMap((aspect) =>
    [...text.matchAll(PHRASES[aspect])]
      .slice(0, 1)
      .map((match) => ({ aspect, start: match.index, end: match.index + match[0].length })),
  );
  return found.sort((a, b) => a.start - b.start);
}

/** Words that ask without saying what about. */
const ASKING =
  /알려\s?(?:주세요|줘요?|주십시오|주실[가-힣\s]*)|궁금(?:해요|합니다|하네요)?|(?:내야|해야)\s?(?:하나요|되나요|돼요|합니까|해요)|(?:인가요|나요|까요|ㄹ까요|예요|이에요|입니까|되나요|하나요|있나요|무엇|뭐)|얼마[가-힣]*|필요(?:한|해요?|합니까|한가요)?|뭐가|무엇이|어떻게|그리고|또한?|좀|(?<![가-힣])(?:다|전부|모두)(?=\s|$)|\b(?:what do i need(?: for)?|how do i|please|tell me|could you|can you|and|also|i need|do (?:i|we) have(?: to)?|must (?:i|we)|should (?:i|we)|(?:i|we) must|do it|do i|have to|need to|pay|what(?:'?s)?|which|how much|is there|are there|the|it|is|are)\b/g;

/** What is left of a question when its aspects and its asking are taken out: what it is about. Empty when it is about nothing. */
export function subjectOf(text: string, aspects: readonly FoundAspect[] = aspectsOf(text)): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of aspects) {
    if (start < at) continue;
    rest += `${text.slice(at, start)} `;
    at = end;
  }
  return `${rest}${text.slice(at)}`
    .replace(ASKING, ' ')
    .replace(/[?!.,]/g, ' ')
    .replace(/(?:^|\s)(?:이랑|랑|하고|와|과|및|은|는|이|가|을|를|도|의|에)(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How an aspect is asked for in full, so that a part of a question finds what a whole question would. */
const FULL_ASKING: Readonly<Record<Aspect, Readonly<Record<Language, string>>>> = {
  documents: { ko: '필요한 서류는 무엇인가요?', en: 'what documents are needed?' },
  duration: { ko: '얼마나 걸리나요?', en: 'how long does it take?' },
  penalty: { ko: '어떤 처벌을 받나요?', en: 'what is the penalty?' },
  refund: { ko: '환급받을 수 있나요?', en: 'can I get a refund?' },
  fee: { ko: '비용은 얼마나 드나요?', en: 'what does it cost?' },
  tax: { ko: '세금은 얼마나 내나요?', en: 'how much tax do I pay?' },
  limit: { ko: '면세 한도는 얼마인가요?', en: 'what is the duty-free limit?' },
  method: { ko: '어떻게 하나요?', en: 'how do I do it?' },
  place: { ko: '어디에서 하나요?', en: 'where?' },
};

export function fullAsking(aspect: Aspect, language: Language): string {
  return FULL_ASKING[aspect][language];
}

/** What a record must speak of to answer an aspect; the others are answered in any words. */
const SPEAKS_OF: Readonly<Partial<Record<Aspect, RegExp>>> = {
  documents: /서류|증명서|신고서|처방전|진단서|확인서|\bdocuments?\b|\bpapers\b|\bcertificates?\b/i,
  duration: /\d\s?(?:일|시간|개월|년)|\b\d+ (?:working )?(?:days?|hours?|months?|years?)\b/i,
  penalty: /처벌|벌금|과태료|가산세|징역|\bpenalt|\bfines?\b|imprison/i,
  refund: /환급|돌려받|\brefund/i,
  fee: /수수료|창고료|보관료|비용|요금|\bfees?\b|\bcharges?\b|\bcosts?\b/i,
  tax: /세금|관세(?!청|사|법)|부가가치세|부가세|과세|면세|세율|세액|\btax|\bdut(?:y|ies)\b|\bexempt/i,
};

/** Whether an aspect is spoken of in words of its own, as papers or time are, and a way of doing something is not. */
export const hasWordsOf = (aspect: Aspect): boolean => SPEAKS_OF[aspect] !== undefined;

/** Whether a text says anything about an aspect, so that it may stand as the answer to that part of a question. */
export function speaksOf(aspect: Aspect, text: string): boolean {
  return SPEAKS_OF[aspect]?.test(text) ?? true;
}
