import { indirectQuestions } from '../../guard/readable-question.js';
import { detectLanguage as languageOf } from '../../../retrieval/text/detect-language.js';
import { normalizeText } from '../../../retrieval/text/normalize-text.js';
import { movementFamily } from '../statement/merge-statements.js';
import { GOODS_CUES, MOVEMENT_CUES } from '../statement/lexicon.js';
import { GOODS_WITH_OWN_LIMITS, type Span } from '../statement/statement.js';
import { type Aspect, aspectsOf, type FoundAspect, fullAsking, subjectOf } from './aspects.js';

/** Parts that one question may have; more are answered one by one. */
const MOST_PARTS = 3;

/** One thing asked within a question. */
export interface QuestionPart {
  /** What to search by: the whole question's subject with this part's asking. */
  readonly query: string;
  /** Null where the part is a question of its own. */
  readonly aspect: Aspect | null;
  /** The goods that this part is about, as they were named, where several were. */
  readonly goods?: string | undefined;
}

/** What joins two aspects in one clause, or two clauses that ask. */
const JOINT = /^\s?(?:이랑|랑|하고|와|과|및|,|·|\/|&|and|,?\s?and|그리고|또|또는)\s?(?:필요한\s?|the\s|how much\s)?$/;
const SENTENCE_END =
  /[?!.]\s*|\n+|(?:나요|까요|습니까|니까|가요|되죠|하죠),?\s+(?=그리고|또|그럼)|\s(?:and|also)\s(?=(?:how|what|when|where|which|who|do|does|can|is|are)\b)/g;

/** The clauses of a question that ask by themselves, as spans of text. */
function clausesOf(text: string): string[] {
  return text
    .split(SENTENCE_END)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

const isJoined = (text: string, first: FoundAspect, second: FoundAspect): boolean =>
  JOINT.test(text.slice(first.end, second.start));

/** Aspects asked side by side within one clause: "세금이랑 필요한 서류", "tax and documents". */
function joinedAspects(clause: string): FoundAspect[] {
  const aspects = aspectsOf(clause);
  const joined = aspects.filter((aspect, at) => {
    const [previous, next] = [aspects[at - 1], aspects[at + 1]];
    return (
      (previous !== undefined && isJoined(clause, previous, aspect)) ||
      (next !== undefined && isJoined(clause, aspect, next))
    );
  });
  return joined.length > 1 ? joined : [];
}

function partsOfClause(clause: string, subject: string): QuestionPart[] {
  const joined = joinedAspects(clause);
  if (joined.length > 1) {
    const matter = subjectOf(clause, joined);
    const about = matter.length < 2 ? subject : matter;
    return joined.map(({ aspect }) => ({ query: `${about} ${fullAsking(aspect, languageOf(clause))}`.trim(), aspect }));
  }
  const aspects = aspectsOf(clause);
  const first = aspects[0];
  const own = subjectOf(clause);
  if (first === undefined) return [];
  const query =
    own.length < 2 && subject !== '' ? `${subject} ${fullAsking(first.aspect, languageOf(clause))}` : clause;
  return [{ query, aspect: aspects.length === 1 ? first.aspect : null }];
}

interface Named extends Span {
  readonly kind: string;
}

function namedIn<Value>(
  text: string,
  cues: readonly { value: Value; pattern: RegExp }[],
  kindOf: (value: Value) => string,
): Named[] {
  const found = cues.flatMap(({ value, pattern }) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ kind: kindOf(value), start: match.index, end: match.index + match[0].length }];
  });
  return found
    .filter(({ kind }, at) => found.findIndex((other) => other.kind === kind) === at)
    .sort((a, b) => a.start - b.start);
}

/** Between goods that are named side by side: "술이랑 담배". */
const SIDE_BY_SIDE =
  /^(?:은|는)?\s?(?:이랑|랑|하고|와|과|및|,(?:\s그리고)?|·|\/|&|and|,\s?and|or)\s?(?:how (?:much|many)\s)?$/;
const INTERROGATIVE = /며칠|몇|얼마|언제|어디|\bhow\b|\bwhat\b|\bwhen\b|\bwhere\b/;
const HALVES = /^(.*?(?:며칠|몇|얼마|언제|어디|뭐|무엇|how|what|when|where)[^,]*?)(?:,\s|고,?\s|,?\sand\s)(.*)$/;
/** How the second half begins where it is about something of its own, or about another thing of the same matter: "보관은 …". */
const OWN_TOPIC = /^\S+\s?\S*[은는]\s/;
/** The second half in English says nothing of what it is about but by a pronoun. */
const PRONOUN = /\b(?:it|them|they|that|this|one)\b/;
const BETWEEN_WAYS = /^([^,?]*?)(?:이랑|랑|하고|와|과|및|,|\sand)\s(?:for\s)?(.*)$/;

/** The same asked of two ways of coming in: "휴대품 미신고 가산세랑 이사물품 미신고 가산세". */
function byWay(text: string): string[] {
  const waysIn = (part: string): number => namedIn(part, MOVEMENT_CUES, movementFamily).length;
  const [, one = '', other = ''] = BETWEEN_WAYS.exec(text) ?? [];
  const [asked] = aspectsOf(one);
  if (asked === undefined || waysIn(one) !== 1 || waysIn(other) !== 1 || waysIn(text) !== 2) return [];
  const asking = one.slice(asked.start, asked.end);
  return [one.trim(), aspectsOf(other).length > 0 ? other.trim() : `${asking} for ${other.trim()}`];
}

