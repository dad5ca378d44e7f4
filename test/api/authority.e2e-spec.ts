import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { may } from '../../apps/api/src/auth/authority/ability.js';
import { OPERATIONS, type Operation } from '../../apps/api/src/auth/authority/operations.js';
import { DEMO_PEOPLE } from '../../apps/api/src/auth/demo-issuer/demo-people.js';
import { asOfficer, type DemoOfficer, WITH_OFFICERS } from '../support/officers.js';
import { type Portal, removeDataDir, startPortal } from '../support/portal.js';
import { PortalClient } from '../support/portal-client.js';

const API = fileURLToPath(new URL('../../apps/api', import.meta.url));

/** Something that officers can ask of the portal, and the operation that it is marked with. */
interface Door {
  readonly name: string;
  readonly operation: Operation;
  /** @returns the code of the refusal; undefined when it wasn't refused for want of authority */
  knock(client: PortalClient): Promise<string | undefined>;
}

/**
 * Doors that roles open and the thing behind decides on (whose office, whose case, whose own work): of a thing that isn't
 * there nobody is told more than that they may not.
 */
const BY_THE_THING = [
  'takeFraudAlert',
  'noteFraudAlert',
  'proposeFraudClosing',
  'reopenFraudAlert',
  'concludeXray',
  // Investigators see the declarations and images of their cases, not those of an office.
  'openDeclarationGroups',
  'recordInspection',
  'screeningWorklist',
  'xrayQueue',
];

const doors = [...graphqlDoors(), ...restDoors(), ...listDoors()];
/** One person of each role; nobody of them has two. */
const PEOPLE = [
  ...new Map(DEMO_PEOPLE.filter(({ roles }) => roles.length === 1).map((one) => [one.roles[0], one])).values(),
];

describe('every officers’ door of the running portal', () => {
  let portal: Portal;
  beforeAll(async () => {
    const limits = ['RATE', 'QUESTION', 'UPLOAD', 'REQUEST'].map((kind) => [`${kind}_LIMIT_PER_MINUTE`, '100000']);
    portal = await startPortal({ ...WITH_OFFICERS, ...(Object.fromEntries(limits) as Record<string, string>) });
  }, 200_000);
  afterAll(async () => {
    await portal.stop();
    removeDataDir(portal.dataDir);
  });

  it('is one of the operations; which have none but in use cases is known', () => {
    const marked = new Set(doors.map(({ operation }) => operation));
    const without = (Object.keys(OPERATIONS) as Operation[]).filter((operation) => !marked.has(operation));
    expect(doors.length).toBeGreaterThan(60);
    expect([...marked].filter((operation) => !(operation in OPERATIONS))).toEqual([]);
    // `image.recheck` and `image.resolve` are told from `image.judge` by how far the case is; cases have no pages yet.
    expect(without.filter((operation) => !/^(case|image)\./.test(operation))).toEqual([]);
  });

  it('is shut to who isn’t signed in', async () => {
    const visitor = new PortalClient(portal.origin);
    const codes = await answers(visitor);
    expect(codes.filter(([, code]) => code !== 'UNAUTHENTICATED')).toEqual([]);
  }, 60_000);

  it('takes nothing that a page of another site has an officer’s browser send', async () => {
    const client = await asOfficer(portal.origin, 'demo-supervisor');
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query: '{ engineStatuses { __typename } }' });
    expect((await client.send('/graphql', { method: 'POST', headers, body })).status).toBe(403);
    const posts = doors.flatMap(({ name }) => (name.startsWith('POST ') ? [name.slice('POST '.length)] : []));
    for (const address of posts) {
      const response = await client.send(address, { method: 'POST', headers, body: '{}' });
      expect([address, response.status]).toEqual([address, 403]);
      expect(await response.text()).not.toContain('FORBIDDEN');
    }
  });

  it.each(PEOPLE.map((person) => [person.roles[0], person] as const))(
    'lets %s through exactly where the abilities say so',
    async (_role, person) => {
      const codes = await answers(await asOfficer(portal.origin, person.id as DemoOfficer));
      const wrong = codes.filter(([name, code], at) => {
        const allowed = may(person, doors[at]?.operation ?? 'desk.read');
        if (allowed && code === 'FORBIDDEN') return !BY_THE_THING.includes(name);
        return code === 'UNAUTHENTICATED' || allowed === (code === 'FORBIDDEN');
      });
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  const answers = (client: PortalClient): Promise<[string, string | undefined][]> =>
    Promise.all(doors.map(async (door) => [door.name, await door.knock(client)]));
});

