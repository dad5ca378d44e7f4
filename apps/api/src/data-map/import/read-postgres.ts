import { z } from 'zod';
import { mapType, type MappedType } from './field-type.js';
import {
  inItsLanguage,
  slug,
  Slugs,
  type SourceDataset,
  type SourceField,
  type SourceReading,
  UnreadableSourceError,
} from './source-dataset.js';

/** Runs one statement with its parameters and gives the rows. */
export type Query = (sql: string, parameters: readonly unknown[]) => Promise<readonly unknown[]>;

/** Most tables and columns of a schema that are read. */
const MOST_TABLES = 2_000;
const MOST_COLUMNS = 50_000;

const TABLES = `
  select c.relname as name, obj_description(c.oid, 'pg_class') as comment, c.relkind in ('v', 'm') as derived
  from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where n.nspname = $1 and c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition
  order by c.relname limit ${String(MOST_TABLES + 1)}`;
const COLUMNS = `
  select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    col_description(c.oid, a.attnum) as comment, t.typtype = 'e' as enumerated,
    exists (select from pg_catalog.pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any(i.indkey)) as key
  from pg_catalog.pg_attribute a
    join pg_catalog.pg_class c on c.oid = a.attrelid
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    join pg_catalog.pg_type t on t.oid = a.atttypid
  where n.nspname = $1 and c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition
    and a.attnum > 0 and not a.attisdropped
  order by c.relname, a.attnum limit ${String(MOST_COLUMNS + 1)}`;
const FOREIGN_KEYS = `
  select c.relname as table, a.attname as column, f.relname as foreign_table, b.attname as foreign_column
  from pg_catalog.pg_constraint k
    join pg_catalog.pg_class c on c.oid = k.conrelid
    join pg_catalog.pg_class f on f.oid = k.confrelid
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace and n.oid = f.relnamespace
    cross join lateral unnest(k.conkey, k.confkey) as pair(own, other)
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = pair.own
    join pg_catalog.pg_attribute b on b.attrelid = f.oid and b.attnum = pair.other
  where n.nspname = $1 and k.contype = 'f' and not c.relispartition
  order by 1, 2, 3, 4`;
const VIEWS = `
  select distinct v.relname as view, s.relname as source
  from pg_catalog.pg_rewrite r
    join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_rewrite'::regclass and d.objid = r.oid
      and d.refclassid = 'pg_catalog.pg_class'::regclass
    join pg_catalog.pg_class v on v.oid = r.ev_class
    join pg_catalog.pg_class s on s.oid = d.refobjid and s.oid <> v.oid
    join pg_catalog.pg_namespace n on n.oid = v.relnamespace and n.oid = s.relnamespace
  where n.nspname = $1 and v.relkind in ('v', 'm')
  order by 1, 2`;

const text = z.string();
const tableRow = z.object({ name: text, comment: text.nullable(), derived: z.boolean() });
const columnRow = z.object({
  table: text,
  name: text,
  type: text,
  comment: text.nullable(),
  enumerated: z.boolean(),
  key: z.boolean(),
});
const foreignKeyRow = z.object({ table: text, column: text, foreign_table: text, foreign_column: text });
const viewRow = z.object({ view: text, source: text });
type Column = z.infer<typeof columnRow>;

/**
 * Tables and views of a schema: columns with their types, comments as meanings, foreign keys as relations, and the
 * tables that a view reads as what it is derived from. No row of any table is read.
 * @param query in a transaction that only reads
 * @throws UnreadableSourceError when there is no table or there are too many
 */
export async function readPostgres(query: Query, schema: string): Promise<SourceReading> {
  const rows = async <T>(sql: string, shape: z.ZodType<T>) => z.array(shape).parse(await query(sql, [schema]));
  const tables = await rows(TABLES, tableRow);
  const columns = await rows(COLUMNS, columnRow);
  if (tables.length === 0) throw new UnreadableSourceError(`the schema "${schema}" has no table that may be seen`);
  if (tables.length > MOST_TABLES)
    throw new UnreadableSourceError(`the schema "${schema}" has more than ${String(MOST_TABLES)} tables`);
  if (columns.length > MOST_COLUMNS)
    throw new UnreadableSourceError(`the schema "${schema}" has more than ${String(MOST_COLUMNS)} columns`);
  const foreignKeys = await rows(FOREIGN_KEYS, foreignKeyRow);
  const views = await rows(VIEWS, viewRow);
  const slugs = new Slugs();
  const ids = new Map(tables.map(({ name }) => [name, slugs.of(name)]));
  const datasets = tables.map((table): SourceDataset => {
    const own = columns.filter((column) => column.table === table.name);
    const keys = foreignKeys.filter((key) => key.table === table.name);
    const idsOf = (names: readonly string[]) => [
      ...new Set(names.filter((name) => name !== table.name).flatMap((name) => ids.get(name) ?? [])),
    ];
    return {
      id: ids.get(table.name) ?? table.name,
      source: `${schema}.${table.name}`,
      name: inItsLanguage(table.name),
      what: inItsLanguage(table.comment),
      aliases: { ko: [], en: [] },
      derivedFrom: idsOf(views.filter(({ view }) => view === table.name).map(({ source }) => source)),
      related: idsOf(keys.map((key) => key.foreign_table)),
      fields: own.map((column) =>
        fieldOf(
          column,
          keys.some((key) => key.column === column.name),
        ),
      ),
      notes: keys.map((key) => `${key.column} refers to ${key.foreign_table}.${key.foreign_column}`),
    };
  });
  return { datasets, faults: [] };
}

function fieldOf(column: Column, isForeignKey: boolean): SourceField {
  return {
    id: slug(column.name),
    name: inItsLanguage(column.name),
    meaning: inItsLanguage(column.comment),
    ...typeOf(column, isForeignKey),
    from: [],
  };
}

/** A key is an identifier, whatever it is stored as; a column of an enumeration holds codes. */
function typeOf({ type, name, enumerated, key }: Column, isForeignKey: boolean): MappedType {
  if (enumerated) return { type: 'code' };
  const mapped = mapType(type, name);
  const isIdentifier = (key || isForeignKey) && ['text', 'code', 'number'].includes(mapped.type);
  return isIdentifier ? { type: 'identifier', length: mapped.length } : mapped;
}
