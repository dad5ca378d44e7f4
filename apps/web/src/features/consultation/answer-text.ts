import { type LegalFragment, type RecordFragment, type ReplyFragment } from '../../generated/graphql.js';

/** The words around a copied answer, in the person's language. */
export interface CopyLabels {
  readonly question: string;
  readonly sources: string;
  readonly legal: string;
  readonly guidance: string;
  /** Said of an answer that a language model worded. */
  readonly reworded: string;
  /** What a calculation is and what its sum is called: an estimate. */
  readonly estimate: string;
  readonly total: string;
  readonly asOf: string | undefined;
  readonly dated: string | undefined;
}

const legalLine = ({ law, article, about, url }: LegalFragment) => `- ${law} ${article} (${about}) ${url}`;

function section(title: string, lines: readonly string[]): string | undefined {
  return lines.length === 0 ? undefined : [title, ...lines].join('\n');
}

const joinParts = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n\n');

function calculationAsText(
  { steps, total, note }: NonNullable<ReplyFragment['calculation']>,
  { estimate, total: sum }: CopyLabels,
): string {
  const lines = steps.map(({ label, expression, result }) => `- ${label}: ${expression} = ${result}`);
  return [estimate, ...lines, `- ${sum}: ${total}`, note].join('\n');
}

/**
 * An answer with its sources as plain text, to be pasted elsewhere.
 * @param recordUrl gives the address of a record from its id
 */
export function answerAsText(reply: ReplyFragment, labels: CopyLabels, recordUrl: (id: string) => string): string {
  return joinParts([
    labels.question,
    reply.text,
    reply.reworded ? labels.reworded : undefined,
    reply.calculation === null ? undefined : calculationAsText(reply.calculation, labels),
    [labels.asOf, labels.dated].filter((line) => line !== undefined).join(' '),
    section(
      labels.sources,
      reply.records.map(({ id, question }, index) => `[${index + 1}] ${question} ${recordUrl(id)}`),
    ),
    section(labels.legal, reply.legal.map(legalLine)),
    labels.guidance,
  ]);
}

/** A consultation record as plain text, ending with its address. */
export function recordAsText(record: RecordFragment, labels: CopyLabels, url: string): string {
  return joinParts([
    labels.question,
    record.answer,
    [labels.asOf, labels.dated].filter((line) => line !== undefined).join(' '),
    section(labels.legal, record.legal.map(legalLine)),
    labels.guidance,
    url,
  ]);
}

/** One exchange of a conversation: when it was asked, the words around its answer, and the reply, if there is one. */
export interface Said {
  readonly asked: string;
  readonly labels: CopyLabels;
  readonly reply: ReplyFragment | undefined;
}

/** What stands once in a saved conversation. */
export interface SavedLabels {
  readonly title: string;
  readonly unanswered: string;
  readonly guidance: string;
}

const RULE = '-'.repeat(40);

/** A whole conversation as plain text, each answer with its sources, to be kept as a file. */
export function conversationAsText(
  said: readonly Said[],
  { title, unanswered, guidance }: SavedLabels,
  recordUrl: (id: string) => string,
): string {
  const exchanges = said.map(({ asked, labels, reply }) =>
    joinParts([
      RULE,
      asked,
      reply === undefined
        ? joinParts([labels.question, unanswered])
        : answerAsText(reply, { ...labels, guidance: '' }, recordUrl),
    ]),
  );
  return `${joinParts([title, ...exchanges, RULE, guidance])}\n`;
}