/** Every source of the API that marks a handler. */
function* markedSources(ending: string): Generator<string> {
  for (const path of readdirSync(join(API, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (path.endsWith(ending)) yield readFileSync(join(API, 'src', path), 'utf8');
  }
}

/** Operation, name and what stands between the mark and the name, of each marked handler of a source. */
function marksOf(source: string): { operation: string; handler: string; from: number }[] {
  return [...source.matchAll(/@OfficersOnly\('([\w.-]+)'\)/g)].flatMap(({ 1: operation = '', index }) => {
    const handler = /\n {2}(?:async )?(\w+)\(/.exec(source.slice(index))?.[1];
    return handler === undefined || operation === 'any' ? [] : [{ operation, handler, from: index }];
  });
}

/** Fields of the schema whose resolver is marked, each asked with the least that the schema takes. */
function graphqlDoors(): Door[] {
  const schema = buildSchema(readFileSync(join(API, 'schema.graphql'), 'utf8'));
  const kinds = { query: schema.getQueryType(), mutation: schema.getMutationType() };
  return [...markedSources('.resolver.ts')].flatMap(marksOf).map(({ operation, handler }) => {
    const kind = kinds.query?.getFields()[handler] === undefined ? 'mutation' : 'query';
    const field = kinds[kind]?.getFields()[handler];
    if (field === undefined) throw new Error(`${handler} is no field of the schema`);
    const query = leastQuery(kind, field);
    return {
      name: handler,
      operation: operation as Operation,
      async knock(client) {
        const response = await client.post('/graphql', { query });
        const { errors } = (await response.json()) as {
          errors?: { message: string; extensions?: { code?: string } }[];
        };
        const code = errors?.[0]?.extensions?.code;
        if (code === 'GRAPHQL_VALIDATION_FAILED') throw new Error(`${query}: ${String(errors?.[0]?.message)}`);
        return code;
      },
    };
  });
}

function leastQuery(kind: string, { name, args, type }: GraphQLField<unknown, unknown>): string {
  const needed = args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const given = needed.map((arg) => `${arg.name}: ${leastValue(arg.type)}`).join(', ');
  return `${kind} { ${name}${given === '' ? '' : `(${given})`} ${isLeafType(getNamedType(type)) ? '' : '{ __typename }'} }`;
}

/** A value that the schema takes and no case has. */
function leastValue(type: GraphQLInputType): string {
  if (isNonNullType(type)) return leastValue(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter(
      (each) => isNonNullType(each.type) && each.defaultValue === undefined,
    );
    return `{ ${needed.map((each) => `${each.name}: ${leastValue(each.type)}`).join(', ')} }`;
  }
  const values: Record<string, string> = { Int: '1', Float: '1', Boolean: 'false' };
  return values[type.name] ?? '"none"';
}

/** Lists that are given out as files, as services add them. */
function listDoors(): Door[] {
  return [...markedSources('.ts')]
    .flatMap((source) => [...source.matchAll(/lists\.add\(\{\s*id: '([\w-]+)',\s*operation: '([\w.-]+)'/g)])
    .concat(
      [...markedSources('.ts')].flatMap((source) => [...source.matchAll(/addVersions\('([\w-]+)', '([\w.-]+)'/g)]),
    )
    .map(([, id = '', operation]): Door => ({
      name: `list ${id}`,
      operation: operation as Operation,
      async knock(client) {
        const response = await client.post(`/api/officers/lists/${id}`, {});
        const text = await response.text();
        if (response.status === 404) throw new Error(`there is no list ${id}`);
        if (response.status === 401) return 'UNAUTHENTICATED';
        return response.status === 403 ? (JSON.parse(text) as { code?: string }).code : undefined;
      },
    }));
}

/** Addresses of controllers that are marked. */
function restDoors(): Door[] {
  return [...markedSources('.controller.ts')].flatMap((source) => {
    const base = /@Controller\('([^']+)'\)/.exec(source)?.[1] ?? '';
    return marksOf(source).map(({ operation, from }): Door => {
      // The mark stands below the method's own decorator or above it, with nothing of another handler between.
      const near = [...source.matchAll(/@(Get|Post)\('([^']*)'\)/g)].sort(
        (a, b) => Math.abs(a.index - from) - Math.abs(b.index - from),
      )[0];
      const [, method = '', path = ''] = near ?? [];
      const address = `/${base}/${path.replace(/:\w+/g, 'none')}`;
      return {
        name: `${method.toUpperCase()} ${address}`,
        operation: operation as Operation,
        async knock(client) {
          const response = await (method === 'Get' ? client.send(address) : client.post(address, {}));
          const text = await response.text();
          if (response.status === 404 && text.includes('Cannot')) throw new Error(`${address} is no address`);
          if (response.status === 401) return 'UNAUTHENTICATED';
          return response.status === 403 ? (JSON.parse(text) as { code?: string }).code : undefined;
        },
      };
    });
  });
}
