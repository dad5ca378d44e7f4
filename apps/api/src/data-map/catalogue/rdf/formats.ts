import { type Quad } from 'n3';
import { writeJsonLd } from './write-json-ld.js';
import { writeRdfXml } from './write-rdf-xml.js';
import { writeTurtle } from './write-turtle.js';

interface Format {
  readonly mediaType: string;
  readonly write: (quads: readonly Quad[]) => Promise<string>;
}

/** Formats of the catalogue by the extension of their files; the first is given to those who don't say. */
export const FORMATS = {
  jsonld: { mediaType: 'application/ld+json', write: writeJsonLd },
  ttl: { mediaType: 'text/turtle', write: writeTurtle },
  rdf: { mediaType: 'application/rdf+xml', write: (quads) => Promise.resolve(writeRdfXml(quads)) },
} as const satisfies Record<string, Format>;

export type Extension = keyof typeof FORMATS;
export const EXTENSIONS = Object.keys(FORMATS) as Extension[];

export function isExtension(text: string): text is Extension {
  return Object.hasOwn(FORMATS, text);
}
