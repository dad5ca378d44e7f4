import { describe, expect, it } from '@jest/globals';
import { DataFactory } from 'n3';
import { canonical, readBack } from '../testing/canonical.js';
import { statements } from './statements.js';
import { dcat, dct, xsd } from './vocabulary.js';
import { writeRdfXml } from './write-rdf-xml.js';

const subject = DataFactory.namedNode('https://example.org/a?b=1&c=2');

describe('writeRdfXml', () => {
  it('keeps marks of XML, spaces, line ends, languages and types', async () => {
    const graph = [
      ...statements(
        subject,
        [dcat('Dataset')],
        [dct('title'), DataFactory.literal(' <b> & "두 줄"\n\r\t끝 ', 'ko'), DataFactory.literal('plain')],
        [dct('issued'), DataFactory.literal('2026-01-02', xsd('date'))],
      ),
      DataFactory.quad(subject, dct('publisher'), DataFactory.blankNode('someone')),
      DataFactory.quad(DataFactory.blankNode('someone'), dct('title'), DataFactory.literal('누구', 'ko')),
    ];
    expect(await canonical(await readBack.rdfXml(writeRdfXml(graph)))).toBe(await canonical(graph));
  });

  it('refuses a property of an unknown vocabulary, and what XML cannot hold', () => {
    expect(() =>
      writeRdfXml([
        DataFactory.quad(subject, DataFactory.namedNode('https://example.org/odd'), DataFactory.literal('x')),
      ]),
    ).toThrow(/none of the vocabularies/);
    expect(() => writeRdfXml([DataFactory.quad(subject, dct('title'), DataFactory.literal('\u0000'))])).toThrow(
      /XML cannot hold/,
    );
  });
});
