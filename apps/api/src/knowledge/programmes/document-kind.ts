import { z } from 'zod';
import { bilingual, identifier } from './fields.js';

/** A document that programmes ask for, however they name it. */
export const documentKindSchema = z
  .strictObject({
    id: identifier,
    /** `issued`: somebody issues it; `form`: each programme has its own; `own`: the firm writes or keeps it, one serves all. */
    kind: z.enum(['issued', 'form', 'own']),
    /** The Korean words in which programmes name it; the first is its name. */
    named: z.array(z.string().min(1)).min(1),
    issuer: bilingual.optional(),
    /** Where it is asked for, usually online. */
    where: bilingual.optional(),
  })
  .refine(({ kind, issuer }) => (kind === 'issued') === (issuer !== undefined), 'has an issuer exactly when it is issued');

export type DocumentKind = z.infer<typeof documentKindSchema>;
