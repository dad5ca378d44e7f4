import { z } from 'zod';

/** Parts that records of several services are made of. */

export const textLine = z.string().trim().min(1, 'must not be empty');

export const bilingualText = z.strictObject({ ko: textLine, en: textLine });
export type BilingualText = z.infer<typeof bilingualText>;

/** An article that a statement rests on; `about` is its heading. */
export const legalBasis = z.strictObject({
  law: textLine,
  article: z.string().regex(/^제\d+조(의\d+)?$/, 'must be an article such as 제94조 or 제49조의3'),
  about: textLine,
});
export type LegalBasis = z.infer<typeof legalBasis>;
