import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { AuthModule } from '../auth/auth.module.js';
import { graphqlOptions } from '../common/graphql/graphql-options.js';
import { ConfigModule } from '../config/config.module.js';
import { parsePortalConfig } from '../config/portal-config.js';
import { DatabaseModule } from '../database/database.module.js';
import { openDatabase } from '../database/open-database.js';
import { DeskModule } from '../desk/desk.module.js';
import { OfficerListsModule } from '../officer-lists/officer-lists.module.js';
import { describeRest } from '../openapi.js';
import { type HsParts } from './hs-parts.js';
import { HsModule } from './hs.module.js';
import { importCodes } from './import/import-codes.js';
import { OfficialLineRepository } from './import/official-line.repository.js';
import { readCodeFile } from './import/read-code-file.js';
import { hsTestParts } from './testing/hs-test-parts.js';

/** A database, an index and a server are started. */
jest.setTimeout(60_000);

@Module({})
class TestRoot {}

/** A file in the shape of the customs service's own, with all its columns. */
const CODE_FILE = [
  'HS부호,적용시작일자,적용종료일자,한글품목명,영문품목명,HS부호내용,한국표준무역분류명,수량단위최대단가,중량단위최대단가,수량단위코드,중량단위코드,수출성질코드,수입성질코드,품목규격명,필수규격명,참고규격명,규격설명,규격사항내용,성질통합분류코드,성질통합분류코드명',
  '8518309000,20120101,20991231,시험용 공식 품명,Official test name,,,,,U,KG,31Z01,32399,,,,,,31020101,(시험)',
  '8518304000,20120101,20201231,끝난 품명,,,,,,U,KG,31Z01,32399,,,,,,31020101,(시험)',
  '',
].join('\r\n');

interface Running {
  readonly app: NestExpressApplication;
  readonly url: string;
  readonly lines: OfficialLineRepository;
}

async function startWith(parts: HsParts | undefined): Promise<Running> {
  const config = parsePortalConfig({ values: { NODE_ENV: 'test', LOG_LEVEL: 'silent' }, placeOf: String });
  const database = await openDatabase({ folder: undefined });
  const root = {
    module: TestRoot,
    imports: [
      ConfigModule.forRoot(config),
      DatabaseModule.forRoot(database),
      GraphQLModule.forRoot(graphqlOptions(config)),
      AuthModule,
      DeskModule,
      OfficerListsModule,
      HsModule.forRoot(parts),
    ],
  };
  const app = await NestFactory.create<NestExpressApplication>(root, { logger: false });
  await app.listen(0, '127.0.0.1');
  return { app, url: await app.getUrl(), lines: new OfficialLineRepository(database.db) };
}

const CODE = 'code written title { ko en }';
const OFFICIAL = 'official { ko en validFrom validUntil inForce }';
const RANKED = `${CODE} probability`;
const BOTH = 'ko en';
const RULING = `number date code goods { ${BOTH} } why { ${BOTH} } similarity`;
const ENTRY = `${CODE} level childCount`;
const GUIDANCE = `guidance { tariff asOf notice { ${BOTH} } rulingBody { ${BOTH} } rulingUrl legalBasis legalUrl }`;
const RANKING = `candidates { ${RANKED} ${OFFICIAL} heading { ${BOTH} } chapter { ${BOTH} } } lines { ${RANKED} ${OFFICIAL} } sureness answerFrom sureFrom undecided { ${RANKED} } ${GUIDANCE}`;
const NODE = `... on TariffNode { ${ENTRY} ${OFFICIAL} path { ${ENTRY} } children { ${ENTRY} ${OFFICIAL} } termsKo termsEn
  chapterNotes { chapter covers { ${BOTH} } decides { ${BOTH} } excludes { goods { ${BOTH} } goesTo } notes { ref gist { ${BOTH} } } }
  rulings { number date code goods { ${BOTH} } why { ${BOTH} } } care { kind goods { ${BOTH} } belongsTo source why { ${BOTH} } } }`;
