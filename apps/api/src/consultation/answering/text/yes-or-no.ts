/** "네," or "No." answers the record's own question; said to another question it would mislead. */
const YES_OR_NO = /^(?:(?:네|예|아니요|아니오|아닙니다)[,.]\s*|(?:Yes|No)[.,]\s*)/;

/** A sentence without the yes or no that it begins with; empty when it is nothing else. */
export function withoutYesOrNo(sentence: string): string {
  const rest = sentence.replace(YES_OR_NO, '');
  return rest === '' ? '' : rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** What a Korean question is after where a yes or no can answer it: whether something must be, or whether it may. */
const MUST =
  /(?:해야|내야|써야|받아야|가야|붙여야|적어야|[가-힣]야)\s?(?:만\s?)?(?:하|되|돼|함|됨)|필요(?:한가|하나|해요|합니까|할까)|의무|필수/;
const MAY = /[가-힣]도\s?(?:되|돼|됩|괜찮|상관)|수\s?(?:있|없)|가능|(?:되|돼|됩)(?:나|는|ㄴ|니|요|죠|지)|괜찮|안\s?되/;
const NEGATED = /(?<![가-힣])(?:안|못)\s?[가-힣]|않|없이|없으면|없어도|없나|말고|못\s?(?:하|받|내)/;
/** Words that ask for more than yes or no. */
const ASKS_WHICH = /어떻게|어떡|얼마|몇|언제|어디|누가|누구|뭐|뭔|무엇|무슨|뭘|왜|어떤|어느|방법|절차/;

/** A thing that is asked for by its name alone: "비용이랑 기간", "… 받을 수 있는 금액". */
const NAMES_THING =
  /(?:비용|기간|기한|서류|금액|수수료|세율|조건|요건|대상|이유|뜻|절차|방법)(?:은|는|이|가|좀)?\s?\??$/;

type Stance = 'must' | 'may' | 'other';

const stanceOf = (question: string): Stance => (MUST.test(question) ? 'must' : MAY.test(question) ? 'may' : 'other');

/**
 * Whether a record's yes or no may be said to another question as it stands: not where the one asks whether something must be and the
 * other whether it may, nor where one of them asks in the negative. "꼭 내야 하나요?" and "안 내도 되나요?" are answered by opposite words.
 * @param asked what the person asked, in Korean
 * @param own the question that the record answers
 */
export function takesSameYesOrNo(asked: string, own: string): boolean {
  if (ASKS_WHICH.test(asked) || NAMES_THING.test(asked.trim())) return false;
  const [stance, ownStance] = [stanceOf(asked), stanceOf(own)];
  const differs = stance !== 'other' && ownStance !== 'other' && stance !== ownStance;
  return !differs && NEGATED.test(asked) === NEGATED.test(own);
}
