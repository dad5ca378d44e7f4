import { get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { graphqlOptions } from '../common/graphql/graphql-options.js';
import { ConfigModule } from '../config/config.module.js';
import { parsePortalConfig } from '../config/portal-config.js';
import { DataMapModule } from './data-map.module.js';
import { type DataMapParts } from './data-map-parts.js';
import { loadDataMap } from './load-data-map.js';

/** A server is started, and the map analysed. */
jest.setTimeout(120_000);

@Module({})
class TestRoot {}

const KNOWLEDGE = fileURLToPath(new URL('../../../../knowledge', import.meta.url));
const SILENT = { info: () => undefined, warn: () => undefined };

async function startWith(map: DataMapParts | undefined): Promise<NestExpressApplication> {
  const config = parsePortalConfig({ values: { NODE_ENV: 'test', LOG_LEVEL: 'silent' }, placeOf: String });
  const root = {
    module: TestRoot,
    imports: [ConfigModule.forRoot(config), GraphQLModule.forRoot(graphqlOptions(config)), DataMapModule.forRoot(map)],
  };
  const app = await NestFactory.create<NestExpressApplication>(root, { logger: false });
  await app.listen(0, '127.0.0.1');
  return app;
}

async function ask<T>(app: NestExpressApplication, query: string, variables: object = {}): Promise<T> {
  const response = await fetch(`${await app.getUrl()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-gwanmun-client': 'test' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: readonly { message: string }[] };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

/** All of the map and of a dataset: what the pages ask for must stay within the server's limits. */
const TEXT = '{ ko en }';
const ENTRY = `id name ${TEXT} what ${TEXT}`;
const NODE = `id name ${TEXT} what ${TEXT} subjects journeys producedAt usedAt by systems owner access ownRows marks derivedFrom fieldCount`;
const MAP = `{ dataMap { __typename ... on DataMapUnavailable { message } ... on DataMap { version date hash
  journeys { ${ENTRY} } actors { ${ENTRY} kind } systems { ${ENTRY} operator partOf } subjects { ${ENTRY} }
  portals { ${ENTRY} home } services { ${ENTRY} kind }
  stages { ${ENTRY} journey order actors systems events ${TEXT} legal { law article about url } produced used }
  datasets { ${NODE} } } } }`;
const REF = `id name ${TEXT} access`;
const FIELD_REF = `dataset datasetName ${TEXT} field fieldName ${TEXT}`;
const DATASET = `query ($id: ID!, $first: Int!) { dataset(id: $id) { __typename
  ... on DatasetUnknown { id near { ${REF} } }
  ... on Dataset { id name ${TEXT} what ${TEXT} grain ${TEXT} aliases ${TEXT} subjects { ${ENTRY} }
    stages { id name ${TEXT} produces uses journey { id name ${TEXT} } } by { ${ENTRY} } systems { ${ENTRY} } owner { ${ENTRY} } marks
    fields { id name ${TEXT} type length decimals meaning ${TEXT} wco marks codeList { id name ${TEXT} size } from { ${FIELD_REF} } usedIn { ${FIELD_REF} } }
    access { level label ${TEXT} ownRows note ${TEXT} legal { law article about url } otherLaws requestable }
    get { portal { id name ${TEXT} home } how ${TEXT} } refresh ${TEXT} quality ${TEXT}
    derivedFrom { ${REF} } derives { ${REF} } related { ${REF} } usedBy { ${ENTRY} kind } since changes { version date what ${TEXT} } citation ${TEXT}
    sampleRows(first: $first) { notice ${TEXT} columns rows } } } }`;
const LINEAGE = `query ($id: ID!, $hops: Int!, $fields: Boolean!) { datasetLineage(id: $id, hops: $hops, fields: $fields) { __typename
  ... on DatasetLineage { start nodes { ${REF} hops marks fieldCount moreUp moreDown } edges { from to fieldCount fields { from to } } } } }`;
const PATH = `query ($from: ID!, $to: ID!) { lineagePath(from: $from, to: $to, fields: true) { __typename
  ... on DatasetLineage { nodes { id hops } edges { from to fields { from to } } }
  ... on NoLineagePath { reversed } ... on DatasetUnknown { id near { id } } } }`;
const SEARCH = `query ($query: String!, $facets: DatasetFacetsInput, $first: Int!) { searchDatasets(query: $query, facets: $facets, first: $first) { __typename
  ... on DatasetSearchResult { total hits { score language dataset { ${NODE} } why { kind field parts { text matches } } }
    facets { facet values { value name ${TEXT} count chosen } } } } }`;
const CODES = `query ($id: ID!) { dataCodeList(id: $id) { __typename
  ... on DataCodeList { ${ENTRY} source ${TEXT} codes { code name ${TEXT} } browse { ${ENTRY} home } usedIn { ${FIELD_REF} } } } }`;

interface Found {
  readonly searchDatasets: {
    readonly total: number;
    readonly hits: readonly {
      readonly score: number | null;
      readonly dataset: { readonly id: string; readonly access: string };
      readonly why: readonly { readonly kind: string; readonly parts: readonly { text: string; matches: boolean }[] }[];
    }[];
    readonly facets: readonly {
      readonly facet: string;
      readonly values: readonly { readonly value: string; readonly count: number; readonly chosen: boolean }[];
    }[];
  };
}

describe('the data map', () => {
  let app: NestExpressApplication;

  beforeAll(async () => {
    app = await startWith(await loadDataMap(KNOWLEDGE, SILENT));
  });
  afterAll(() => app.close());

  it('is drawn from one answer of less than 60 kB', async () => {
    const answer = await ask<{ dataMap: { datasets: unknown[]; stages: { produced: string[] }[]; hash: string } }>(
      app,
      MAP,
    );
    expect(answer.dataMap.datasets.length).toBeGreaterThanOrEqual(90);
    expect(answer.dataMap.stages.some(({ produced }) => produced.includes('import-declaration'))).toBe(true);
    expect(gzipSync(JSON.stringify(answer)).byteLength).toBeLessThan(60_000);
  });

  it('tells everything of a dataset, with its law and made-up rows', async () => {
    const { dataset } = await ask<{
      dataset: {
        access: { legal: { url: string }[]; requestable: boolean };
        fields: { id: string; from: unknown[]; usedIn: { dataset: string }[] }[];
        derives: { id: string }[];
        citation: { en: string };
        sampleRows: { columns: string[]; rows: string[][]; notice: { en: string } };
      };
    }>(app, DATASET, { id: 'import-declaration', first: 3 });
    expect(dataset.access.legal[0]?.url).toMatch(/^https:\/\/www\.law\.go\.kr\//);
    expect(dataset.fields.some(({ usedIn }) => usedIn.length > 0)).toBe(true);
    expect(dataset.sampleRows.columns).toEqual(dataset.fields.map(({ id }) => id));
    expect(dataset.sampleRows.rows).toHaveLength(3);
    expect(dataset.sampleRows.notice.en).toContain('made up');
    expect(dataset.citation.en).toContain('import-declaration');
  });

  it('tells datasets that may have been meant by an unknown id', async () => {
    const { dataset } = await ask<{ dataset: { __typename: string; near: { id: string }[] } }>(app, DATASET, {
      id: 'import-declarations',
      first: 1,
    });
    expect(dataset.__typename).toBe('DatasetUnknown');
    expect(dataset.near.map(({ id }) => id)).toContain('import-declaration');
  });

  it('leads along the lineage, to the field on demand, and says what is not shown', async () => {
    interface Lineage {
      datasetLineage: {
        nodes: { id: string; hops: number; moreUp: number; moreDown: number }[];
        edges: { from: string; to: string; fieldCount: number; fields: unknown[] }[];
      };
    }
    const of = (hops: number, fields: boolean) =>
      ask<Lineage>(app, LINEAGE, { id: 'import-declaration', hops, fields });
    const near = (await of(1, false)).datasetLineage;
    expect(near.nodes.every(({ hops }) => Math.abs(hops) <= 1)).toBe(true);
    expect(near.nodes.some(({ hops, moreDown }) => hops === 1 && moreDown > 0)).toBe(true);
    expect(near.edges.flatMap(({ fields }) => fields)).toEqual([]);
    expect(near.edges.some(({ fieldCount }) => fieldCount > 0)).toBe(true);
    const far = (await of(9, true)).datasetLineage;
    expect(far.nodes.length).toBeGreaterThan(near.nodes.length);
    expect(far.edges.some(({ fields }) => fields.length > 0)).toBe(true);
  });

  it('finds a way down, and says when it leads the other way', async () => {
    const path = (from: string, to: string) =>
      ask<{ lineagePath: { __typename: string; nodes?: { id: string }[]; reversed?: boolean; id?: string } }>(
        app,
        PATH,
        { from, to },
      );
    const { nodes } = (await path('import-declaration', 'duty-payments')).lineagePath;
    expect(nodes?.at(0)?.id).toBe('import-declaration');
    expect(nodes?.at(-1)?.id).toBe('duty-payments');
    expect((await path('duty-payments', 'import-declaration')).lineagePath).toMatchObject({ reversed: true });
    expect((await path('nothing-of-it', 'import-declaration')).lineagePath).toMatchObject({ id: 'nothing-of-it' });
  });

  it('finds datasets by everyday words, tells why, and narrows them down', async () => {
    const search = (query: string, facets?: object, first = 10) => ask<Found>(app, SEARCH, { query, facets, first });
    const { searchDatasets: found } = await search('컨테이너 언제 도착했는지');
    expect(found.hits.length).toBeGreaterThan(0);
    expect(
      found.hits[0]?.why
        .flatMap(({ parts }) => parts)
        .some(({ text, matches }) => matches && text.includes('컨테이너')),
    ).toBe(true);
    const access = found.facets.find(({ facet }) => facet === 'ACCESS')?.values[0];
    const { searchDatasets: narrowed } = await search('컨테이너 언제 도착했는지', { access: [access?.value] });
    expect(narrowed.total).toBe(access?.count);
    expect(new Set(narrowed.hits.map(({ dataset }) => dataset.access.toLowerCase()))).toEqual(new Set([access?.value]));
    const { searchDatasets: all } = await search(' ', {}, 500);
    expect(all.total).toBe(all.hits.length);
    expect(all.hits.every(({ score }) => score === null)).toBe(true);
    expect((await search('xqzvw')).searchDatasets).toMatchObject({ total: 0, hits: [] });
  });

  it('suggests words while a syllable is still being typed', async () => {
    const suggest = async (typed: string) =>
      (
        await ask<{ suggestDatasets: { text: string; datasets: { id: string }[] }[] }>(
          app,
          `query ($typed: String!) { suggestDatasets(typed: $typed) { text kind language datasets { ${REF} } } }`,
          { typed },
        )
      ).suggestDatasets.map(({ text }) => text);
    expect(await suggest('숭')).toContain('수입신고 수리');
    expect(await suggest('import decl')).toContainEqual(expect.stringMatching(/^Import declaration/));
    expect(await suggest(' ')).toEqual([]);
  });

  it('lists codes and the fields that hold them', async () => {
    const { dataCodeList } = await ask<{ dataCodeList: { codes: unknown[]; usedIn: { field: string }[] } }>(
      app,
      CODES,
      { id: 'transport-mode' },
    );
    expect(dataCodeList.codes.length).toBeGreaterThan(5);
    expect(dataCodeList.usedIn.length).toBeGreaterThan(0);
    expect((await ask<{ dataCodeList: object }>(app, CODES, { id: 'no-list' })).dataCodeList).toEqual({
      __typename: 'DataCodeListUnknown',
    });
  });
});

/** By plain HTTP: `fetch` adds a header to conditional requests that asks for a fresh answer. */
function statusOf(url: string, etag: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'if-none-match': etag } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

describe('the data map over REST', () => {
  let app: NestExpressApplication;
  const load = async (path: string) => fetch(`${await app.getUrl()}/api/data-map${path}`);

  beforeAll(async () => {
    app = await startWith(await loadDataMap(KNOWLEDGE, SILENT));
  });
  afterAll(() => app.close());

  it('gives the map once to those who have it already', async () => {
    const first = await load('');
    expect(first.headers.get('cache-control')).toContain('max-age');
    expect(((await first.json()) as { datasets: unknown[] }).datasets.length).toBeGreaterThanOrEqual(90);
    expect(await statusOf(`${await app.getUrl()}/api/data-map`, first.headers.get('etag') ?? '')).toBe(304);
  });

  it('gives a dataset, its fields as a table, and says which may be meant by an unknown id', async () => {
    expect(await (await load('/datasets/import-declaration')).json()).toMatchObject({ id: 'import-declaration' });
    const csv = await load('/datasets/import-declaration/fields.csv?language=en');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const lines = (await csv.text()).split('\r\n');
    expect(lines[0]).toContain('dataset,position,field,name,type');
    expect(lines[1]).toContain(
      'import-declaration,1,declaration-number-import,Import declaration number,identifier,14',
    );
    const missing = await load('/datasets/nothing-of-it');
    expect(missing.status).toBe(404);
    expect(await missing.json()).toMatchObject({ code: 'DATASET_UNKNOWN' });
    expect((await load('/datasets/nothing-of-it/fields.csv')).status).toBe(404);
  });

  it('finds datasets by words and facets', async () => {
    const found = (await (await load('/datasets?q=container&access=open&access=officers&first=3')).json()) as {
      hits: { dataset: { access: string } }[];
    };
    expect(found.hits.length).toBeGreaterThan(0);
    expect(found.hits.every(({ dataset }) => ['open', 'officers'].includes(dataset.access))).toBe(true);
    expect((await load('/datasets?first=0')).status).toBe(400);
  });

  it('gives everything in one file, as JSON and as tables', async () => {
    const dump = (await (await load('/dump.json')).json()) as {
      datasets: { fields: unknown[] }[];
      codeLists: unknown[];
    };
    const rows = async (path: string) => (await (await load(path)).text()).trim().split('\r\n').length - 1;
    expect(await rows('/datasets.csv')).toBe(dump.datasets.length);
    expect(await rows('/fields.csv?language=en')).toBe(dump.datasets.flatMap(({ fields }) => fields).length);
    expect(dump.codeLists.length).toBeGreaterThan(0);
    expect((await load('/fields.csv?language=de')).status).toBe(400);
  });

  it('gives a list of codes', async () => {
    expect(await (await load('/code-lists/transport-mode')).json()).toMatchObject({ id: 'transport-mode' });
    expect((await load('/code-lists/no-list')).status).toBe(404);
  });
});

describe('a server without a map', () => {
  it('says so', async () => {
    const app = await startWith(undefined);
    expect(await ask(app, MAP)).toEqual({ dataMap: { __typename: 'DataMapUnavailable', message: expect.any(String) } });
    expect(await ask(app, SEARCH, { query: 'x', first: 1 })).toEqual({
      searchDatasets: { __typename: 'DataMapUnavailable' },
    });
    expect((await fetch(`${await app.getUrl()}/api/data-map`)).status).toBe(503);
    expect(await ask(app, '{ suggestDatasets(typed: "a") { text } }')).toEqual({ suggestDatasets: [] });
    await app.close();
  });
});
