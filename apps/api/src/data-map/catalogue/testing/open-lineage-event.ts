import { z } from 'zod';

/** The parts of the OpenLineage 2-0-2 schema that events need, written for this project from the specification. */
const facet = z.looseObject({ _producer: z.url(), _schemaURL: z.url() });
const facets = z.looseObject({
  documentation: facet.extend({ description: z.string() }).optional(),
  schema: facet
    .extend({
      fields: z.array(
        z.strictObject({ name: z.string(), type: z.string().optional(), description: z.string().optional() }),
      ),
    })
    .optional(),
  columnLineage: facet
    .extend({
      fields: z.record(
        z.string(),
        z.strictObject({
          inputFields: z.array(z.strictObject({ namespace: z.string(), name: z.string(), field: z.string() })),
        }),
      ),
    })
    .optional(),
});
const dataset = z.strictObject({ namespace: z.string(), name: z.string(), facets: facets.optional() });
const base = { eventTime: z.iso.datetime({ offset: true }), producer: z.url(), schemaURL: z.url() };

export const openLineageEvent = z.union([
  z.strictObject({ ...base, dataset }),
  z.strictObject({ ...base, job: dataset, inputs: z.array(dataset), outputs: z.array(dataset) }),
]);