const ENDED = `... on HsCodeEnded { code successor { ${ENTRY} } possible { ${ENTRY} } }`;
const REFUSED = '... on HsInvalidItem { itemFault field limit message } ... on HsUnavailable { missing message }';

/** The fullest queries that a page would send. */
const QUERIES = {
  predict: `query ($item: HsItemInput!) { predictHs(item: $item) { __typename
    ... on HsPrediction { ${RANKING} similarRulings { ${RULING} } }
    ... on HsVagueItem { ${RANKING} vagueKind whatToAdd { ${BOTH} } }
    ... on HsCodeLookup { outcome { __typename ... on TariffNode { ${ENTRY} } ${ENDED} ... on HsCodeUnknown { code nearest { ${ENTRY} } } ... on HsCodeMalformed { code fault } } }
    ${REFUSED} } }`,
  explain: `query ($item: HsItemInput!, $code: String!) { hsExplanation(item: $item, code: $code) { __typename
    ... on HsExplanation { ${RANKED} words { text field effect } decides { ${BOTH} } notes { ref gist { ${BOTH} } }
      runnerUp { ${RANKED} } shifts { ${CODE} kind condition { ${BOTH} } } rulings { ${RULING} } }
    ... on HsNoSubheading { given } ${REFUSED} } }`,
  narrow: `query ($item: HsItemInput!, $answers: [HsAnswerInput!]!) { hsNarrowing(item: $item, answers: $answers) { __typename
    ... on HsNarrowing { candidates { ${RANKED} ${OFFICIAL} heading { ${BOTH} } chapter { ${BOTH} } } lines { ${RANKED} ${OFFICIAL} } answers { questionId option text { ${BOTH} } label { ${BOTH} } } question { id kind text { ${BOTH} } hints { ${BOTH} } options { option label { ${BOTH} } } } end answered questionLimit }
    ... on HsBadAnswers { answerFault questionId } ${REFUSED} } }`,
  node: `query ($code: String!) { tariffNode(code: $code) { __typename ${NODE} ${ENDED}
    ... on HsCodeUnknown { code nearest { ${ENTRY} } } ... on HsCodeMalformed { code fault nearest { ${ENTRY} } } ... on HsUnavailable { missing } } }`,
  search: `query ($text: String!) { searchTariff(text: $text, limit: 5) { __typename
    ... on TariffSearchResult { hits { ${ENTRY} matchedTerm score } } ... on HsUnavailable { missing } } }`,
  rules: `{ generalRules { __typename ... on GeneralRules { rules { rule title { ${BOTH} } plain { ${BOTH} } example { ${BOTH} } } } }
    tariffSections { __typename ... on TariffSections { sections { ${ENTRY} } } } }`,
  feedback: `mutation ($input: HsFeedbackInput!) { submitHsFeedback(input: $input) { __typename
    ... on HsFeedbackStored { id redacted } ... on HsInvalidFeedback { feedbackFault limit message } ${REFUSED} } }`,
} as const;

