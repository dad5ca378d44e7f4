import { type Quad, type Quad_Object, type Quad_Subject } from 'n3';
import { groupBySubject } from './statements.js';
import { PREFIXES, rdf, xsd } from './vocabulary.js';

const DECLARED = Object.entries(PREFIXES);
/** What can stand after a colon, of the names that the vocabularies use (a part of XML's NCName). */
const LOCAL_NAME = /^[A-Za-z_][\w.-]*$/;
/** Characters that XML 1.0 has no way to write. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/**
 * A graph as RDF/XML (W3C Recommendation RDF 1.1 XML Syntax): one description a subject, literals with language or type.
 * @throws RangeError for a property outside the known vocabularies, or a text that XML can't hold
 */
export function writeRdfXml(quads: readonly Quad[]): string {
  const namespaces = DECLARED.map(([prefix, iri]) => `\n  xmlns:${prefix}="${attribute(iri)}"`).join('');
  const subjects = [...groupBySubject(quads).values()];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${namespaces}>\n${subjects.map(description).join('')}</rdf:RDF>\n`;
}

function description(stated: readonly Quad[]): string {
  const [first] = stated;
  if (first === undefined) return '';
  const lines = stated.map(({ predicate, object }) => `    ${property(qualifiedName(predicate.value), object)}\n`);
  return `  <rdf:Description ${subjectName(first.subject)}>\n${lines.join('')}  </rdf:Description>\n`;
}

function subjectName({ termType, value }: Quad_Subject): string {
  return termType === 'BlankNode' ? `rdf:nodeID="${attribute(value)}"` : `rdf:about="${attribute(value)}"`;
}

function property(name: string, object: Quad_Object): string {
  if (object.termType === 'BlankNode') return `<${name} rdf:nodeID="${attribute(object.value)}"/>`;
  if (object.termType !== 'Literal') return `<${name} rdf:resource="${attribute(object.value)}"/>`;
  const type = object.datatype.value;
  const plain = [xsd('string').value, rdf('langString').value].includes(type);
  const said = object.language
    ? ` xml:lang="${attribute(object.language)}"`
    : plain
      ? ''
      : ` rdf:datatype="${attribute(type)}"`;
  return `<${name}${said}>${content(object.value)}</${name}>`;
}

function qualifiedName(iri: string): string {
  for (const [prefix, namespace] of DECLARED) {
    const local = iri.slice(namespace.length);
    if (iri.startsWith(namespace) && LOCAL_NAME.test(local)) return `${prefix}:${local}`;
  }
  throw new RangeError(`${iri} is in none of the vocabularies that are declared`);
}

/** A carriage return would be read back as a line feed, so it is written as a reference. */
function content(text: string): string {
  if (UNWRITABLE.test(text)) throw new RangeError('a text has a character that XML cannot hold');
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;');
}

function attribute(text: string): string {
  return content(text).replaceAll('"', '&quot;').replaceAll('\t', '&#x9;').replaceAll('\n', '&#xA;');
}
