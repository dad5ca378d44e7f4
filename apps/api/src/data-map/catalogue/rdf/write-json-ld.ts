import { setImmediate } from 'node:timers/promises';
import jsonld from 'jsonld';
import { type Quad } from 'n3';
import { groupBySubject } from './statements.js';
import { noRemoteContext } from './read-json-ld.js';
import { PREFIXES } from './vocabulary.js';
import { writeNQuads } from './write-turtle.js';

/** Short names of the properties that people read in the JSON; all others are written with their prefix. */
const JSON_LD_CONTEXT = {
  ...PREFIXES,
  title: { '@id': 'dct:title', '@container': '@language' },
  description: { '@id': 'dct:description', '@container': '@language' },
  label: { '@id': 'rdfs:label', '@container': '@language' },
  name: { '@id': 'foaf:name', '@container': '@language' },
  prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' },
  keyword: { '@id': 'dcat:keyword', '@container': '@language' },
  issued: { '@id': 'dct:issued', '@type': 'xsd:date' },
  modified: { '@id': 'dct:modified', '@type': 'xsd:date' },
  identifier: 'dct:identifier',
  dataset: { '@id': 'dcat:dataset', '@type': '@id' },
  record: { '@id': 'dcat:record', '@type': '@id' },
  theme: { '@id': 'dcat:theme', '@type': '@id' },
  publisher: { '@id': 'dct:publisher', '@type': '@id' },
  distribution: { '@id': 'dcat:distribution', '@type': '@id' },
  accessRights: { '@id': 'dct:accessRights', '@type': '@id' },
  accessURL: { '@id': 'dcat:accessURL', '@type': '@id' },
  landingPage: { '@id': 'dcat:landingPage', '@type': '@id' },
  page: { '@id': 'foaf:page', '@type': '@id' },
  source: { '@id': 'dct:source', '@type': '@id' },
  wasDerivedFrom: { '@id': 'prov:wasDerivedFrom', '@type': '@id' },
  wasGeneratedBy: { '@id': 'prov:wasGeneratedBy', '@type': '@id' },
} as const;

/** Statements that are turned at once: the library's time grows faster than their number, and others wait meanwhile. */
const CHUNK = 300;

/** A graph as JSON-LD 1.1 with its context in it. */
export async function writeJsonLd(quads: readonly Quad[]): Promise<string> {
  const nodes: unknown[] = [];
  for (const chunk of chunksOf(quads)) {
    nodes.push(...(await nodesOf(chunk)));
    await setImmediate();
  }
  return `${JSON.stringify({ '@context': JSON_LD_CONTEXT, '@graph': nodes }, undefined, 1)}\n`;
}

/** What is stated of a subject stays together. */
function chunksOf(quads: readonly Quad[]): Quad[][] {
  const chunks: Quad[][] = [];
  for (const stated of groupBySubject(quads).values()) {
    const last = chunks.at(-1);
    if (last !== undefined && last.length < CHUNK) last.push(...stated);
    else chunks.push([...stated]);
  }
  return chunks;
}

async function nodesOf(quads: readonly Quad[]): Promise<readonly unknown[]> {
  const expanded = await jsonld.fromRDF(await writeNQuads(quads), { format: 'application/n-quads' });
  const options = { documentLoader: noRemoteContext, graph: true };
  const { '@graph': nodes } = await jsonld.compact(expanded, JSON_LD_CONTEXT, options);
  return Array.isArray(nodes) ? nodes : [];
}
