import { isAsking } from '../../guard/readable-question.js';
import { aspectsOf, fullAsking, subjectOf } from '../parts/aspects.js';
import { detectLanguage } from '../../../retrieval/text/detect-language.js';
import { isOtherMovement, mergeStatements } from '../statement/merge-statements.js';
import { MOVEMENT_CUES, MOVEMENT_WORDS } from '../statement/lexicon.js';
import { parseStatement } from '../statement/parse-statement.js';
import { GOODS_WITH_OWN_LIMITS, type Reading, type Slot, type Span, type Statement } from '../statement/statement.js';
import { type Asked, type DialogueState, NEW_DIALOGUE } from './dialogue-state.js';

/** A turn made whole by what was said before it. */
export interface Understanding {
  /** The whole question, to search by; empty when the person only starts over. */
  readonly query: string;
  /** Another wording worth a search, when it isn't certain whether the turn goes on with the subject. */
  readonly alternative?: string | undefined;
  /** What the turn itself adds to a subject that it takes over, where that may turn the answer. */
  readonly fragment?: string | undefined;
  /** The subject as it was answered, where what the turn adds to it is all that no record knows. */
  readonly fallback?: string | undefined;
  readonly statement: Statement;
  /** Whether the turn goes on with the case, or begins another. */
  readonly continues: boolean;
  readonly restarted: boolean;
  /** What the person was asked and can't say. */
  readonly declined?: Asked;
}

