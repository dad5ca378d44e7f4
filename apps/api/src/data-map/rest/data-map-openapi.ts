import { applyDecorators } from '@nestjs/common';
import { ApiQuery, type ApiResponseSchemaHost } from '@nestjs/swagger';
import { ACCESS_LEVELS, FIELD_TYPES, MARKS } from '../../knowledge/data-map/dataset.js';
import { FACETS } from '../search/facets.js';

type Schema = ApiResponseSchemaHost['schema'];

const STRING: Schema = { type: 'string' };
const INTEGER: Schema = { type: 'integer' };
const BOOLEAN: Schema = { type: 'boolean' };
const listOf = (items: Schema): Schema => ({ type: 'array', items });
const thing = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const orNull = (schema: Schema): Schema => ({ ...schema, nullable: true });

const TEXT = thing({ ko: STRING, en: STRING });
const ENTRY_PARTS = { id: STRING, name: TEXT, what: TEXT };
const ENTRY = thing(ENTRY_PARTS);
const ACCESS: Schema = { type: 'string', enum: [...ACCESS_LEVELS] };
const MARK_LIST = listOf({ type: 'string', enum: [...MARKS] });
const LEGAL = listOf(thing({ law: STRING, article: STRING, about: STRING, url: STRING }));
const REF = thing({ id: STRING, name: TEXT, access: ACCESS });
const FIELD_REF = thing({ dataset: STRING, datasetName: TEXT, field: STRING, fieldName: TEXT });

const NODE = thing({
  ...ENTRY_PARTS,
  subjects: listOf(STRING),
  journeys: listOf(STRING),
  producedAt: listOf(STRING),
  usedAt: listOf(STRING),
  by: listOf(STRING),
  systems: listOf(STRING),
  owner: STRING,
  access: ACCESS,
  ownRows: BOOLEAN,
  marks: MARK_LIST,
  derivedFrom: listOf(STRING),
  fieldCount: INTEGER,
});

export const MAP_RESPONSE = thing({
  version: orNull(STRING),
  date: orNull(STRING),
  hash: STRING,
  journeys: listOf(ENTRY),
  actors: listOf(thing({ ...ENTRY_PARTS, kind: STRING })),
  systems: listOf(thing({ ...ENTRY_PARTS, operator: STRING, partOf: orNull(STRING) })),
  subjects: listOf(ENTRY),
  portals: listOf(thing({ ...ENTRY_PARTS, home: STRING })),
  services: listOf(thing({ ...ENTRY_PARTS, kind: STRING })),
  stages: listOf(
    thing({
      ...ENTRY_PARTS,
      journey: STRING,
      order: INTEGER,
      actors: listOf(STRING),
      systems: listOf(STRING),
      events: listOf(TEXT),
      legal: LEGAL,
      produced: listOf(STRING),
      used: listOf(STRING),
    }),
  ),
  datasets: listOf(NODE),
});

const FIELD = thing({
  id: STRING,
  name: TEXT,
  type: { type: 'string', enum: [...FIELD_TYPES] },
  length: orNull(INTEGER),
  decimals: orNull(INTEGER),
  meaning: TEXT,
  codeList: orNull(thing({ id: STRING, name: TEXT, size: INTEGER })),
  wco: orNull(STRING),
  marks: MARK_LIST,
  from: listOf(FIELD_REF),
  usedIn: listOf(FIELD_REF),
});

export const DATASET_RESPONSE = thing({
  ...ENTRY_PARTS,
  grain: TEXT,
  aliases: thing({ ko: listOf(STRING), en: listOf(STRING) }),
  subjects: listOf(ENTRY),
  stages: listOf(thing({ id: STRING, name: TEXT, journey: ENTRY, produces: BOOLEAN, uses: BOOLEAN })),
  by: listOf(ENTRY),
  systems: listOf(ENTRY),
  owner: orNull(ENTRY),
  marks: MARK_LIST,
  fields: listOf(FIELD),
  access: thing({
    level: ACCESS,
    label: TEXT,
    ownRows: BOOLEAN,
    note: orNull(TEXT),
    legal: LEGAL,
    otherLaws: listOf(STRING),
    requestable: BOOLEAN,
  }),
  get: listOf(thing({ portal: thing({ ...ENTRY_PARTS, home: STRING }), how: TEXT })),
  refresh: orNull(TEXT),
  quality: listOf(TEXT),
  derivedFrom: listOf(REF),
  derives: listOf(REF),
  related: listOf(REF),
  usedBy: listOf(thing({ ...ENTRY_PARTS, kind: STRING })),
  since: STRING,
  changes: listOf(thing({ version: STRING, date: STRING, what: TEXT })),
  citation: TEXT,
});

export const NOT_FOUND_RESPONSE = thing({ code: STRING, message: STRING });

export const SEARCH_RESPONSE = thing({
  total: INTEGER,
  hits: listOf(
    thing({
      dataset: NODE,
      score: orNull({ type: 'number', minimum: 0, maximum: 1 }),
      language: STRING,
      why: listOf(
        thing({ kind: STRING, field: orNull(STRING), parts: listOf(thing({ text: STRING, matches: BOOLEAN })) }),
      ),
    }),
  ),
  facets: listOf(
    thing({
      facet: { type: 'string', enum: [...FACETS] },
      values: listOf(thing({ value: STRING, name: TEXT, count: INTEGER, chosen: BOOLEAN })),
    }),
  ),
});

/** The facets as parameters of a query, each of which may be repeated. */
export const FACET_PARAMETERS: MethodDecorator = applyDecorators(
  ...FACETS.map((name) => ApiQuery({ name, required: false, isArray: true, type: String })),
);
