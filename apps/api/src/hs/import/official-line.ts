import { z } from 'zod';

/** A code of the customs service's own file: a ten-digit line, or a level above it that the file names too. */
export const officialLineSchema = z.object({
  /** Digits without dots. */
  code: z.string().regex(/^(?:\d{2}|\d{4}|\d{6,10})$/u, 'is no code of 2, 4 or 6 to 10 digits'),
  ko: z.string().min(1, 'has no Korean name'),
  /** Empty where the file gives none. */
  en: z.string(),
  /** First and last day, `YYYY-MM-DD`. */
  validFrom: z.iso.date({ error: 'has no first day of validity (YYYYMMDD)' }),
  validUntil: z.iso.date({ error: 'has no last day of validity (YYYYMMDD)' }),
});
export type OfficialLine = Readonly<z.infer<typeof officialLineSchema>>;

/** A line as stored. */
export interface StoredLine extends OfficialLine {
  /** A later file no longer holds the code. */
  readonly closed: boolean;
}
