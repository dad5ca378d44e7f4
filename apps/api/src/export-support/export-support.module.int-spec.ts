import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { graphqlOptions } from '../common/graphql/graphql-options.js';
import { ConfigModule } from '../config/config.module.js';
import { parsePortalConfig } from '../config/portal-config.js';
import { DatabaseModule } from '../database/database.module.js';
import { openDatabase } from '../database/open-database.js';
import { type ProgrammeKnowledge } from '../knowledge/programmes/read-programmes.js';
import { ExportSupportModule } from './export-support.module.js';
import { loadProgrammes } from './load-programmes.js';

/** A server is started. */
jest.setTimeout(60_000);

@Module({})
class TestRoot {}

const KNOWLEDGE = fileURLToPath(new URL('../../../../knowledge', import.meta.url));
const SILENT = { info: () => undefined, warn: () => undefined };

async function startWith(knowledge: ProgrammeKnowledge | undefined): Promise<NestExpressApplication> {
  const config = parsePortalConfig({ values: { NODE_ENV: 'test', LOG_LEVEL: 'silent' }, placeOf: String });
  const root = {
    module: TestRoot,
    imports: [
      ConfigModule.forRoot(config),
      DatabaseModule.forRoot(await openDatabase({ folder: undefined })),
      GraphQLModule.forRoot(graphqlOptions(config)),
      ExportSupportModule.forRoot(knowledge),
    ],
  };
  const app = await NestFactory.create<NestExpressApplication>(root, { logger: false });
  await app.listen(0, '127.0.0.1');
  return app;
}

const MATCH = `query ($firm: SupportFirmInput!, $language: Language!, $choice: SupportChoice, $offset: Int! = 0, $limit: Int! = 10) {
  matchProgrammes(firm: $firm, language: $language, choice: $choice, offset: $offset, limit: $limit) {
  __typename
  ... on SupportMatches { asOf total byStatus { status count } byBody { body count }
    matches { status score changes parts { name value weight why } criteria { id verdict clause required firm } programme { id name } }
    nextQuestions { id kind label decides } }
  ... on SupportInvalidFirm { faults { field message } }
  ... on SupportUnavailable { message } } }`;

interface Matched {
  readonly __typename: string;
  readonly total: number;
  readonly byStatus: readonly { readonly status: string; readonly count: number }[];
  readonly matches: readonly {
    readonly status: string;
    readonly score: number;
    readonly changes: readonly string[] | null;
    readonly parts: readonly { readonly weight: number; readonly why: string }[];
    readonly criteria: readonly { readonly id: string; readonly verdict: string; readonly firm: string | null }[];
    readonly programme: { readonly id: string; readonly name: string };
  }[];
  readonly nextQuestions: readonly { readonly id: string; readonly kind: string; readonly decides: number }[];
  readonly faults: readonly { readonly field: string; readonly message: string }[];
}

