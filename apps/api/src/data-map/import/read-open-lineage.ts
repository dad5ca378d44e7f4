import { z } from 'zod';
import { mapType } from './field-type.js';
import { parseJson } from './read-source-file.js';
import {
  inItsLanguage,
  slug,
  Slugs,
  type SourceDataset,
  type SourceField,
  type SourceReading,
  UnreadableSourceError,
} from './source-dataset.js';

/** Most events of a file, and most datasets that they name. */
const MOST_EVENTS = 100_000;
const MOST_DATASETS = 5_000;

/** Parts of the OpenLineage model that the map has a place for; the rest of an event is passed over. */
const inputField = z.looseObject({ namespace: z.string(), name: z.string(), field: z.string() });
interface SchemaField {
  readonly name: string;
  readonly type?: string | undefined;
  readonly description?: string | undefined;
  readonly fields?: SchemaField[] | undefined;
}
const schemaField: z.ZodType<SchemaField> = z.looseObject({
  name: z.string().min(1),
  type: z.string().optional(),
  description: z.string().optional(),
  get fields() {
    return z.array(schemaField).optional();
  },
});
const dataset = z.looseObject({
  namespace: z.string().min(1),
  name: z.string().min(1),
  facets: z
    .looseObject({
      schema: z.looseObject({ fields: z.array(schemaField).default([]) }).optional(),
      documentation: z.looseObject({ description: z.string() }).optional(),
      columnLineage: z
        .looseObject({ fields: z.record(z.string(), z.looseObject({ inputFields: z.array(inputField) })) })
        .optional(),
    })
    .optional(),
});
const event = z
  .looseObject({
    eventTime: z.string(),
    job: z.looseObject({ namespace: z.string(), name: z.string() }).optional(),
    inputs: z.array(dataset).default([]),
    outputs: z.array(dataset).default([]),
    dataset: dataset.optional(),
  })
  .refine((each) => each.job !== undefined || each.dataset !== undefined, 'has neither job nor dataset');

type Named = z.infer<typeof dataset>;
type LineageEvent = z.infer<typeof event>;

/**
 * Datasets and their lineage from OpenLineage events: run, job and dataset events, as a JSON list, one JSON object, or
 * one event a line. What later events say of a dataset stands beside what earlier ones said; a faulty event is told and
 * left out.
 * @throws UnreadableSourceError
 */
export function readOpenLineage(text: string): SourceReading {
  const faults: string[] = [];
  const events = rawEvents(text, faults).flatMap(({ place, value }): LineageEvent[] => {
    const parsed = event.safeParse(value);
    if (parsed.success) return [parsed.data];
    faults.push(
      ...parsed.error.issues
        .slice(0, 3)
        .map(({ path, message }) => `${place}: ${path.join('.') || 'event'}: ${message}`),
    );
    return [];
  });
  if (events.length === 0)
    throw new UnreadableSourceError(['there is no event in it that can be read', ...faults.slice(0, 5)].join('\n'));
  const gathered = new Map<string, Gathered>();
  for (const each of events) gather(each, gathered);
  if (gathered.size > MOST_DATASETS)
    throw new UnreadableSourceError(
      `names ${String(gathered.size)} datasets; at most ${String(MOST_DATASETS)} are read`,
    );
  return { datasets: toDatasets(gathered), faults };
}