const RESTART =
  /처음부터(?:\s?다시)?(?:\s?(?:할게요|하자|시작(?:할게요|하자|해\s?줘)?|해\s?주세요|할래요?))?|다시\s?시작(?:할게요|하자|해\s?줘|해\s?주세요)?|새로\s?시작|초기화|(?:let'?s )?start (?:over|again)|restart|reset|new conversation|from the beginning/;
const DONT_KNOW = /모르겠|모릅니다|몰라|잘\s?모르|(?:don'?t|do not) know|not sure|no idea|unsure/;
const GOES_ON =
  /^(?:그럼|그러면|그렇다면|그런데|근데|그리고|만약|만일|아니면|그\s?경우|혹시\s?그|then\b|and\b|but\b|so\b|what about|how about|what if|if\b|or\b)/;
const POINTS_BACK =
  /그거|그건|그것|이거는|이건|그\s?물건|그\s?때|그\s?금액|거기서|위에서|아까|\b(?:that|it|them|those|this|one|ones)\b(?! (?:day|year|month|week|bottle|carton|parcel|box)s?)/;
/** Asks of a limit as such, not of a price that was paid. */
const EXCEEDS = /넘으면|넘는|넘을|초과|over the|exceed|more than/;
/** Names an amount of tax as given, not as asked. */
const TAX_DUE = /세액이|세금이\s?[\d만천백]|tax due|duty due|tax is \d/;
/** What remains of "그럼 일본에서는요?" or "and what if it's from Japan?" once the country is taken out. */
const FILLER =
  /제가|저는|제\s|인데요?|예요|입니다|이에요|거든요|그럼|그러면|그렇다면|그런데|근데|그리고|만약에?|만일|아니면|혹시|경우(?:에는|에도|엔)?|(?:이|인|일|했|였)?(?:라면|다면|으면|면)|(?:으로|로|에서|에|이|은|는|도|을|를|가|과|와|만|까지)(?:요|는요|도요)?|이?요|짜리|정도|온다|오는|온|보낸|보냈습니다|산|사는|샀|사|살|받|거|것|건|들여오|가져오|되나요|인가요|일까요|어때요?|어떤가요|어떻게\s?(?:되나요|돼요|됩니까|달라지나요)|똑같나요?|같나요?|마찬가지(?:인가요)?|\b(?:and|what|how|about|if|it|its|it's|is|was|were|i|from|then|so|but|or|the|a|an|for|in|by|with|instead|costs?|cost|sent|shipped|comes?|buy|bought|of|to|they|are|do|same|would|that|be|does|apply|s)\b|[?!.,'\s]/g;

const HANGUL = /[가-힣]/;

/** Slots of one case that a fresh question about another matter of it leaves standing. */
const LASTING: readonly Slot[] = ['movement', 'country', 'minor', 'use', 'exchangeRate'];

const pick = (statement: Statement, slots: readonly Slot[]): Statement =>
  Object.fromEntries(Object.entries(statement).filter(([slot]) => slots.some((wanted) => wanted === slot)));

function withoutSpans({ text, spans }: Reading): string {
  const ordered = Object.values(spans).sort((a, b) => b.start - a.start);
  return ordered.reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}

/** Syllables or letters that may be left over beside values: an ending or a verb that the filler list doesn't hold. */
const MOST_LEFTOVER = 3;

/** Whether a text says nothing but values of a case, such as "그럼 300달러면?". */
function saysOnlyValues(reading: Reading): boolean {
  return Object.keys(reading.spans).length > 0 && withoutSpans(reading).replace(FILLER, '').length <= MOST_LEFTOVER;
}

/** The words of a text by which a way of moving was told, whole words at a time. */
const MOVEMENT_EXPRESSIONS = new RegExp(
  `${Object.values(MOVEMENT_WORDS).flat().join('|')}|${MOVEMENT_CUES.map(({ pattern }) => `[가-힣]*(?:${pattern.source})[가-힣]*`).join('|')}`,
  'g',
);

const wordsAt = ({ text }: Reading, { start, end }: Span): string => text.slice(start, end);

/** The subject with what was newly said in the place of what was said before: "일본에서 190달러짜리 신발 …". */
function substitute(subject: string, said: Reading): string {
  const { movement } = said.statement;
  const known = parseStatement(subject);
  const base = movement === undefined ? known : parseStatement(known.text.replace(MOVEMENT_EXPRESSIONS, ' '));
  const changed = Object.entries(said.spans).flatMap(([slot, span]) =>
    slot === 'movement' ? [] : [{ slot, words: wordsAt(said, span) }],
  );
  const old = new Map(Object.entries(base.spans));
  const replaced = changed
    .flatMap(({ slot, words }) => {
      const span = old.get(slot);
      return span === undefined ? [] : [{ ...span, words }];
    })
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, words }) => `${text.slice(0, start)}${words}${text.slice(end)}`, base.text);
  const added = changed.filter(({ slot }) => !old.has(slot)).map(({ words }) => words);
  const way = movement === undefined ? [] : [MOVEMENT_WORDS[movement][HANGUL.test(known.text) ? 0 : 1]];
  return [...way, ...added, replaced].join(' ').replace(/\s+/g, ' ').trim();
}

function goOn(
  state: DialogueState,
  reading: Reading,
  query: string,
  { alternative, fragment, fallback }: Pick<Understanding, 'alternative' | 'fragment' | 'fallback'> = {},
): Understanding {
  return {
    query,
    alternative,
    fragment,
    fallback,
    // The whole question is read again, since a count changed in it changes what it comes to (1 L × 3 bottles).
    statement: mergeStatements(state.statement, { ...parseStatement(query).statement, ...reading.statement }),
    continues: true,
    restarted: false,
  };
}

/** A question that stands alone. Of the case before it, the person and the way of moving hold on, unless it names another way. */
function beginAnew(state: DialogueState, reading: Reading, query: string): Understanding {
  const { statement } = reading;
  const changed = isOtherMovement(state.statement.movement, statement.movement);
  const known = changed ? pick(state.statement, ['minor', 'exchangeRate']) : pick(state.statement, LASTING);
  const merged = mergeStatements(known, statement);
  const { movement } = merged;
  const inherits = movement !== undefined && statement.movement === undefined;
  const alternative = inherits ? `${MOVEMENT_WORDS[movement][HANGUL.test(reading.text) ? 0 : 1]} ${query}` : undefined;
  return { query, alternative, statement: merged, continues: false, restarted: false };
}

