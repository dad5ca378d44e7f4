import { type LegalFragment, type RecordFragment, type ReplyFragment } from '../../generated/graphql.js';

/** The words around a copied answer, in the person's language. */
export interface CopyLabels {
  readonly question: string;
  readonly sources: string;
  readonly legal: string;
  readonly guidance: string;
  readonly asOf: string | undefined;
  readonly dated: string | undefined;
}

const legalLine = ({ law, article, about, url }: LegalFragment) => `- ${law} ${article} (${about}) ${url}`;

function section(title: string, lines: readonly string[]): string | undefined {
  return lines.length === 0 ? undefined : [title, ...lines].join('\n');
}

const joinParts = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n\n');

function calculationAsText({ steps, total, note }: NonNullable<ReplyFragment['calculation']>): string {
  return [...steps.map(({ label, expression, result }) => `${label}: ${expression} = ${result}`), total, note].join(
    '\n',
  );
}

/**
 * An answer with its sources as plain text, to be pasted elsewhere.
 * @param recordUrl gives the address of a record from its id
 */
export function answerAsText(reply: ReplyFragment, labels: CopyLabels, recordUrl: (id: string) => string): string {
  return joinParts([
    labels.question,
    reply.text,
    reply.calculation === null ? undefined : calculationAsText(reply.calculation),
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
