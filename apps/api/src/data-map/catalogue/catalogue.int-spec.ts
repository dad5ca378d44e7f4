import { request as httpRequest } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import { RestExceptionFilter } from '../../common/http/rest-exception.filter.js';
import { readDataMap } from '../../knowledge/data-map/read-data-map.js';
import { MapDirectory } from '../graph/map-directory.js';
import { Catalogue } from './catalogue.js';
import { CatalogueAddresses } from './catalogue-addresses.js';
import { CatalogueController } from './catalogue.controller.js';
import { CATALOGUE } from './catalogue-provider.js';
import { IdentifiersController } from './identifiers.controller.js';
import { canonical, readBack } from './testing/canonical.js';

@Module({})
class TestRoot {}

const BASE = 'https://portal.example.org';

async function serve(catalogue: Catalogue | undefined): Promise<NestExpressApplication> {
  const root = {
    module: TestRoot,
    controllers: [CatalogueController, IdentifiersController],
    providers: [
      { provide: CATALOGUE, useFactory: () => catalogue },
      { provide: APP_FILTER, useClass: RestExceptionFilter },
    ],
  };
  const app = await NestFactory.create<NestExpressApplication>(root, { logger: false });
  app.use(compression());
  await app.listen(0, '127.0.0.1');
  return app;
}

