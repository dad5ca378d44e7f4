import { z } from 'zod';

/** That an article of a law reads otherwise from a day on. */
export const lawChangeSchema = z.strictObject({
  /** Korean name of the law, as records cite it. */
  law: z.string().min(1),
  article: z.string().regex(/^제\d+조(의\d+)?$/, 'must be an article such as 제94조 or 제49조의3'),
  change: z.enum(['changed', 'added', 'deleted']),
  /** What changed within it: `제2항`, `본문`, `제목`. Empty when the whole article was added or deleted. */
  parts: z.array(z.strictObject({ part: z.string().min(1), change: z.enum(['changed', 'added', 'deleted']) })),
  /** First day on which it reads so, YYYY-MM-DD. */
  inForceFrom: z.iso.date(),
});

export type LawChange = z.infer<typeof lawChangeSchema>;
