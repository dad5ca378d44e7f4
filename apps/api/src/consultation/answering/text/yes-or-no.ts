import { type Language } from '../../../common/language.js';
import { splitSentences } from '../../../common/split-sentences.js';
import { normalizeText } from '../../../retrieval/text/normalize-text.js';

/** "네," or "No." answers the record's own question; said to another question it would mislead. */
const YES_OR_NO = /^(네|예|아니요|아니오|아닙니다|Yes|No)[.,]\s*/;

/** The yes or no that a sentence begins with. */
export const openingYesOrNo = (sentence: string): string | undefined => YES_OR_NO.exec(sentence)?.[1];

/** A sentence without the yes or no that it begins with; empty when it is nothing else. */
export function withoutYesOrNo(sentence: string): string {
  const rest = sentence.replace(YES_OR_NO, '');
  return rest === '' ? '' : rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** Where a clause of a question is one that yes or no answers. */
const POLAR: Readonly<Record<Language, RegExp>> = {
  ko: /(?:있어|없어|괜찮아|나|까|가|냐|니|죠|지|돼|되|되용|되는지|인지|는지|도\s?돼|가능|해도)요?\s*\??$/,
  en: /^(?:(?:so|and|but|then|or|also|if so|sir|hi|hello|please)\b,?\s+)*(?:can|could|may|must|do|does|did|is|are|am|will|would|should|have|has|need|shall)\b/,
};
/** What a question with one of these asks for is told by no yes or no. */
const OPEN: Readonly<Record<Language, RegExp>> = {
  ko: /무엇|무슨|뭐|뭔|뭘|어떻|어떤|어디|어느|언제|얼마|몇|누가|누구|왜|어찌|방법|절차/,
  en: /\b(?:tell|know|explain|advise|show|say)\b.*\b(?:what|which|how|where|when|who|whose|why)\b/,
};

/** What may be asked of goods or a duty; a yes to one is no answer to the next. */
const ASKED: Readonly<Record<Language, readonly RegExp[]>> = {
  ko: [
    /면세(?!점|품)|무세|비과세|면제|공짜|세금 ?없|안 ?내|내지 ?않/,
    /(?:세금|관세|부가세|돈|세)[가-힣]*\s?(?:(?:더|또|꼭|다|도)\s?)?(?:내|나오|나와|붙|물|부과|매|과세)|과세/,
    /(?:해|내|받아|써|적어|있어|와야|가야|하여|이어|여)야|필요|의무|반드시|꼭/,
    /(?:도|면)\s?(?:되|돼|됩|괜찮|상관)|가능|수\s?있|(?:반입|통관|허용|사용|이용|신청|환급|교환|구매)\s?(?:되|돼|됩)/,
    /금지|불법|위법|처벌|벌금|걸리|걸려|문제|안\s?(?:되|돼|됩)|못/,
  ],
  en: [
    /\b(?:duty|tax|customs)[- ]?free\b|\bfree\b|\bexempt|\bwithout (?:paying|tax|duty)|\bno (?:tax|duty)/,
    /\b(?:pay|owe|taxed|charged|taxable|dutiable|due)\b/,
    /\b(?:must|have to|has to|need|needs|required|necessary|obliged|supposed to|compulsory|mandatory)\b/,
    /\b(?:can|could|may|allowed|okay|ok|possible|permitted|legal|fine|able)\b/,
    /\b(?:banned|prohibited|illegal|forbidden|against the law|punish\w*|penalt\w*|fined|trouble|restricted)\b/,
  ],
};
const NEGATED: Readonly<Record<Language, RegExp>> = {
  ko: /않|안\s?(?=[가-힣])|없|못/,
  en: /\b(?:not|no|never|without|unless)\b|n't\b/,
};

/** What yes would say to a question: the things it asks, and whether it denies them. Undefined where yes or no says nothing. */
function senseOfYes(question: string, language: Language): string | undefined {
  const clauses = splitSentences(normalizeText(question)).flatMap((sentence) => sentence.split(/,\s+/));
  const clause = clauses.filter((each) => POLAR[language].test(each) && !OPEN[language].test(each)).at(-1);
  if (clause === undefined) return undefined;
  const asked = ASKED[language].flatMap((kind, at) => (kind.test(clause) ? [at] : []));
  return `${asked.join(' ')} ${NEGATED[language].test(clause) ? 'denied' : ''}`;
}

/** Whether the yes or no that a record's answer begins with answers what was asked as well as the record's own question. */
export function answersAlike(asked: string, own: string, language: Language): boolean {
  if (normalizeText(asked) === normalizeText(own)) return true;
  const sense = senseOfYes(asked, language);
  return sense !== undefined && sense === senseOfYes(own, language);
}
