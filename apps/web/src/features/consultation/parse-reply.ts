import { isJsonObject } from '../../api/json.js';
import {
  type Confidence,
  type Language,
  type LegalFragment,
  type Outcome,
  type RecordFragment,
  type Refusal,
  type ReplyFragment,
} from '../../generated/graphql.js';

/** Thrown and caught here: some member of a reply is not what it should be. */
class ShapeError extends Error {}

function fail(): never {
  throw new ShapeError();
}

const object = (value: unknown) => (isJsonObject(value) ? value : fail());
const text = (value: unknown) => (typeof value === 'string' ? value : fail());

/** An absent member and `null` mean the same. */
function optional<Value>(value: unknown, read: (value: unknown) => Value): Value | null {
  return value === null || value === undefined ? null : read(value);
}

function list<Item>(value: unknown, read: (item: unknown) => Item): readonly Item[] {
  return Array.isArray(value) ? value.map(read) : fail();
}

function oneOf<Name extends string>(names: readonly Name[]): (value: unknown) => Name {
  return (value) => names.find((name) => name === value) ?? fail();
}

const readOutcome = oneOf<Outcome>(['ANSWER', 'CLARIFY', 'HANDOFF', 'NO_EVIDENCE', 'OUT_OF_SCOPE']);
const readRefusal = oneOf<Refusal>([
  'ABUSE',
  'EVASION',
  'INSTRUCTIONS',
  'PERSONAL_DATA',
  'REPRESENTATION',
  'TOO_LONG',
  'UNREADABLE',
]);
const readLanguage = oneOf<Language>(['EN', 'KO']);
const readConfidence = oneOf<Confidence>(['DATED', 'VERIFIED']);

function readLegal(value: unknown): LegalFragment {
  const { law, article, about, url } = object(value);
  return { law: text(law), article: text(article), about: text(about), url: text(url) };
}

function readRecord(value: unknown): RecordFragment {
  const { id, topic, question, answer, asOf, confidence, legal } = object(value);
  return {
    id: text(id),
    topic: text(topic),
    question: text(question),
    answer: text(answer),
    asOf: text(asOf),
    confidence: readConfidence(confidence),
    legal: list(legal, readLegal),
  };
}

function readCalculation(value: unknown): NonNullable<ReplyFragment['calculation']> {
  const { steps, total, note } = object(value);
  const readStep = (item: unknown) => {
    const { label, expression, result } = object(item);
    return { label: text(label), expression: text(expression), result: text(result) };
  };
  return { steps: list(steps, readStep), total: text(total), note: text(note) };
}

function readReply(value: unknown): ReplyFragment {
  const reply = object(value);
  return {
    id: text(reply.id),
    conversationId: text(reply.conversationId),
    outcome: readOutcome(reply.outcome),
    language: readLanguage(reply.language),
    text: text(reply.text),
    reworded: reply.reworded === true,
    asOf: optional(reply.asOf, text),
    confidence: optional(reply.confidence, readConfidence),
    createdAt: text(reply.createdAt),
    records: list(reply.records, readRecord),
    legal: list(reply.legal, readLegal),
    suggestions: list(reply.suggestions, (item) => {
      const { question, recordId } = object(item);
      return { question: text(question), recordId: optional(recordId, text) };
    }),
    choices: list(reply.choices, (item) => {
      const choice = object(item);
      return { label: text(choice.label), text: text(choice.text) };
    }),
    calculation: optional(reply.calculation, readCalculation),
    refusal: optional(reply.refusal, readRefusal),
    handoff: optional(reply.handoff, (item) => {
      const { category, question } = object(item);
      return { category: text(category), question: text(question) };
    }),
  };
}

/** The reply in an unchecked value, as the answer stream sends it; `undefined` when it is not a whole one. */
export function parseReply(value: unknown): ReplyFragment | undefined {
  try {
    return readReply(value);
  } catch (error) {
    if (error instanceof ShapeError) return undefined;
    throw error;
  }
}
