import { Readable } from 'node:stream';
import { Parser, type Quad, Store } from 'n3';
import { canonize } from 'rdf-canonize';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { readJsonLd } from '../rdf/read-json-ld.js';
import { writeNQuads } from '../rdf/write-turtle.js';

/** The canonical form of a graph (RDFC-1.0): equal for graphs that state the same, and only for these. */
export async function canonical(quads: readonly Quad[]): Promise<string> {
  return canonize(await writeNQuads(quads), { algorithm: 'RDFC-1.0', inputFormat: 'application/n-quads' });
}

/** Reads each of the catalogue's formats with a library other than the one that wrote it. */
export const readBack = {
  turtle: (text: string): Promise<Quad[]> => Promise.resolve(new Parser({ format: 'text/turtle' }).parse(text)),
  jsonLd: (text: string): Promise<Quad[]> => readJsonLd(JSON.parse(text)),
  rdfXml: (text: string): Promise<Quad[]> =>
    new Promise((resolve, reject) => {
      const store = new Store();
      new RdfXmlParser()
        .import(Readable.from([text]))
        .on('data', (quad: Quad) => store.add(quad))
        .on('error', reject)
        .on('end', () => {
          resolve(store.getQuads(null, null, null, null));
        });
    }),
};
