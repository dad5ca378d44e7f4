import { detectLanguage as languageOf } from '../../../retrieval/text/detect-language.js';
import { normalizeText } from '../../../retrieval/text/normalize-text.js';
import { type Aspect, aspectsOf, type FoundAspect, fullAsking, subjectOf } from './aspects.js';

/** Parts that one question may have; more are answered one by one. */
const MOST_PARTS = 3;

/** One thing asked within a question. */
export interface QuestionPart {
  /** What to search by: the whole question's subject with this part's asking. */
  readonly query: string;
  /** Null where the part is a question of its own. */
  readonly aspect: Aspect | null;
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
    return joined.map(({ aspect }) => ({
      query: `${subject} ${fullAsking(aspect, languageOf(clause))}`.trim(),
      aspect,
    }));
  }
  const aspects = aspectsOf(clause);
  const first = aspects[0];
  const own = subjectOf(clause);
  if (first === undefined) return [];
  const query =
    own.length < 2 && subject !== '' ? `${subject} ${fullAsking(first.aspect, languageOf(clause))}` : clause;
  return [{ query, aspect: aspects.length === 1 ? first.aspect : null }];
}

/**
 * The parts of a question that ask for different things of one matter; one part, the question itself, when it asks for one.
 * @param about what the conversation is about, for a question that does not say so itself
 */
export function splitParts(question: string, about = ''): readonly QuestionPart[] {
  const text = normalizeText(question);
  const own = subjectOf(text);
  const subject = own.length < 2 ? about : own;
  const parts = clausesOf(text).flatMap((clause) => partsOfClause(clause, subject));
  const different = parts.filter(
    ({ aspect, query }, at) =>
      parts.findIndex((other) => other.query === query || (aspect !== null && other.aspect === aspect)) === at,
  );
  if (different.length < 2) return [{ query: question, aspect: null }];
  return different.slice(0, MOST_PARTS);
}