function afterRestart(raw: string): Understanding {
  const { statement, text } = parseStatement(raw);
  const query = text.replace(RESTART, ' ').replace(FILLER, '') === '' ? '' : raw;
  return { query, statement, continues: false, restarted: true };
}

/** A subject is carried on no longer than this, in characters. */
const LONGEST_SUBJECT = 300;
const FRAGMENT_LENGTH = { ko: 22, en: 42 } as const;
const FRAGMENT_END = /(?:은|는|도|이|가|의|만|로|면|서|엔|때|에|까지|동안)?요\??$|^[^\s]+\s?[^\s]*\?$/;
/** How a question begins in English that has a predicate of its own. */
const WHOLE_ENGLISH =
  /\b(?:do|does|did|can|could|may|must|should|will|would|is|are|was|am|have|has)\s(?:i|you|we|he|she|they|it|there|my|the|a|an|goods|customs)\b|^(?:what|where|who|why|how)\b.*\b(?:is|are|do|does|can|must|should)\b/;

/** Tells of the case that was asked about, in English: "for a yoga mat", "by sea". */
const OF_THE_CASE = /^(?:and |but |ok |it'?s |they'?re )?(?:for|from|by|with|via|to|in|as)\b/;

/** Whether a text is too short to be a question of its own: "외국인은요?", "And courier parcels?", "Within how many months?". */
function isFragment(text: string): boolean {
  const bare = text.replace(GOES_ON, '').trim();
  if (detectLanguage(text) === 'ko')
    return (
      bare.length <= FRAGMENT_LENGTH.ko &&
      (FRAGMENT_END.test(bare) || GOES_ON.test(text)) &&
      !/나요|까요|습니까|가요\??$|되죠/.test(bare)
    );
  return bare.length <= FRAGMENT_LENGTH.en && !WHOLE_ENGLISH.test(bare);
}

/** Pairs that a follow-up turns round: after a question about export, "and import?" is about import alone. */
const CONTRASTS: readonly (readonly [string, string])[] = [
  ['수출', '수입'],
  ['export', 'import'],
  ['법인', '개인'],
];

function contrast(subject: string, text: string): string {
  for (const [one, other] of [...CONTRASTS, ...CONTRASTS.map(([a, b]) => [b, a] as const)]) {
    if (text.includes(other) && !text.includes(one) && subject.includes(one)) return subject.replaceAll(one, other);
  }
  return subject;
}

const MONEY = /\d[\d,.]*\s?(?:만|천)?\s?(?:달러|불|유로|엔|원|usd)/g;

/** The subject without its asking, followed by what is asked now; an amount that was no price there is none in the new question either. */
function askOf(subject: string, text: string): string {
  const about = parseStatement(subject).spans.price === undefined ? subject.replace(MONEY, ' ') : subject;
  return `${subjectOf(about)} ${text}`.trim();
}

/** Asks of a case with a topic or a condition alone: "예외는요?", "급하면?". */
const TOPIC_ALONE = /(?:은|는|도|면|때|엔|이|(?<!가)가)(?:요)?\??$/;
const ASKS_WHICH = /몇|언제|어디|얼마|누가|무엇|\bhow\b|\bwhen\b|\bwhere\b|\bwhich\b|\bwho\b/;
const ASKS_FOR_MORE = /왜|이유|자세히|더\s|예시|설명|다시|\bwhy\b|\bmore\b|\bdetail|\bexplain|\bexample|\bagain\b/;

/** Whether the wording of a turn leans on what was said before it, whatever it is about. */
export function leansOnWhatWasSaid(turn: string): boolean {
  const text = turn.trim().toLowerCase();
  return [GOES_ON, POINTS_BACK, TOPIC_ALONE, ASKS_WHICH, ASKS_FOR_MORE, DONT_KNOW].some((way) => way.test(text));
}

/** Whether a turn asks for the own limit of goods after other goods, whose price says nothing of it: "가방 1,000달러 … 술은 몇 병까지?". */
function asksLimitOfOtherGoods({ statement: known }: DialogueState, { statement: { goods }, text }: Reading): boolean {
  if (goods === undefined || known.goods === goods || !GOODS_WITH_OWN_LIMITS.includes(goods)) return false;
  return aspectsOf(text).some(({ aspect }) => aspect === 'limit');
}

