import { randomUUID } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { withPostgres } from './connect-postgres.js';
import { type Query, readPostgres } from './read-postgres.js';

const schema = `cargo_${randomUUID().slice(0, 8)}`;
const TABLES = `
  create schema ${schema};
  set search_path to ${schema};
  create type mode as enum ('sea', 'air');
  create table port (port_code char(5) primary key, name varchar(80));
  create table "VesselCall" (
    id bigint primary key,
    port_code char(5) not null references port,
    mode mode,
    arrived_at timestamptz,
    weight numeric(12, 3),
    duty_amt numeric(15),
    remark text,
    dropped int
  );
  alter table "VesselCall" drop column dropped;
  comment on table "VesselCall" is '선박이 들어온 기록';
  comment on column "VesselCall".arrived_at is 'When it came in';
  create view monthly as select port_code, count(*) as calls from "VesselCall" group by 1;
  reset search_path;`;

const EXPECTED = [
  {
    id: 'vessel-call',
    source: `${schema}.VesselCall`,
    what: { ko: '선박이 들어온 기록' },
    related: ['port'],
    notes: ['port_code refers to port.port_code'],
    fields: [
      { id: 'id', type: 'identifier' },
      { id: 'port-code', type: 'identifier', length: 5 },
      { id: 'mode', type: 'code' },
      { id: 'arrived-at', type: 'datetime', meaning: { en: 'When it came in' } },
      { id: 'weight', type: 'number', length: 9, decimals: 3 },
      { id: 'duty-amt', type: 'amount', length: 15 },
      { id: 'remark', type: 'text' },
    ],
  },
  { id: 'monthly', derivedFrom: ['vessel-call'], fields: [{ id: 'port-code' }, { id: 'calls', type: 'number' }] },
  {
    id: 'port',
    related: [],
    fields: [
      { id: 'port-code', type: 'identifier' },
      { id: 'name', type: 'text', length: 80 },
    ],
  },
];

const byId = (datasets: readonly { readonly id: string }[]) => [...datasets].sort((a, b) => a.id.localeCompare(b.id));

describe('readPostgres on PGlite', () => {
  let db: PGlite;
  let query: Query;
  beforeAll(async () => {
    db = new PGlite();
    await db.exec(TABLES);
    query = async (sql, parameters) => (await db.query(sql, [...parameters])).rows;
  });
  afterAll(() => db.close());

  it('reads tables, views, types, comments, keys and what views are made from', async () => {
    const { datasets } = await readPostgres(query, schema);
    expect(byId(datasets)).toMatchObject(byId(EXPECTED));
  });

  it('says so when there is no such schema, whatever it is called', async () => {
    await expect(readPostgres(query, `x' or '1'='1`)).rejects.toThrow(/has no table/);
  });
});

describe('withPostgres', () => {
  it('says what is wrong with an address, without its password', async () => {
    await expect(withPostgres('mysql://a:secret@b/c', () => Promise.resolve())).rejects.toThrow(
      /must look like postgres/,
    );
    const nobody = withPostgres('postgres://me:secret@127.0.0.1:1/db', () => Promise.resolve());
    await expect(nobody).rejects.toThrow(/^PostgreSQL at 127\.0\.0\.1:1: .*ECONNREFUSED/);
    await expect(withPostgres('postgres://me:secret@127.0.0.1:1/db', () => Promise.resolve())).rejects.not.toThrow(
      /secret/,
    );
  });

  const url = process.env.TEST_DATABASE_URL;
  (url === undefined ? it.skip : it)('reads a server alike, and can change nothing there', async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(TABLES);
      const { datasets } = await withPostgres(url ?? '', (query) => readPostgres(query, schema));
      expect(byId(datasets)).toMatchObject(byId(EXPECTED));
      const writing = withPostgres(url ?? '', (query) => query(`create table ${schema}.mine (a int)`, []));
      await expect(writing).rejects.toThrow(/read-only transaction/);
    } finally {
      await client.query(`drop schema ${schema} cascade`);
      await client.end();
    }
  });
});
