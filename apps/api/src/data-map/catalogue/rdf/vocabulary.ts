import { DataFactory, type NamedNode } from 'n3';

/** Namespaces of the vocabularies that the catalogue is written in, under the prefixes that its files use. */
export const PREFIXES = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

type Name = (local: string) => NamedNode;

const names =
  (prefix: keyof typeof PREFIXES): Name =>
  (local) =>
    DataFactory.namedNode(PREFIXES[prefix] + local);

export const adms = names('adms');
export const dcat = names('dcat');
export const dcatap = names('dcatap');
export const dct = names('dct');
export const eli = names('eli');
export const foaf = names('foaf');
export const prov = names('prov');
export const rdf = names('rdf');
export const rdfs = names('rdfs');
export const skos = names('skos');
export const vcard = names('vcard');
export const xsd = names('xsd');

/** A value of an authority table of the Publications Office of the European Union, as DCAT-AP asks for them. */
export function authority(table: string, code: string): NamedNode {
  return DataFactory.namedNode(`http://publications.europa.eu/resource/authority/${table}/${code}`);
}
