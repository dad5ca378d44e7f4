import jsonld, { type JsonLdDocument } from 'jsonld';
import { Parser, type Quad } from 'n3';

/** Nothing is fetched: a document that leans on a context elsewhere can't be read. */
export function noRemoteContext(address: string): Promise<never> {
  return Promise.reject(
    new Error(`the context ${address} isn't read, since nothing is fetched; write it into the file`),
  );
}

/**
 * Reads JSON-LD 1.1 into a graph, without fetching anything.
 * @param document parsed JSON
 * @throws Error that says what is wrong with it, or which context elsewhere it needs
 */
export async function readJsonLd(document: unknown): Promise<Quad[]> {
  if (!isDocument(document)) throw new Error('JSON-LD must be an object or a list of objects');
  const options = { format: 'application/n-quads', documentLoader: noRemoteContext } as const;
  const nQuads: unknown = await jsonld.toRDF(document, options);
  if (typeof nQuads !== 'string') throw new Error('JSON-LD did not turn into statements');
  return new Parser({ format: 'application/n-quads' }).parse(nQuads);
}

function isDocument(value: unknown): value is JsonLdDocument {
  return typeof value === 'object' && value !== null;
}
