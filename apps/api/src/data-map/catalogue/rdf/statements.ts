import { DataFactory, type NamedNode, type Quad, type Quad_Object } from 'n3';
import { type BilingualText } from '../../../knowledge/record-parts.js';
import { LANGUAGES } from '../../../common/language.js';
import { rdf, xsd } from './vocabulary.js';

/** A property with its values; none, and nothing is stated. */
export type Property = readonly [property: NamedNode, ...values: Quad_Object[]];

/** What is stated of a subject: its classes, then its properties. */
export function statements(subject: NamedNode, classes: readonly NamedNode[], ...properties: Property[]): Quad[] {
  const all: Property[] = [[rdf('type'), ...classes], ...properties];
  return all.flatMap(([property, ...values]) => values.map((value) => DataFactory.quad(subject, property, value)));
}

/** A text in both languages, as two literals. */
export function inBoth(text: BilingualText): Quad_Object[] {
  return LANGUAGES.map((language) => DataFactory.literal(text[language], language));
}

/** A day, YYYY-MM-DD. */
export function day(date: string): Quad_Object {
  return DataFactory.literal(date, xsd('date'));
}

/** The same statement once only, in the order of its first mention. */
export function withoutRepeats(quads: readonly Quad[]): Quad[] {
  const seen = new Set<string>();
  return quads.filter(({ subject, predicate, object }) => {
    const key = JSON.stringify([subject.value, predicate.value, object]);
    return seen.size < seen.add(key).size;
  });
}

/** Statements by the subject that they are made of, in the order of its first mention. */
export function groupBySubject(quads: readonly Quad[]): Map<string, Quad[]> {
  const groups = new Map<string, Quad[]>();
  for (const quad of quads) {
    const key = quad.subject.value;
    const group = groups.get(key);
    if (group) group.push(quad);
    else groups.set(key, [quad]);
  }
  return groups;
}