function rawEvents(text: string, faults: string[]): { place: string; value: unknown }[] {
  const content = text.replace(/^\ufeff/, '').trim();
  const isList = content.startsWith('[');
  const lines = content.split('\n').map((line, at) => ({ line, at: at + 1 }));
  const isLines =
    !isList && lines.filter(({ line }) => line.trim().startsWith('{')).length > 1 && isJson(lines[0]?.line ?? '');
  const values = isLines
    ? []
    : [parseJson(content, 'file')].flat().map((value, at) => ({ place: `event ${String(at + 1)}`, value }));
  if (isLines) {
    for (const { line, at } of lines) {
      if (line.trim() === '') continue;
      try {
        values.push({ place: `line ${String(at)}`, value: parseJson(line, `line ${String(at)}`) });
      } catch (error) {
        faults.push(error instanceof Error ? error.message : String(error));
      }
    }
  }
  if (values.length > MOST_EVENTS)
    throw new UnreadableSourceError(`has ${String(values.length)} events; at most ${String(MOST_EVENTS)} are read`);
  return values;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

interface Gathered {
  readonly named: Named;
  description: string | undefined;
  readonly fields: Map<string, { type: string | undefined; description: string | undefined }>;
  readonly inputs: Set<string>;
  /** Output field → input fields with the keys of their datasets. */
  readonly lineage: Map<string, { key: string; field: string }[]>;
}

const keyOf = ({ namespace, name }: { readonly namespace: string; readonly name: string }) =>
  JSON.stringify([namespace, name]);

function gather({ inputs, outputs, dataset: alone }: LineageEvent, gathered: Map<string, Gathered>): void {
  for (const named of [...inputs, ...outputs, ...(alone ? [alone] : [])]) {
    const key = keyOf(named);
    const known = gathered.get(key) ?? {
      named,
      description: undefined,
      fields: new Map(),
      inputs: new Set(),
      lineage: new Map(),
    };
    gathered.set(key, known);
    known.description = named.facets?.documentation?.description ?? known.description;
    for (const { path, field } of flatten(named.facets?.schema?.fields ?? [])) {
      known.fields.set(path, { type: field.type, description: field.description });
    }
    for (const [output, { inputFields }] of Object.entries(named.facets?.columnLineage?.fields ?? {})) {
      known.lineage.set(
        output,
        inputFields.map((input) => ({ key: keyOf(input), field: input.field })),
      );
    }
  }
  for (const output of outputs) {
    for (const input of inputs)
      if (keyOf(input) !== keyOf(output)) gathered.get(keyOf(output))?.inputs.add(keyOf(input));
  }
}

/** Fields within fields, by their path. */
function flatten(fields: readonly SchemaField[], prefix = ''): { path: string; field: SchemaField }[] {
  return fields.flatMap((field) => {
    const path = `${prefix}${field.name}`;
    return [...(field.fields?.length ? [] : [{ path, field }]), ...flatten(field.fields ?? [], `${path}.`)];
  });
}

function toDatasets(gathered: ReadonlyMap<string, Gathered>): SourceDataset[] {
  const slugs = new Slugs();
  const ids = new Map([...gathered].map(([key, { named }]) => [key, slugs.of(key, named.name)]));
  return [...gathered].map(([key, { named, description, fields, inputs, lineage }]) => {
    const outside = [...lineage.values()].flat().filter((input) => !ids.has(input.key));
    const traced = [...lineage.values()]
      .flat()
      .flatMap((input) => (input.key === key ? [] : (ids.get(input.key) ?? [])));
    const named_ = [...new Set([...fields.keys(), ...lineage.keys()])];
    return {
      id: ids.get(key) ?? key,
      source: `${named.namespace} ${named.name}`,
      name: inItsLanguage(named.name),
      what: inItsLanguage(description),
      aliases: { ko: [], en: [] },
      derivedFrom: [...new Set([...[...inputs].flatMap((input) => ids.get(input) ?? []), ...traced])],
      related: [],
      fields: named_.map((path) => fieldOf(path, fields.get(path), lineage.get(path) ?? [], ids)),
      notes: [
        ...new Set(outside.map(({ key: from, field }) => `lineage from ${from} ${field}, which no event describes`)),
      ],
    };
  });
}

function fieldOf(
  path: string,
  said: { type: string | undefined; description: string | undefined } | undefined,
  inputs: readonly { readonly key: string; readonly field: string }[],
  ids: ReadonlyMap<string, string>,
): SourceField {
  return {
    id: slug(path),
    name: inItsLanguage(path),
    meaning: inItsLanguage(said?.description),
    ...(said?.type !== undefined && mapType(said.type, path)),
    from: inputs.flatMap(({ key, field }) => {
      const id = ids.get(key);
      return id === undefined ? [] : [`${id}.${slug(field)}`];
    }),
  };
}
