import { z } from 'zod';

/** Longest field that is accepted, in characters. */
export const MAX_FIELD_LENGTH = 10_000;

const fieldSchema = z.string().max(MAX_FIELD_LENGTH, `longer than ${MAX_FIELD_LENGTH} characters`);
const optionalFieldSchema = fieldSchema.nullish().transform((text) => text ?? undefined);

/** One item to classify, as a JSON line carries it; `null` counts as absent. */
export const itemSchema = z.object({
  id: z.union([z.string().min(1), z.number()]),
  description: fieldSchema.refine((text) => text.trim() !== '', 'must not be empty'),
  model: optionalFieldSchema,
  specification: optionalFieldSchema,
});
export type Item = z.infer<typeof itemSchema>;