describe('HS service over HTTP', () => {
  let app: NestExpressApplication;
  let url: string;
  let lines: OfficialLineRepository;

  beforeAll(async () => {
    ({ app, url, lines } = await startWith(hsTestParts()));
  });
  afterAll(() => app.close());

  async function post(path: string, body: object): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }
  const ask = async (query: keyof typeof QUERIES, variables: object = {}) =>
    (await post('/graphql', { query: QUERIES[query], variables })).body;
  const rest = (body: object) => post('/api/hs/predict', body);

  it('predicts with the fullest query that a page would send', async () => {
    expect(await ask('predict', { item: { description: '블루투스 이어폰' } })).toMatchObject({
      data: {
        predictHs: {
          __typename: 'HsPrediction',
          candidates: expect.arrayContaining([expect.objectContaining({ code: '851830', written: '8518.30' })]),
          guidance: { tariff: 'HSK 2025 (HS 2022)', legalBasis: '관세법 제86조' },
        },
      },
    });
  });

  it.each([
    ['vague input', '기계 부품', { __typename: 'HsVagueItem', vagueKind: 'PART' }],
    [
      'a bare code',
      '8518.30',
      { __typename: 'HsCodeLookup', outcome: { __typename: 'TariffNode', level: 'SUBHEADING' } },
    ],
    ['a malformed code', '85183', { outcome: { __typename: 'HsCodeMalformed', fault: 'ODD_NUMBER_OF_DIGITS' } }],
    ['nothing', '  ', { __typename: 'HsInvalidItem', itemFault: 'EMPTY' }],
    ['emoji', '🎁', { __typename: 'HsInvalidItem', itemFault: 'NO_WORDS' }],
  ])('answers %s with an outcome of its own', async (_name, description, expected) => {
    expect(await ask('predict', { item: { description } })).toMatchObject({ data: { predictHs: expected } });
  });

  it('explains a candidate', async () => {
    expect(await ask('explain', { item: { description: 'wireless earphones' }, code: '8518.30' })).toMatchObject({
      data: { hsExplanation: { __typename: 'HsExplanation', code: '851830', words: expect.any(Array) } },
    });
    expect(await ask('explain', { item: { description: 'wireless earphones' }, code: '85' })).toMatchObject({
      data: { hsExplanation: { __typename: 'HsNoSubheading', given: '85' } },
    });
  });

  it('narrows down, "I don’t know" being null', async () => {
    const item = { description: '스피커' };
    const first = await ask('narrow', { item, answers: [] });
    expect(first).toMatchObject({
      data: { hsNarrowing: { __typename: 'HsNarrowing', answered: 0, questionLimit: 5 } },
    });
    expect(await ask('narrow', { item, answers: [{ questionId: 'within:8518', option: null }] })).toMatchObject({
      data: {
        hsNarrowing: {
          answered: 1,
          candidates: { 0: { heading: { ko: expect.any(String) }, chapter: { en: expect.any(String) } } },
          lines: expect.arrayContaining([expect.objectContaining({ code: expect.stringMatching(/^8518\d{6}$/u) })]),
          answers: [{ questionId: 'within:8518', option: null, text: { ko: expect.any(String) }, label: null }],
        },
      },
    });
    expect(await ask('narrow', { item, answers: [{ questionId: 'x' }] })).toMatchObject({
      data: { hsNarrowing: { __typename: 'HsBadAnswers', answerFault: 'UNKNOWN_QUESTION', questionId: 'x' } },
    });
  });

  it.each([
    ['8518', { __typename: 'TariffNode', level: 'HEADING', chapterNotes: { chapter: '85' } }],
    ['xvi', { __typename: 'TariffNode', level: 'SECTION', chapterNotes: null }],
    ['8518.30-9000', { __typename: 'TariffNode', level: 'LINE', written: '8518.30-9000' }],
    ['3002.20', { __typename: 'HsCodeEnded', successor: { code: '300241' } }],
    ['9999', { __typename: 'HsCodeUnknown', nearest: null }],
    ['851713000', { __typename: 'HsCodeMalformed', fault: 'ODD_NUMBER_OF_DIGITS' }],
    ['earphone', { __typename: 'HsCodeMalformed', fault: 'NO_CODE' }],
  ])('shows the place %s with the fullest query', async (code, expected) => {
    expect(await ask('node', { code })).toMatchObject({ data: { tariffNode: expected } });
  });

  it('shows official names beside the plain ones once a code file is loaded', async () => {
    const place = { data: { tariffNode: { title: expect.anything(), official: null } } };
    expect(await ask('node', { code: '8518309000' })).toMatchObject(place);
    const settings = { source: 'hsk.csv', now: new Date(), apply: true, closeMany: false };
    await importCodes(lines, readCodeFile(Buffer.from(CODE_FILE)), settings);

    const official = { ko: '시험용 공식 품명', en: 'Official test name', validUntil: '2099-12-31', inForce: true };
    expect(await ask('node', { code: '8518309000' })).toMatchObject({ data: { tariffNode: { official } } });
    expect(await ask('node', { code: '851830' })).toMatchObject({
      data: {
        tariffNode: {
          official: null,
          children: expect.arrayContaining([
            expect.objectContaining({ code: '8518309000', official: expect.objectContaining(official) }),
            expect.objectContaining({
              code: '8518304000',
              official: expect.objectContaining({ en: null, inForce: false }),
            }),
          ]),
        },
      },
    });
    expect(await ask('predict', { item: { description: '블루투스 이어폰' } })).toMatchObject({
      data: {
        predictHs: {
          lines: expect.arrayContaining([
            expect.objectContaining({
              code: '8518304000',
              official: expect.objectContaining({ ko: '끝난 품명', inForce: false }),
            }),
          ]),
        },
      },
    });
  });

  it('searches, lists sections and explains the General Rules', async () => {
    expect(await ask('search', { text: '이어폰' })).toMatchObject({
      data: {
        searchTariff: {
          hits: expect.arrayContaining([expect.objectContaining({ code: '851830', level: 'SUBHEADING' })]),
        },
      },
    });
    expect(await ask('rules')).toMatchObject({
      data: { generalRules: { __typename: 'GeneralRules' }, tariffSections: { sections: { length: 21 } } },
    });
  });

  it('keeps feedback and refuses a code that does not exist', async () => {
    const item = { description: '이어폰' };
    expect(
      await ask('feedback', { input: { item, clearedCode: '8518.30-9000', note: '010-1234-5678' } }),
    ).toMatchObject({
      data: { submitHsFeedback: { __typename: 'HsFeedbackStored', redacted: true } },
    });
    expect(await ask('feedback', { input: { item, clearedCode: '1' } })).toMatchObject({
      data: { submitHsFeedback: { __typename: 'HsInvalidFeedback', feedbackFault: 'INVALID_CODE' } },
    });
  });

  it('predicts over REST in the shape of hs:predict, with titles', async () => {
    expect(await rest({ description: '블루투스 이어폰', top: 2 })).toMatchObject({
      status: 200,
      body: {
        candidates: {
          length: 2,
          0: { code: '8518.30', title: { ko: expect.any(String) }, heading: expect.anything() },
        },
        lines: expect.arrayContaining([expect.objectContaining({ code: expect.stringMatching(/^\d{10}$/u) })]),
        vague: false,
        guidance: { asOf: '2025-01' },
      },
    });
    expect(await rest({ description: 'gift', model: null })).toMatchObject({
      status: 200,
      body: { vague: true, vagueKind: 'gift' },
    });
    expect(await rest({ description: '8518.30' })).toMatchObject({
      status: 200,
      body: { lookup: { kind: 'found', code: '851830' } },
    });
  });

  it.each([
    ['an empty description', { description: '' }, 422, { code: 'EMPTY' }],
    ['a description that is too long', { description: 'x'.repeat(4001) }, 422, { code: 'TOO_LONG', limit: 4000 }],
    ['no description', {}, 400, {}],
    ['an unknown field', { description: 'x', colour: 'red' }, 400, {}],
    ['more candidates than there are', { description: 'x', top: 51 }, 400, {}],
  ])('refuses over REST %s', async (_name, body, status, expected) => {
    expect(await rest(body)).toMatchObject({ status, body: expected });
  });

  it('describes the REST part', () => {
    const { paths } = describeRest(app);
    expect(Object.keys(paths['/api/hs/predict']?.post?.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '400', '403', '422', '429', '503']),
    );
  });
});

describe.each([
  ['model', { ...hsTestParts(), model: undefined }, 'MODEL'],
  ['knowledge', undefined, 'KNOWLEDGE'],
] as const)('HS service without its %s', (_name, parts, missing) => {
  it('starts, and says so', async () => {
    const { app, url } = await startWith(parts);
    const post = (path: string, body: object) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const item = { description: 'earphones' };
    const answered = await post('/graphql', { query: QUERIES.predict, variables: { item } });
    expect(await answered.json()).toMatchObject({ data: { predictHs: { __typename: 'HsUnavailable', missing } } });
    const refused = await post('/api/hs/predict', item);
    expect([refused.status, await refused.json()]).toMatchObject([503, { code: 'HS_UNAVAILABLE' }]);
    await app.close();
  });
});