/**
 * Makes a turn whole: an answer to what was asked back, a changed value, a further question about the same matter, or a
 * question of its own. Pure.
 */
export function understandTurn(state: DialogueState, raw: string): Understanding {
  const reading = parseStatement(raw);
  const { text, statement } = reading;
  if (RESTART.test(text) && text.replace(RESTART, '').length < raw.length) {
    const rest = text.replace(RESTART, '').trim();
    if (rest.length < 40 || state.subject === '') return afterRestart(raw.replace(new RegExp(RESTART, 'i'), ' '));
  }
  if (state.subject === '') return { ...beginAnew(NEW_DIALOGUE, reading, raw) };
  if (state.pending !== undefined && DONT_KNOW.test(text)) {
    return { ...goOn(state, reading, state.subject), declined: state.pending };
  }
  if (
    state.pending !== undefined &&
    state.pending !== 'subject' &&
    statement[state.pending] !== undefined &&
    aspectsOf(text).length === 0
  ) {
    return goOn(state, reading, substitute(state.subject, reading));
  }
  if (asksLimitOfOtherGoods(state, reading)) return beginAnew(state, reading, raw);
  if (saysOnlyValues(reading) && !EXCEEDS.test(text) && !TAX_DUE.test(text))
    return goOn(state, reading, substitute(state.subject, reading), { fallback: state.subject });
  const asked = aspectsOf(text);
  const about = subjectOf(withoutSpans(reading)).replace(FILLER, '');
  const leansOnNothing = subjectOf(state.subject) === '';
  const isNewCase = leansOnNothing || isOtherMovement(state.statement.movement, statement.movement);
  if (asked.length > 0 && about.length <= MOST_LEFTOVER && !isNewCase && !EXCEEDS.test(text) && !TAX_DUE.test(text)) {
    const subject = Object.keys(reading.spans).length > 0 ? substitute(state.subject, reading) : state.subject;
    const language = detectLanguage(text);
    const inFull = asked.map(({ aspect }) => fullAsking(aspect, language)).join(' ');
    return goOn(state, reading, askOf(subject, inFull), { alternative: askOf(subject, text) });
  }
  return otherwise(state, reading, raw);
}

/** Turns that tell more than values: fragments and statements lean on the subject, questions stand alone or may lean. */
function otherwise(state: DialogueState, reading: Reading, raw: string): Understanding {
  const { text, statement } = reading;
  if (subjectOf(state.subject) === '' && aspectsOf(text).length > 0) return beginAnew(state, reading, raw);
  if (isOtherMovement(state.statement.movement, statement.movement) && !isFragment(text)) {
    const isOfTheSame = detectLanguage(text) === 'en' && statement.goods === undefined && POINTS_BACK.test(text);
    return isOfTheSame ? goOn(state, reading, substitute(state.subject, reading)) : beginAnew(state, reading, raw);
  }
  const subject = contrast(state.subject.slice(-LONGEST_SUBJECT), text);
  const whole = `${subject} ${text.replace(GOES_ON, '').trim()}`;
  if (isFragment(text))
    return goOn(state, reading, whole, {
      fragment: text.replace(GOES_ON, '').trim(),
      ...(OF_THE_CASE.test(text) ? { fallback: state.subject } : {}),
    });
  if (!isAsking(text)) return goOn(state, reading, whole, { alternative: raw });
  const wasAsked = isAsking(state.subject) || aspectsOf(state.subject).length > 0;
  if (state.pending === 'subject' || !wasAsked) return goOn(state, reading, whole, { alternative: raw });
  if (GOES_ON.test(text) || POINTS_BACK.test(text)) {
    return goOn(state, reading, text.replace(GOES_ON, '').trim(), { alternative: askOf(state.subject, text) });
  }
  return beginAnew(state, reading, raw);
}
