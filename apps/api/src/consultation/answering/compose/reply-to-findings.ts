import { type Language } from '../../../common/language.js';
import { isAsking } from '../../guard/readable-question.js';
import { type ReplyContent } from '../../reply.js';
import { type Asked, type DialogueState } from '../dialogue/dialogue-state.js';
import { type Finding, type QuestionSearch } from '../finding/finding.js';
import { parseStatement } from '../statement/parse-statement.js';
import { type Statement } from '../statement/statement.js';
import { type AnsweredPart, composeAnswer } from './compose-answer.js';
import { askBack, askForMore, handOver, nothingFound, outOfScope } from './compose-other.js';

/** So many questions in a row without an answer lead to a person. */
const FAILURES_BEFORE_PERSON = 3;

/** What was found, and what it was found for. */
export interface Reckoning {
  readonly statement: Statement;
  readonly index: QuestionSearch;
  readonly answered: readonly AnsweredPart[];
  readonly query: string;
  readonly language: Language;
  readonly said: readonly string[];
  readonly mayAsk: boolean;
  readonly state: DialogueState;
}

export interface Reckoned {
  readonly reply: ReplyContent;
  readonly slot?: Asked;
}

export const isAnswered = ({ finding: { kind } }: AnsweredPart): boolean => kind !== 'ask' && kind !== 'nothing';

/** Says of something that it is from a country that was recognised. */
const COMES_FROM = /\b(?:from|to korea|into korea)\b|에서/i;

/** Goods that it says come in make a question one about customs, though no word of it is known; what was said earlier does not. */
function unrelated(query: string, language: Language): ReplyContent {
  const { movement, country } = parseStatement(query).statement;
  const comesIn = movement !== undefined || (country !== undefined && COMES_FROM.test(query));
  return comesIn ? nothingFound(query, [], language) : outOfScope(language);
}

/** The reply to what was found: an answer where any part has one, a question back, or why there is none. */
export async function replyToFindings(given: Reckoning): Promise<Reckoned> {
  const { answered, index, language, said, statement } = given;
  const ask = answered.map(({ finding }) => finding).find((finding) => finding.kind === 'ask');
  if (ask !== undefined) return { reply: askBack(ask.slot, language), slot: ask.slot };
  if (answered.some(isAnswered)) {
    const answer = composeAnswer({
      parts: onlyDifferent(answered),
      language,
      find: (id) => index.find(id),
      statement,
      said,
    });
    if (answer !== undefined) return { reply: answer };
    const plain = await bySearchAlone(given);
    if (plain !== undefined) return { reply: plain };
  }
  return withoutAnswer(given);
}

/** What one record answers of several parts, which names all their goods, and no side of the matter before the others. */
function ofAll(parts: readonly AnsweredPart[], part: AnsweredPart): AnsweredPart {
  const goods = parts.flatMap(({ goods: named }) => named ?? []);
  return { ...part, aspect: null, goods: goods.length === parts.length ? goods.join(', ') : undefined };
}

/** Parts that come to the same record are one; what is unknown stays apart. */
function onlyDifferent(parts: readonly AnsweredPart[]): readonly AnsweredPart[] {
  const keyOf = ({ finding }: AnsweredPart): string =>
    finding.kind === 'record' ? finding.record.id : finding.kind === 'limit' ? finding.judgement.limit.id : '';
  const sameAs = (part: AnsweredPart): readonly AnsweredPart[] =>
    keyOf(part) === '' ? [part] : parts.filter((other) => keyOf(other) === keyOf(part));
  const different = parts
    .filter((part) => sameAs(part)[0] === part)
    .map((part) => (sameAs(part).length > 1 ? ofAll(sameAs(part), part) : part));
  return different.length === 1 || different.some(isAnswered) ? different : parts;
}

/** The best record alone, where a composed answer didn't pass its checks. */
async function bySearchAlone({ index, query, language, said }: Reckoning): Promise<ReplyContent | undefined> {
  const { matches } = await index.search(query);
  const [record] = matches;
  if (record === undefined) return undefined;
  return composeAnswer({
    parts: [{ aspect: null, finding: { kind: 'record', record, matches } }],
    language,
    find: index.find,
    said,
  });
}

function withoutAnswer({ answered, query, language, mayAsk, state, statement }: Reckoning): Reckoned {
  const finding: Finding | undefined = answered[0]?.finding;
  if (finding?.kind !== 'nothing') return { reply: nothingFound(query, [], language) };
  const { outcome, matches } = finding;
  if (outcome === 'clarify' && mayAsk) return { reply: askForMore(matches, language), slot: 'subject' };
  if (outcome === 'out_of_scope') {
    const tells = !isAsking(query) && Object.keys(statement).length > 1;
    return tells && mayAsk
      ? { reply: askForMore(matches, language), slot: 'subject' }
      : { reply: unrelated(query, language) };
  }
  if (state.failed + 1 >= FAILURES_BEFORE_PERSON) return { reply: handOver(query, matches[0]?.topic, language) };
  return { reply: nothingFound(query, matches, language) };
}
