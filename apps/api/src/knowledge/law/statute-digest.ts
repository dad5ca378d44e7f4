import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Statute, type StatuteArticle } from './parse-statute.js';

/**
 * What a version of a law said, as fingerprints: enough to tell later which articles changed, without keeping the text.
 * `articles` is article → paragraph → fingerprint; an article that says nothing but that it was deleted is not in it.
 */
export const statuteDigestSchema = z.strictObject({
  law: z.string().min(1),
  inForceFrom: z.iso.date(),
  articles: z.record(z.string(), z.record(z.string(), z.string())),
});

export type StatuteDigest = z.infer<typeof statuteDigestSchema>;

/** Hex digits of SHA-256 that are kept; 48 bits tell two versions of a paragraph apart. */
const FINGERPRINT = 12;
const DELETED = /^삭제(?:\s|$)/;

export function digestStatute({ law, inForceFrom, articles }: Statute): StatuteDigest {
  const living = [...articles.values()].filter((article) => !isDeleted(article));
  return {
    law,
    inForceFrom,
    articles: Object.fromEntries(living.map((article) => [article.article, digestArticle(article)])),
  };
}

function digestArticle({ title, paragraphs }: StatuteArticle): Record<string, string> {
  const living = paragraphs.filter(({ text }) => !DELETED.test(text));
  return {
    제목: fingerprintOf(title),
    ...Object.fromEntries(living.map(({ name, text }) => [name, fingerprintOf(text)])),
  };
}

function isDeleted({ title, paragraphs }: StatuteArticle): boolean {
  return title === '' && paragraphs.every(({ text }) => DELETED.test(text));
}

/** Tells whether two texts of a statute are the same, for example an article's heading and what a record calls it. */
export function fingerprintOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, FINGERPRINT);
}