describe('the catalogue over HTTP', () => {
  let app: NestExpressApplication;
  let origin: string;
  beforeAll(async () => {
    app = await serve(new Catalogue(new MapDirectory(readDataMap('knowledge')), new CatalogueAddresses(BASE)));
    origin = await app.getUrl();
  });
  afterAll(() => app.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(new URL(path, origin), { headers, redirect: 'manual' });
  const typeOf = (response: Response) => response.headers.get('content-type')?.split(';')[0];

  it.each([
    ['*/*', 'application/ld+json'],
    ['text/turtle', 'text/turtle'],
    ['application/rdf+xml;q=0.9, text/turtle;q=0.2', 'application/rdf+xml'],
  ])('gives the whole catalogue to a client that accepts %s as %s', async (accept, type) => {
    const response = await get('/api/catalogue', { accept });
    expect([response.status, typeOf(response), response.headers.get('vary')]).toEqual([
      200,
      type,
      expect.stringContaining('Accept'),
    ]);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('says the same under each ending, whatever is accepted', async () => {
    const read = { ttl: readBack.turtle, jsonld: readBack.jsonLd, rdf: readBack.rdfXml };
    const forms = [];
    for (const [ending, parse] of Object.entries(read)) {
      const response = await get(`/api/catalogue/datasets/import-declaration.${ending}`, { accept: 'text/html' });
      expect(response.status).toBe(200);
      forms.push(await canonical(await parse(await response.text())));
    }
    expect(forms[0]).toContain(`<${BASE}/id/dataset/import-declaration>`);
    expect(new Set(forms).size).toBe(1);
  });

  it('refuses formats that it has not, naming those that it has', async () => {
    const response = await get('/api/catalogue', { accept: 'application/pdf' });
    expect(response.status).toBe(406);
    expect(await response.json()).toMatchObject({
      code: 'NOT_ACCEPTABLE',
      message: expect.stringContaining('text/turtle'),
    });
    expect((await get('/api/catalogue/datasets/import-declaration.pdf')).status).toBe(404);
  });

  it('sends nothing again that the client holds, and packs what it sends', async () => {
    const first = await get('/api/catalogue.ttl');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, max-age=3600');
    const address = new URL('/api/catalogue.ttl', origin);
    expect((await raw(address, { 'if-none-match': etag })).status).toBe(304);
    const { encoding, bytes } = await raw(address, { 'accept-encoding': 'gzip' });
    expect(encoding).toBe('gzip');
    const text = await first.text();
    expect(gunzipSync(bytes).toString()).toBe(text);
    expect(bytes.length).toBeLessThan(text.length / 4);
  });

  it.each([
    ['text/html,*/*;q=0.8', 'en', '/en/data-map/datasets/import-declaration'],
    ['text/html', 'fr', '/ko/data-map/datasets/import-declaration'],
    ['text/turtle', 'ko', '/api/catalogue/datasets/import-declaration.ttl'],
    ['application/ld+json', 'ko', '/api/catalogue/datasets/import-declaration.jsonld'],
  ])('answers an identifier (%s, %s) with where to read of it', async (accept, language, place) => {
    const response = await get('/id/dataset/import-declaration', { accept, 'accept-language': language });
    expect([response.status, response.headers.get('location')]).toEqual([303, `${BASE}${place}`]);
  });

  it('tells of every other identifier in the catalogue too', async () => {
    const turtle = { accept: 'text/turtle' };
    for (const [identifier, file] of [
      ['actor/kcs', 'catalogue/actors/kcs.ttl'],
      ['stage/import-declaration', 'catalogue/stages/import-declaration.ttl'],
      ['subject/cargo', 'catalogue/subjects/cargo.ttl'],
      ['edition/1.0', 'catalogue.ttl'],
      ['catalogue', 'catalogue.ttl'],
    ]) {
      const response = await get(`/id/${String(identifier)}`, turtle);
      expect(response.headers.get('location')).toBe(`${BASE}/api/${String(file)}`);
      expect((await get(`/api/${String(file)}`)).status).toBe(200);
    }
  });

  it.each([
    ['csv-metadata.json', 'application/csvm+json'],
    ['made-up-sample.csv', 'text/csv'],
    ['schema-org.jsonld', 'application/ld+json'],
    ['open-lineage.json', 'application/json'],
  ])('gives %s of a dataset, and says so when there is no such dataset', async (file, type) => {
    const response = await get(`/api/catalogue/datasets/import-declaration/${file}`);
    expect([response.status, typeOf(response)]).toEqual([200, type]);
    expect((await get(`/api/catalogue/datasets/nothing/${file}`)).status).toBe(404);
  });

  it('links only to files of its own that are there', async () => {
    const turtle = await (await get('/api/catalogue/datasets/import-declaration.ttl')).text();
    const files = [...turtle.matchAll(/<https:\/\/portal\.example\.org(\/api\/[^>]+)>/g)].map(([, path = '']) => path);
    expect(files.length).toBeGreaterThan(2);
    for (const file of new Set(files)) expect([file, (await get(file)).status]).toEqual([file, 200]);
  });

  it.each(['ko', 'en'])('gives changes as a feed in %s', async (language) => {
    const response = await get(`/api/catalogue/changes.${language}.atom`);
    expect([response.status, typeOf(response)]).toEqual([200, 'application/atom+xml']);
    expect(await response.text()).toContain(`xml:lang="${language}"`);
  });

  it.each(['datasets/nothing', 'datasets/Im%2Fport', 'people/kcs', 'datasets/..%2f..%2fetc'])(
    'knows no %s',
    async (path) => {
      expect((await get(`/api/catalogue/${path}`)).status).toBe(404);
    },
  );

  it('says so where there is no map', async () => {
    const empty = await serve(undefined);
    try {
      const response = await fetch(new URL('/api/catalogue', await empty.getUrl()));
      expect([response.status, await response.json()]).toEqual([
        404,
        { code: 'NOT_FOUND', message: 'There is no data map on this server.' },
      ]);
    } finally {
      await empty.close();
    }
  });
});

/** What comes over the wire: `fetch` would unpack it, and asks for a fresh copy with every condition. */
function raw(
  url: URL,
  headers: Record<string, string>,
): Promise<{ status: number | undefined; encoding: string | undefined; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    httpRequest(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({
          status: response.statusCode,
          encoding: response.headers['content-encoding'],
          bytes: Buffer.concat(chunks),
        });
      });
    })
      .on('error', reject)
      .end();
  });
}