describe('the export support service', () => {
  let app: NestExpressApplication;
  let without: NestExpressApplication;
  beforeAll(async () => {
    app = await startWith(loadProgrammes(KNOWLEDGE, SILENT));
    without = await startWith(loadProgrammes('/nowhere', SILENT));
  });
  afterAll(async () => {
    await Promise.all([app.close(), without.close()]);
  });

  async function ask<Data>(query: string, variables: object, of = app): Promise<Data> {
    const response = await fetch(`${await of.getUrl()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  }
  const match = async (firm: object, language = 'EN', of = app) =>
    (await ask<{ matchProgrammes: Matched }>(MATCH, { firm, language }, of)).matchProgrammes;

  /** Every result, page by page. */
  async function matchAll(firm: object): Promise<Matched> {
    const first = await matchPage(firm, { limit: 50 });
    const rest = [];
    for (let offset = 50; offset < first.total; offset += 50) rest.push(await matchPage(firm, { limit: 50, offset }));
    return { ...first, matches: [first, ...rest].flatMap(({ matches }) => matches) };
  }
  const matchPage = async (firm: object, page: object) =>
    (await ask<{ matchProgrammes: Matched }>(MATCH, { firm, language: 'EN', ...page })).matchProgrammes;

  it('refuses nothing to a firm that told nothing, and asks what decides the most', async () => {
    const { matches, total, nextQuestions } = await matchAll({});
    expect(matches.length).toBeGreaterThanOrEqual(90);
    expect(new Set(matches.map(({ programme }) => programme.id)).size).toBe(total);
    expect(matches.filter(({ status }) => status === 'NOT_NOW')).toEqual([]);
    expect(nextQuestions[0]).toMatchObject({ id: 'size', kind: 'CHOICE' });
    const decided = nextQuestions.map(({ decides }) => decides);
    expect(decided).toEqual([...decided].sort((left, right) => right - left));
  });

  it('tells condition by condition what the firm said, and what would change a refusal', async () => {
    const { matches } = await matchAll({
      size: 'small',
      regions: ['gyeonggi'],
      products: ['3304.99'],
      hasExported: true,
      exportsByYear: [{ year: '2025', amount: 80_000, currency: 'USD' }],
      goals: ['find-buyers'],
      said: [{ about: 'arrears:tax', yes: true }],
    });
    const refused = matches.filter(({ criteria }) =>
      criteria.some(({ firm, verdict }) => verdict === 'UNMET' && firm?.includes('arrears of tax')),
    );
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every(({ status }) => status === 'NOT_NOW')).toBe(true);
    expect(refused.some(({ changes }) => changes?.includes('Pay the arrears of tax.'))).toBe(true);
    for (const { parts } of matches) expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
  });

  it('gives ten at a time of those that were chosen, and counts the others', async () => {
    const firm = { size: 'small', said: [{ about: 'arrears:tax', yes: true }] };
    const refused = await matchPage(firm, { choice: { statuses: ['NOT_NOW'] } });
    expect(refused.matches).toHaveLength(10);
    expect(refused.matches.every(({ status }) => status === 'NOT_NOW')).toBe(true);
    expect(refused.byStatus.find(({ status }) => status === 'NOT_NOW')?.count).toBe(refused.total);
    expect(refused.byStatus.find(({ status }) => status === 'TO_CONFIRM')?.count).toBeGreaterThan(0);
    const next = await matchPage(firm, { choice: { statuses: ['NOT_NOW'] }, offset: 10 });
    expect(next.matches[0]?.programme.id).not.toBe(refused.matches[0]?.programme.id);
    expect((await matchPage(firm, { limit: 10_000 })).matches).toHaveLength(50);
    const one = await matchPage(firm, { choice: { programmes: ['mss-export-voucher'] } });
    expect(one.matches.map(({ programme }) => programme.id)).toEqual(['mss-export-voucher']);
  });

  it('answers in Korean as well', async () => {
    const { matches } = await match({ size: 'small' }, 'KO');
    expect(matches[0]?.programme.name).toMatch(/[가-힣]/);
    expect(matches[0]?.parts[0]?.why).toMatch(/[가-힣]/);
  });

  it.each([
    [{ size: 'tiny' }, 'size'],
    [{ products: ['cosmetics'] }, 'products.0'],
    [{ founded: '2021-02-30' }, 'founded'],
    [{ said: [{ about: 'weather:fine', yes: true }] }, 'said.0.about'],
    [{ regions: Array.from({ length: 101 }, () => 'seoul') }, 'regions'],
    [{ size: 'x'.repeat(61) }, 'size'],
  ])('names the field that can’t be read: %j', async (firm, field) => {
    const { __typename, faults } = await match(firm);
    expect(__typename).toBe('SupportInvalidFirm');
    expect(faults.map((fault) => fault.field)).toContain(field);
  });

  it('gives published programmes by kind and goal, one by its id, and the lists of choices', async () => {
    const { programmes } = await ask<{ programmes: { id: string; kind: string }[] }>(
      '{ programmes(language: EN, filter: { kind: "insurance", goal: "payment-risk" }) { id kind } }',
      {},
    );
    expect(new Set(programmes.map(({ kind }) => kind))).toEqual(new Set(['insurance']));
    const { programme, none, supportOptions } = await ask<
      Record<string, { name: string; sizes: unknown[]; industries: unknown[] } | null>
    >(
      `query ($id: ID!) { programme(id: $id, language: KO) { name link asOf confidence clauses { clause required } }
        none: programme(id: "nothing", language: KO) { name } supportOptions(language: KO) { sizes { value label } industries { value label } } }`,
      { id: programmes[0]?.id },
    );
    expect(programme?.name).toMatch(/[가-힣]/);
    expect(none).toBeNull();
    expect(supportOptions?.sizes).toHaveLength(5);
    expect(supportOptions?.industries).toHaveLength(21 + 77);
    expect(supportOptions?.industries).toContainEqual({ value: 'J58', label: '출판업' });
  });

  it('says so where there are no programmes', async () => {
    expect((await match({}, 'EN', without)).__typename).toBe('SupportUnavailable');
  });
});
