import { z } from 'zod';
import { LANGUAGES } from '../../common/language.js';

/** A parameter that may be given several times. */
const several = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => (typeof given === 'string' ? [given] : given));

export const languageQuerySchema = z.strictObject({ language: z.enum(LANGUAGES).default('ko') });

export const searchQuerySchema = z.strictObject({
  q: z.string().max(500).default(''),
  first: z.coerce.number().int().min(1).max(200).default(20),
  journey: several,
  stage: several,
  access: several,
  subject: several,
  marks: several,
});
