import { type Json, type JsonObject } from './json-document.js';

/** What conditions can ask about, in the order in which one chooses, with what each begins as. */
export const TEST_KINDS = {
  size: { oneOf: [] },
  employees: { range: {} },
  sales: { currency: 'KRW', range: {} },
  'firm-age': { range: {} },
  region: { oneOf: [] },
  industry: { oneOf: [] },
  product: { oneOf: [] },
  'export-experience': { is: true },
  'export-value': { currency: 'USD', range: {} },
  'export-growth': { range: {} },
  'export-concentration': { range: {} },
  destination: { oneOf: [] },
  agreement: {},
  certification: { oneOf: [] },
  'prior-support': { programmes: ['self'], range: { atMost: 0 } },
  'no-arrears': { of: ['tax', 'duty'] },
  purpose: { oneOf: [] },
  fact: { name: 'has-export-contract', is: true },
  amount: { name: 'duty-on-goods', currency: 'KRW', range: {} },
  confirmation: {},
  all: { of: [] },
  any: { of: [] },
  not: { test: { on: 'size', oneOf: [] } },
} as const satisfies Record<string, JsonObject>;

export type TestKind = keyof typeof TEST_KINDS;
export const TEST_KIND_NAMES = Object.keys(TEST_KINDS) as readonly TestKind[];

export function isTestKind(value: Json | undefined): value is TestKind {
  return typeof value === 'string' && Object.hasOwn(TEST_KINDS, value);
}

/** A test of a kind as it begins. */
export function freshTest(kind: TestKind): JsonObject {
  return { on: kind, ...TEST_KINDS[kind] };
}
