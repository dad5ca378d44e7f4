import { normalizeText } from '../../../retrieval/text/normalize-text.js';
import { GOODS_CUES } from '../statement/lexicon.js';
import { parseStatement } from '../statement/parse-statement.js';
import { aspectsOf, subjectOf } from './aspects.js';
import { type QuestionPart } from './split-parts.js';

/** In Korean a bare word ("세금 얼마") is how a general question is typed; in English a sentence leaves out what it is about. */
const WHOLE_ASKING = /^(?:how much|what|which|how long|how many)\b/;

/** Points at something that was not named. */
const POINTERS =
  /(?<![가-힣])(?:이런|그런|저런|이|그|저|요)\s?(?:거|것|건|걸|물건|물품|제품)(?:을|를|은|는|도|이|가|들)?|(?<![가-힣])(?:물건|물품|짐|제품)(?:을|를|은|는|도|이|가)?(?=\s)|(?:이|그|저)거|\b(?:this|it|that|them|these|those|one|thing|things|stuff|something|an item|the item)\b/g;
/** Says of it only that it moves. */
const MOVES =
  /(?:들고|가지고|갖고|사\s?가지고|사\s?들고)\s?(?:들어)?(?:가|오|와|갈|올)[가-힣]{0,2}|(?:가져|들여|사)(?:가|와|오|갈|올)[가-힣]{0,2}|보내[가-힣]{0,2}|보낼|부쳐[가-힣]{0,2}|부칠|주문해[가-힣]{0,2}|주문할|받아[가-힣]{0,2}|받을|(?<![가-힣])사[도면](?=\s)|\b(?:bring|take|carry|send|ship|mail|order|get|buy|in|into|to|back|through|customs|with me|home|on the plane|a plane)\b/g;
const SENDS = /보내|보낼|부쳐|부칠|\b(?:send|ship|mail)\b/;
/** Asks whether, or how much, and nothing else. */
const ASKS =
  /(?:되나|되는지|돼요?|되요|됩니까|되나요|되죠|될까요?|가능(?:한가요|해요?|할까요|한지)?|괜찮(?:아요?|나요|은가요|을까요|죠|습니까)|하나요|수\s?있(?:나요|어요?|을까요|습니까))|(?:얼마나|며칠(?:이나)?|언제)\s?(?:걸|나와|나오|와|오|돼|되)[가-힣]*|얼마(?:나|까지|만큼)?(?:요)?|몇\s?개(?:까지|나)?|어느\s?정도(?:까지)?|최대(?:한)?|까지|그냥|혹시|저기요?|안녕하세요|\b(?:and|so|can|may|could|do|is|are|am|i|we|you|allowed|ok|okay|fine|possible|how much|how many|much|many|please|hi|hello|the|a|maximum|max|up|what|limit)\b|[?!.,~ㅠㅜㅎㅋ]/g;

/** Asks of something pointed at whether it is taxed or declared: "do i have to pay tax on this". */
const TAXES =
  /세금|관세|신고|내야|나오|나와|해야|붙|\b(?:pay|paying|taxe?[sd]?|dut(?:y|ies)|declare|on|for|of|have to|need to|must|should|will|be)\b/g;

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** What is left when pointing, moving and asking are taken out. */
const leftover = (text: string): string =>
  lettersOf(text.replace(POINTERS, ' ').replace(MOVES, ' ').replace(ASKS, ' ')).replace(
    /^(?:요|은|는|도|이|가|을|를)$/,
    '',
  );

const withoutGoods = (text: string): string =>
  GOODS_CUES.reduce((rest, { pattern }) => rest.replace(new RegExp(pattern.source, 'g'), ' '), text);

/** Nothing is named at all ("이거 들고 들어가도 되나요"), or goods of which it is only said that they are sent, not whether out of the country or in. */
function isBare(text: string): boolean {
  if (leftover(text) === '') return true;
  if (new RegExp(POINTERS.source).test(text) && leftover(text.replace(TAXES, ' ')) === '') return true;
  return SENDS.test(text) && leftover(withoutGoods(text)) === '';
}

/**
 * Whether a first question asks of a matter that nobody has named: several things of it ("세금이랑 서류랑 기간 다 알려줘"), one in a whole
 * English sentence, or only whether, or how much of, something may pass.
 */
export function isAboutNothing(query: string, parts: readonly QuestionPart[]): boolean {
  const text = normalizeText(query);
  if (isBare(text)) return true;
  if (subjectOf(text).length > 1) return false;
  const namesNothing = Object.keys(parseStatement(query).statement).length === 0;
  return parts.length > 1 || (namesNothing && WHOLE_ASKING.test(text) && aspectsOf(text)[0]?.aspect !== 'limit');
}
