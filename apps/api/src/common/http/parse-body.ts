import { BadRequestException } from '@nestjs/common';
import { type z } from 'zod';

/**
 * Checks a request's body.
 * @throws BadRequestException that names every fault with its field
 */
export function parseBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
  throw new BadRequestException(faults.join('; '));
}
