import { z } from 'zod';
import { firmReading } from '../firm/read-firm.js';

/** Written by hand: the verdict is reasoned from the clause, and `why` gives the reason. */
export const eligibilityCaseSchema = z.strictObject({
  id: z.string(),
  programme: z.string(),
  /** A day in Korea, or an instant. */
  at: z.string(),
  firm: firmReading,
  expect: z.strictObject({
    status: z.enum(['eligible', 'unknown', 'not_eligible', 'closed']),
    criteria: z.record(z.string(), z.enum(['met', 'unmet', 'unknown'])),
  }),
  why: z.string(),
});

export type EligibilityCase = z.output<typeof eligibilityCaseSchema>;
