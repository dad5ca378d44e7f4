import { isAsking } from '../../guard/readable-question.js';
import { detectLanguage } from '../../../retrieval/text/detect-language.js';
import { subjectOf } from '../parts/aspects.js';
import { type Reading } from '../statement/statement.js';
import { withoutWay } from './carry-subject.js';

const GOES_ON =
  /^(?:그럼|그러면|그렇다면|그런데|근데|그리고|만약|만일|아니면|그\s?경우|혹시\s?그|then\b|and\b|but\b|so\b|what about|how about|what if|if\b|or\b)/;
const POINTS_BACK =
  /그거|그건|그것|이거는|이건|그\s?물건|그\s?때|그\s?금액|거기서|위에서|아까|\b(?:that|it|them|those|this|one|ones)\b(?! (?:day|year|month|week|bottle|carton|parcel|box)s?)/;
const DONT_KNOW = /모르겠|모릅니다|몰라|잘\s?모르|(?:don'?t|do not) know|not sure|no idea|unsure/;
/** Asks of a limit as such, not of a price that was paid. */
const EXCEEDS = /넘으면|넘는|넘을|넘었|넘겼|넘어[서요]|초과|over the|exceed|more than/;
/** Names an amount of tax as given, not as asked. */
const TAX_DUE = /세액이|세금이\s?[\d만천백]|tax due|duty due|tax is \d/;
/** What remains of "그럼 일본에서는요?" or "and what if it's from Japan?" once the country is taken out. */
const FILLER =
  /[갈올할]\s?때|제가|저는|제\s|인데요?|예요|입니다|이에요|거든요|그럼|그러면|그렇다면|그런데|근데|그리고|만약에?|만일|아니면|혹시|경우(?:에는|에도|엔)?|(?:이|인|일|했|였)?(?:라면|다면|으면|면)|(?:으로|로|에서|에|이|은|는|도|을|를|가|과|와|만|까지)(?:요|는요|도요)?|이?요|짜리|정도|온다|오는|온|보낸|보냈습니다|산|사는|샀|사|살|받|거|것|건|들여오|가져오|되나요|인가요|일까요|어때요?|어떤가요|어떻게\s?(?:되나요|돼요|됩니까|달라지나요)|똑같나요?|같나요?|마찬가지(?:인가요)?|물건|물품|\b(?:and|what|how|about|if|one|ones|it|its|it's|is|was|were|i|from|then|so|but|or|the|a|an|for|in|by|with|instead|costs?|cost|sent|shipped|comes?|buy|bought|of|to|they|are|do|same|would|that|be|does|apply|can|could|may|get|got|me|my|we|will|now|s|parcels?|goods|items?)\b|[?!.,'\s]/g;
/** Asks how much, how long or which, and says nothing of what: "몇 퍼센트예요", "how many times a year". */
const ASKS_MEASURE =
  /몇\s?[가-힣%]+|얼마[가-힣]*|며칠[가-힣]*|언제[가-힣]*|어디[가-힣]*|누가|최대|최소|기한|\b(?:how|many|much|long|often|times?|days?|weeks?|months?|years?|when|where|which|who|per ?cent|percentage|deadline|maximum|minimum|have|at most)\b|%/g;

/** Asks for a date, not for a length of time. */
const DEADLINE = /언제까지|기한|until when|by when|\bdeadline\b/;
export const asksDeadline = (text: string): boolean => DEADLINE.test(text);

/** Says that the answer was heard, before something more: "아 안되는군요 그럼 …", "got it, and …". */
const HEARD =
  /^(?:(?:아+|오+|음+|네+|예|oh|ah)[\s,.!~]+)*(?:그렇군요|그렇구나|안\s?되는군요|안\s?되는구나|알겠습니다|알겠어요|감사합니다|고마워요?|okay|got it|i see|thanks|thank you|great)(?:[,.!~]+\s*|\s+)(?=\S{2,}.*\S{2,})/i;
export const withoutAcknowledgement = (said: string): string => said.replace(HEARD, '');

/** Whether a text asks how much, how long or which. */
export const asksMeasure = (text: string): boolean => text.replace(ASKS_MEASURE, '') !== text;

const POINTERS = /그건|그거|그것|이건|이거|이것|왜|이유|\bwhy\b|[안못]\s?하면/g;

/** Whether a turn names nothing at all, and only asks of what was spoken of. */
export const namesNothing = (reading: Reading): boolean => ownWords(reading).replace(POINTERS, '') === '';

/** What is named in fewer letters than may be left over. */
const SHORT_NAMES = /(?<![a-z])(?:fta|aeo|ata|trq|b\/l|hs|kc)(?![a-z])/;

/** Syllables or letters that may be left over beside values: an ending or a verb that the filler list doesn't hold. */
const MOST_LEFTOVER = 3;

/** What a turn speaks of besides values of a case, its asking and the words that tie it to what was said before. */
const ownWords = (reading: Reading): string =>
  subjectOf(withoutSpans(reading)).replace(ASKS_MEASURE, ' ').replace(FILLER, '');

/** Whether a turn says of itself what it is about. */
export const namesItsMatter = (reading: Reading): boolean =>
  ownWords(reading).length > MOST_LEFTOVER || SHORT_NAMES.test(reading.text);

function withoutSpans({ text, spans }: Reading): string {
  const ordered = Object.values(spans).sort((a, b) => b.start - a.start);
  return ordered.reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}

/** Without the filler of a follow-up; empty when a text says nothing else. */
export const withoutFiller = (text: string): string => text.replace(FILLER, '');

/** What is left of a Korean text when the words that only tell its way of moving are taken out: "여행갈때 사오는건?". */
const withoutWays = (text: string): string => (detectLanguage(text) === 'ko' ? withoutWay(text) : text);

/** Whether a text says nothing but values of a case, such as "그럼 300달러면?". */
export function saysOnlyValues(reading: Reading): boolean {
  return (
    Object.keys(reading.spans).length > 0 &&
    withoutFiller(withoutWays(withoutSpans(reading))).length <= MOST_LEFTOVER &&
    !turnsOnAmount(reading.text)
  );
}

/** Whether an amount that a text names is a limit or a tax, and no price of the case. */
export const turnsOnAmount = (text: string): boolean => EXCEEDS.test(text) || TAX_DUE.test(text);

/** Whether a turn names export or import, and nothing else. */
export const namesOnlyDirection = (text: string): boolean =>
  withoutFiller(text.replace(/수출|수입|\b(?:ex|im)port(?:s|ing)?\b/g, ' ')) === '';

export const doesNotKnow = (text: string): boolean => DONT_KNOW.test(text);

/** Whether a turn begins by going on, or points to what was said. */
export const ties = (text: string): boolean => GOES_ON.test(text) || POINTS_BACK.test(text);
export const pointsBack = (text: string): boolean => POINTS_BACK.test(text);

/** A turn without the words that only tie it to what was said before. */
export const withoutTie = (text: string): string => text.replace(GOES_ON, '').trim();

const FRAGMENT_LENGTH = { ko: 22, en: 42 } as const;
const FRAGMENT_END = /(?:은|는|도|이|가|의|만|로|면|서|엔|때|에|까지|동안)?요\??$|^[^\s]+\s?[^\s]*\?$/;
/** How a question begins in English that has a predicate of its own. */
const WHOLE_ENGLISH =
  /\b(?:do|does|did|can|could|may|must|should|will|would|is|are|was|am|have|has)\s(?:i|you|we|he|she|they|it|there|my|the|a|an|goods|customs)\b|^(?:what|where|who|why|how)\b.*\b(?:is|are|do|does|can|must|should)\b/;

/** Asks what comes of a condition: "못 나가면 어떻게 되나요?", "what happens if …". */
const WHAT_THEN = /(?<=면)\s?어떻게\s?[가-힣]+\??$/;
const WHAT_IF = /^what (?:happens|do (?:i|we) do|should (?:i|we) do) if\b/;

/** Whether a text is too short to be a question of its own: "외국인은요?", "And courier parcels?", "Within how many months?". */
export function isFragment(text: string): boolean {
  const bare = withoutTie(text).replace(WHAT_THEN, '요');
  if (detectLanguage(text) === 'ko')
    return (
      bare.length <= FRAGMENT_LENGTH.ko &&
      (FRAGMENT_END.test(bare) || GOES_ON.test(text)) &&
      !/나요|까요|습니까|가요\??$|되죠/.test(bare)
    );
  return bare.length <= FRAGMENT_LENGTH.en && (!WHOLE_ENGLISH.test(bare) || WHAT_IF.test(bare));
}

/** Tells of the case that was asked about, in English: "for a yoga mat", "by sea". */
const OF_THE_CASE = /^(?:and |but |ok |it'?s |they'?re )?(?:for|from|by|with|via|to|in|as)\b/;

export const isOfTheCase = (text: string): boolean => OF_THE_CASE.test(text);

/** Says what the matter is like, and asks nothing: "어린이용이에요", "it's for kids". */
const DESCRIPTION =
  /^.{1,16}(?:이에요|예요|에요|인데요|입니다)[.!~]*$|^(?:it'?s|it is|they'?re|they are|this is) .{1,40}$/;
export const isDescription = (text: string): boolean => DESCRIPTION.test(text);

/** Whether a question goes on with what was spoken of by more than a tie: another case, a condition, what has come of it. */
export const goesOnWithCase = (text: string): boolean => ALSO.test(text) || OF_NOW.test(text) || isCondition(text);

/** Tells what has come of the matter by now. */
const OF_NOW = /(?<![가-힣])(?:벌써|이미|아직)|\balready\b|\bstill\b/;
export const tellsOfNow = (text: string): boolean => OF_NOW.test(text);

/** Asks what to do now. */
const WHAT_NOW =
  /^(?:so |and |then |그럼 |그러면 )?(?:what (?:do|should|can) (?:i|we) do|what now|(?:이제 )?(?:어떡|어떻게|어쩌)[가-힣\s]{0,8})[?.!]*$/;

/** Asks of a case with a topic or a condition alone: "예외는요?", "급하면?". */
const TOPIC_ALONE = /(?:은|는|도|면|때|엔|이|(?<!가)가)(?:요)?\??$/;
const ASKS_WHICH = /몇|언제|어디|얼마|누가|무엇|\bhow\b|\bwhen\b|\bwhere\b|\bwhich\b|\bwho\b/;
/** Asks whether the same holds for what it names: "2년전거도 되나". */
const ALSO = /도\s?(?:되|돼|가능|괜찮|포함)/;
const ASKS_FOR_MORE = /왜|이유|자세히|더\s|예시|설명|다시|\bwhy\b|\bmore\b|\bdetail|\bexplain|\bexample|\bagain\b/;

/** Whether the wording of a turn leans on what was said before it, whatever it is about. */
export function leansOnWhatWasSaid(turn: string): boolean {
  const text = turn.trim().toLowerCase();
  return [
    GOES_ON,
    POINTS_BACK,
    OF_THE_CASE,
    TOPIC_ALONE,
    ASKS_WHICH,
    ASKS_FOR_MORE,
    DONT_KNOW,
    WHAT_NOW,
    OF_NOW,
    ALSO,
  ].some((way) => way.test(text));
}

/** "외국인", "duty free": one or two words that neither ask nor end as a question does. */
const KEYWORD = /^\S+(?:\s\S+)?(?<![요은는면도?])$/;
export const isKeyword = (text: string): boolean => KEYWORD.test(text) && !isAsking(text);

/** "가족이랑 같이 살았으면요?", "and if I don't declare?". */
const CONDITION =
  /(?<![가-힣])(?:만약|만일)|면(?:은|은요|요)?[?!.~]*$|면\s?어떻게\s?[가-힣]+\??$|^(?:and |but |or )?(?:what )?(?:if|in case)\b/;
export const isCondition = (text: string): boolean => CONDITION.test(text);
