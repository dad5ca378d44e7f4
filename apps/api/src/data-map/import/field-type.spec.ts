import { describe, expect, it } from '@jest/globals';
import { mapType } from './field-type.js';
import { Slugs, slug } from './source-dataset.js';

describe('mapType', () => {
  it.each([
    ['character varying(20)', 'name', { type: 'text', length: 20 }],
    ['VARCHAR(3)', 'country_cd', { type: 'code', length: 3 }],
    ['numeric(12,2)', 'weight', { type: 'number', length: 10, decimals: 2 }],
    ['decimal(15,0)', 'duty_amt', { type: 'amount', length: 15 }],
    ['bigint', 'count', { type: 'number' }],
    ['timestamp(6) with time zone', 'at', { type: 'datetime' }],
    ['date', 'day', { type: 'date' }],
    ['BOOLEAN', 'flag', { type: 'flag' }],
    ['bytea', 'scan', { type: 'document' }],
    ['uuid', 'id', { type: 'identifier' }],
    ['jsonb', 'rest', { type: 'text' }],
    ['', 'odd', { type: 'text' }],
  ])('reads %s of %s', (technical, name, expected) => {
    expect(JSON.parse(JSON.stringify(mapType(technical, name)))).toEqual(expected);
  });
});

describe('slug', () => {
  it.each([
    ['ImportDeclaration', 'import-declaration'],
    ['sales.import declarations__2026', 'sales-import-declarations-2026'],
    ['Déclaration', 'declaration'],
  ])('makes an id of %s', (name, id) => {
    expect(slug(name)).toBe(id);
  });

  it('gives a name without Latin letters an id of its own, and never one id to two names', () => {
    expect(slug('수입신고')).toMatch(/^unnamed-[0-9a-f]{8}$/);
    expect(slug('수입신고')).not.toBe(slug('수출신고'));
    const slugs = new Slugs();
    expect([slugs.of('a b'), slugs.of('a-b'), slugs.of('a b')]).toEqual(['a-b', 'a-b-2', 'a-b']);
  });
});
