import { type Quad, Writer } from 'n3';
import { PREFIXES } from './vocabulary.js';

/** A graph as Turtle (W3C Recommendation RDF 1.1 Turtle). */
export function writeTurtle(quads: readonly Quad[]): Promise<string> {
  return write(quads, { prefixes: PREFIXES });
}

/** A graph as N-Quads, the plain form that other libraries take. */
export function writeNQuads(quads: readonly Quad[]): Promise<string> {
  return write(quads, { format: 'application/n-quads' });
}

function write(quads: readonly Quad[], options: ConstructorParameters<typeof Writer>[0]): Promise<string> {
  const writer = new Writer(options);
  writer.addQuads([...quads]);
  return new Promise((resolve, reject) => {
    writer.end((error: Error | null, text: string) => {
      if (error) reject(error);
      else resolve(text);
    });
  });
}
