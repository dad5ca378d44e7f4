import { describe, expect, it } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { readDataMap } from '../../knowledge/data-map/read-data-map.js';
import { aDataset, someMapRecords } from '../../knowledge/data-map/testing/some-map-records.js';
import { atomFeed } from './atom-feed.js';
import { CatalogueAddresses } from './catalogue-addresses.js';

const addresses = new CatalogueAddresses('https://portal.example.org');

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads well-formed XML; throws at the first fault. */
function parse(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (part) => {
    for (const element of open) element.text += part;
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return root.children[0] ?? root;
}

const child = (element: Element | undefined, name: string) =>
  element?.children.filter((each) => each.name === name) ?? [];
const texts = (element: Element | undefined, name: string) => child(element, name).map(({ text }) => text);

describe('atomFeed', () => {
  it.each(['ko', 'en'] as const)('is a valid feed of the committed map in %s', (language) => {
    const feed = parse(atomFeed(readDataMap('knowledge'), addresses, language));
    expect(feed).toMatchObject({
      name: 'feed',
      attributes: { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
    });
    // RFC 4287, 4.1.1 and 4.1.2: exactly one each, an author for all, and a link to itself.
    for (const element of [feed, ...child(feed, 'entry')]) {
      for (const name of ['id', 'title', 'updated']) expect(texts(element, name)).toHaveLength(1);
      expect(texts(element, 'updated')[0]).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+09:00$/);
      expect(new URL(texts(element, 'id')[0] ?? '').origin).toBe('https://portal.example.org');
    }
    expect(child(feed, 'author')).toHaveLength(1);
    expect(child(feed, 'link').map(({ attributes }) => attributes.rel)).toEqual(['self', 'alternate']);
    expect(child(feed, 'entry').length).toBeGreaterThan(0);
  });

  it('tells changes of datasets before the edition that they follow', () => {
    const changed = aDataset({
      name: { ko: '적하목록', en: 'Manifest & "co"' },
      changes: [
        { version: '1.1', date: '2026-02-01', what: { ko: '하나', en: 'One <more> field' } },
        { version: '1.2', date: '2026-03-01', what: { ko: '둘', en: 'Another' } },
      ],
    });
    const feed = parse(atomFeed(someMapRecords([changed]), addresses, 'en'));
    const entries = child(feed, 'entry');
    expect(entries.flatMap((entry) => texts(entry, 'title'))).toEqual([
      'Manifest & "co" (1.2)',
      'Manifest & "co" (1.1)',
      'Data map 1.0',
    ]);
    expect(texts(entries[1], 'summary')).toEqual(['One <more> field']);
    expect(texts(feed, 'updated')).toEqual(['2026-03-01T00:00:00+09:00']);
  });

  it('is valid even for an empty map', () => {
    const feed = parse(atomFeed({ ...someMapRecords([]), versions: [] }, addresses, 'ko'));
    expect(texts(feed, 'updated')).toEqual(['1970-01-01T00:00:00+09:00']);
  });
});
