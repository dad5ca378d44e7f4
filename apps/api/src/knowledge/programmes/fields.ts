import { z } from 'zod';

const line = z.string().trim().min(1, 'must not be empty');
export const bilingual = z.strictObject({ ko: line, en: line });
export const identifier = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
/** A day of the calendar that exists, in Korea's time. */
export const calendarDay = z.iso.date('must be a date that exists, such as 2026-02-28');
/** A day of every year; 02-29 means the last day of February. */
export const dayOfYear = z
  .string()
  .regex(/^\d{2}-\d{2}$/, 'must be a month and a day, such as 02-28')
  .refine((day) => z.iso.date().safeParse(`2024-${day}`).success, 'must be a day that exists');

export type Bilingual = z.infer<typeof bilingual>;