/** Export and import, named side by side: "수출신고필증과 수입신고필증 보관기간". */
const BOTH_DIRECTIONS =
  /(수출|수입|export|import)[^,.?!]{0,14}?(?:이랑|랑|하고|와|과|및|,|\sand)\s(?:for\s)?(수출|수입|export|import)/;
const COMPARES = /차이|다르|다른|differ/;

/** The same asked of exports and of imports. */
function byDirection(text: string): string[] {
  const found = BOTH_DIRECTIONS.exec(text);
  if (found === null || !INTERROGATIVE.test(text) || COMPARES.test(text)) return [];
  const [named, one = '', other = ''] = found;
  if (one === other) return [];
  const [before, after] = [text.slice(0, found.index), text.slice(found.index + named.length)];
  return [one, other].map((direction) => `${before}${direction}${after}`);
}

/** One thing asked under one condition and another under its opposite: "if i declare … and if i get caught …". */
const CONDITIONS = /^(.*?\bif\b[^?]*?),?\s(?:and|or|but)\s(?:what )?(if\b.*)$/;

/** Two things asked in one sentence, each with the topic that both are of. */
function byHalves(text: string): string[] {
  const [, condition, opposite] = CONDITIONS.exec(text) ?? [];
  if (condition !== undefined && opposite !== undefined) return [condition, opposite];
  const [, one, other] = HALVES.exec(text) ?? [];
  if (one === undefined || other === undefined || !INTERROGATIVE.test(other)) return [];
  if (PRONOUN.test(other)) return [one, `${subjectOf(one)} ${other}`];
  const topic = /^[^,]{2,24}?[은는이가]\s/.exec(one)?.[0].trim().split(' ') ?? [];
  if (!OWN_TOPIC.test(other)) return [one, [...topic, other].join(' ')];
  // What is said of the matter in the second half takes the place of what the first half said of it.
  return [one, [...topic.slice(0, Math.max(1, topic.length - 1)), other].join(' ')];
}

/** What comes in by rules of its own: by limits, or by quarantine. */
const GOODS_JUDGED_APART: readonly string[] = [...GOODS_WITH_OWN_LIMITS, 'food'];
/** What needs something of its own to come in, or nothing; a price that was told is of all together. */
const GOODS_OF_OTHER_RULES: readonly string[] = [...GOODS_JUDGED_APART, 'cosmetics', 'electronics', 'vehicle', 'cash'];
const PRICE = /\d\s?(?:만|천)?\s?(?:달러|불|원|유로|엔|usd|dollars?|euros?|won)|\$\s?\d/;

/** The same asked of two kinds of goods, two ways of coming in, or of exports and imports; empty otherwise. */
function byKind(text: string): Pick<QuestionPart, 'query' | 'goods'>[] {
  const apart = PRICE.test(text) ? GOODS_JUDGED_APART : GOODS_OF_OTHER_RULES;
  const goods = namedIn(text, GOODS_CUES, (value) => value).filter(({ kind }) => apart.includes(kind));
  const [first, second] = goods;
  if (first !== undefined && second !== undefined && SIDE_BY_SIDE.test(text.slice(first.end, second.start))) {
    const tail = text.slice(goods.at(-1)?.end ?? second.end);
    return goods.map(({ start, end }) => {
      const named = text.slice(start, end);
      return { query: `${text.slice(0, first.start)}${named}${tail}`, goods: named };
    });
  }
  const ofWays = byWay(text);
  return (ofWays.length > 0 ? ofWays : byDirection(text)).map((query) => ({ query }));
}

/** Words of a clause that name what it is about, at least so many characters; a shorter one takes over what was told before. */
const OWN_MATTER = 5;
/** What was told before the asking is carried into a part no longer than this, in characters. */
const LONGEST_STORY = 60;

/** Several things asked indirectly in one sentence of a story, each with the story where it names no matter of its own. */
function byIndirectQuestions(text: string): QuestionPart[] {
  const clauses = indirectQuestions(text);
  const [first] = clauses;
  if (first === undefined || clauses.length < 2) return [];
  const story = subjectOf(text.slice(0, text.indexOf(first))).slice(-LONGEST_STORY);
  return clauses.map((clause) => {
    const aspects = aspectsOf(clause);
    const matter = subjectOf(clause)
      .replace(/(?:되|하|있|없|내)?[가-힣]?지$/, '')
      .trim();
    return {
      query: matter.length < OWN_MATTER ? `${story} ${clause}`.trim() : clause,
      aspect: aspects.length === 1 ? (aspects[0]?.aspect ?? null) : null,
    };
  });
}

/**
 * The parts of a question that ask for different things of one matter; one part, the question itself, when it asks for one.
 * @param about what the conversation is about, for a question that does not say so itself
 */
export function splitParts(question: string, about = ''): readonly QuestionPart[] {
  const text = normalizeText(question);
  const own = subjectOf(text);
  const subject = own.length < 2 ? about : own;
  const kinds = byKind(text);
  if (kinds.length > 1) return kinds.slice(0, MOST_PARTS).map((kind) => ({ ...kind, aspect: null }));
  const indirect = byIndirectQuestions(text);
  const parts = indirect.length > 1 ? indirect : clausesOf(text).flatMap((clause) => partsOfClause(clause, subject));
  const different = parts.filter(
    ({ aspect, query }, at) =>
      parts.findIndex((other) => other.query === query || (aspect !== null && other.aspect === aspect)) === at,
  );
  if (different.length > 1) return different.slice(0, MOST_PARTS);
  const halves = byHalves(text);
  return (halves.length > 1 ? halves : [question]).map((query) => ({ query, aspect: null }));
}
