import { z } from 'zod';
import { bilingual, identifier } from './fields.js';
import { AMOUNTS, CERTIFICATIONS, CURRENCIES, FACTS, PURPOSES, REGIONS, SIZE_CLASSES } from './vocabulary.js';

/** Limits of a number, each exact: `atLeast` and `atMost` take the limit in, `above` and `below` leave it out. */
const rangeSchema = z
  .strictObject({
    atLeast: z.number().optional(),
    above: z.number().optional(),
    atMost: z.number().optional(),
    below: z.number().optional(),
  })
  .refine((limits) => Object.values(limits).some((limit) => limit !== undefined), 'needs atLeast, above, atMost or below')
  .refine(
    ({ atLeast, above, atMost, below }) => (atLeast ?? above ?? -Infinity) <= (atMost ?? below ?? Infinity),
    'no number can meet these limits',
  );

const oneOf = <T extends z.ZodType>(item: T) => z.array(item).min(1, 'must name at least one');
const agreementId = z.string().regex(/^(KR-[A-Z]+|RCEP)$/, 'must look like KR-EU');

const size = z.strictObject({ on: z.literal('size'), oneOf: oneOf(z.enum(SIZE_CLASSES)) });
const employees = z.strictObject({ on: z.literal('employees'), range: rangeSchema });
const sales = z.strictObject({ on: z.literal('sales'), currency: z.enum(CURRENCIES), range: rangeSchema });
/** Full years since founding. */
const firmAge = z.strictObject({ on: z.literal('firm-age'), range: rangeSchema });
/** Head office or a plant there. */
const region = z.strictObject({ on: z.literal('region'), oneOf: oneOf(z.enum(REGIONS)) });
/** KSIC: a section letter (C) or two to five digits (26, 26221); what begins with them is meant. */
const industry = z.strictObject({
  on: z.literal('industry'),
  oneOf: oneOf(z.string().regex(/^([A-U]|\d{2,5})$/, 'must be a KSIC section letter or 2 to 5 digits in quotes')),
});
/** HS chapter, heading or subheading; what begins with it is meant. */
const product = z.strictObject({
  on: z.literal('product'),
  oneOf: oneOf(z.string().regex(/^(\d{2}|\d{4}|\d{6})$/, 'must be 2, 4 or 6 digits in quotes')),
});
const exportExperience = z.strictObject({ on: z.literal('export-experience'), is: z.boolean() });
/** Direct and indirect exports of the last calendar year. */
const exportValue = z.strictObject({ on: z.literal('export-value'), currency: z.enum(CURRENCIES), range: rangeSchema });
/** Change of the last calendar year's exports on the year before, in per cent. */
const exportGrowth = z.strictObject({ on: z.literal('export-growth'), range: rangeSchema });
/** Share of the largest destination in last year's exports, in per cent. */
const exportConcentration = z.strictObject({ on: z.literal('export-concentration'), range: rangeSchema });
/** Sells there, or wants to. */
const destination = z.strictObject({
  on: z.literal('destination'),
  oneOf: oneOf(z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166 code of two letters')),
});
/** Sells or wants to sell to a partner of one of these agreements in force; of any agreement when none is named. */
const agreement = z.strictObject({ on: z.literal('agreement'), oneOf: oneOf(agreementId).optional() });
const certification = z.strictObject({
  on: z.literal('certification'),
  oneOf: oneOf(z.enum(CERTIFICATIONS)),
});
/** How often the firm took part in any of these programmes (`self`: this one). */
const priorSupport = z.strictObject({
  on: z.literal('prior-support'),
  range: rangeSchema,
  programmes: oneOf(z.union([identifier, z.literal('self')])),
  /** Counts only support that began within so many years; without it, ever. */
  withinYears: z.number().int().positive().optional(),
  /** Counts only support that still runs. */
  running: z.literal(true).optional(),
});
const arrears = z.strictObject({ on: z.literal('no-arrears'), of: oneOf(z.enum(['tax', 'duty'])) });
const purpose = z.strictObject({ on: z.literal('purpose'), oneOf: oneOf(z.enum(PURPOSES)) });
const fact = z.strictObject({ on: z.literal('fact'), name: z.enum(FACTS), is: z.boolean() });
const amount = z.strictObject({ on: z.literal('amount'), name: z.enum(AMOUNTS), currency: z.enum(CURRENCIES), range: rangeSchema });
/** What only the body in charge can tell, such as the outcome of a review. */
const confirmation = z.strictObject({ on: z.literal('confirmation') });

const leafTest = z.discriminatedUnion('on', [
  size,
  employees,
  sales,
  firmAge,
  region,
  industry,
  product,
  exportExperience,
  exportValue,
  exportGrowth,
  exportConcentration,
  destination,
  agreement,
  certification,
  priorSupport,
  arrears,
  purpose,
  fact,
  amount,
  confirmation,
]);

export type LeafTest = z.infer<typeof leafTest>;
export type RuleTest =
  | LeafTest
  | { readonly on: 'all'; readonly of: readonly RuleTest[] }
  | { readonly on: 'any'; readonly of: readonly RuleTest[] }
  | { readonly on: 'not'; readonly test: RuleTest };

const ruleTest: z.ZodType<RuleTest> = z.lazy(() =>
  z.discriminatedUnion('on', [
    ...leafTest.options,
    z.strictObject({ on: z.literal('all'), of: z.array(ruleTest).min(1) }),
    z.strictObject({ on: z.literal('any'), of: z.array(ruleTest).min(1) }),
    z.strictObject({ on: z.literal('not'), test: ruleTest }),
  ]),
);

/** One condition: the clause as people read it, and the test that a machine makes of it. */
export const criterionSchema = z.strictObject({
  /** Names the criterion within its programme; the test's own name when left out. */
  id: identifier.optional(),
  clause: bilingual,
  test: ruleTest,
});

export type Criterion = z.infer<typeof criterionSchema>;
export type TestOn<K extends LeafTest['on']> = Extract<LeafTest, { on: K }>;
export type NumericRange = z.infer<typeof rangeSchema>;

/** Every test of a rule, groups included, outermost first. */
export function testsWithin(test: RuleTest): RuleTest[] {
  if (test.on === 'all' || test.on === 'any') return [test, ...test.of.flatMap(testsWithin)];
  if (test.on === 'not') return [test, ...testsWithin(test.test)];
  return [test];
}
