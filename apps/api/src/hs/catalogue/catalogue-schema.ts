import { z } from 'zod';

const bothSchema = z.strictObject({ ko: z.string().min(1), en: z.string().min(1) });
export type BothLanguages = Readonly<z.infer<typeof bothSchema>>;

const chapterSchema = z.string().regex(/^[0-9]{2}$/u, 'must be two digits');
const subheadingSchema = z.string().regex(/^[0-9]{6}$/u, 'must be six digits');

/** One of the 21 sections: first and last chapter, both included. */
const sectionSchema = z.strictObject({
  section: z.string().regex(/^[IVX]+$/u, 'must be a roman number'),
  chapters: z.tuple([chapterSchema, chapterSchema]),
  title: bothSchema,
});
export type Section = z.infer<typeof sectionSchema>;

/** Sections in order, without a gap between them. */
export const sectionsSchema = z
  .array(sectionSchema)
  .length(21)
  .refine(
    (sections) =>
      sections.every(({ chapters }, i) => i === 0 || Number(chapters[0]) === Number(sections[i - 1]?.chapters[1]) + 1),
    'each section must begin with the chapter after the last one of the section before',
  );

/** A General Rule for the interpretation of the Harmonized System, in plain words. */
const generalRuleSchema = z.strictObject({
  rule: z.string().regex(/^[1-6](?:\([abc]\))?$/u, 'must be a rule such as 3(b)'),
  title: bothSchema,
  plain: bothSchema,
  example: bothSchema,
});
export type GeneralRule = z.infer<typeof generalRuleSchema>;
export const generalRulesSchema = z.array(generalRuleSchema).min(6);

/**
 * Where goods of a subheading that ended with HS 2017 went. `whole`: all of them, and nothing else, under the one new
 * subheading; `part`: some of them, perhaps beside others, so that the goods themselves must be looked at.
 */
const successorSchema = z.strictObject({
  hs2017: subheadingSchema,
  hs2022: subheadingSchema,
  relation: z.enum(['whole', 'part']),
});
export type Successor = z.infer<typeof successorSchema>;
export const successorsSchema = z.array(successorSchema).superRefine((rows, context) => {
  for (const { hs2017, relation } of rows) {
    if (relation === 'whole' && rows.filter((row) => row.hs2017 === hs2017).length > 1) {
      context.addIssue({ code: 'custom', message: `${hs2017} went whole to one place, yet has several rows` });
    }
  }
});

/** What the catalogue needs beside the lexicon, the lines, the chapters and the rulings. */
export interface CatalogueKnowledge {
  readonly sections: readonly Section[];
  readonly generalRules: readonly GeneralRule[];
  readonly successors: readonly Successor[];
}
