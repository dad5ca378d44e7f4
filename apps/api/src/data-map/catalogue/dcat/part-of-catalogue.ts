import { type Quad } from 'n3';
import { groupBySubject } from '../rdf/statements.js';
import { dcat, dct, rdf } from '../rdf/vocabulary.js';

/** What is said of another entry of the catalogue where it is only mentioned. */
const MENTIONED = [rdf('type'), dct('title'), dct('description')];
const ENTRIES = [dcat('Dataset'), dcat('Catalog')];

/**
 * The part of the catalogue that tells about one thing: what is stated of it and of its parts (`<identifier>#…`), and of
 * all that these name. Other datasets are only mentioned. Empty for an identifier that the catalogue doesn't know.
 * @param identifier without `#`
 */
export function partOfCatalogue(catalogue: readonly Quad[], identifier: string): Quad[] {
  const bySubject = groupBySubject(catalogue);
  const isOwn = (subject: string) => subject === identifier || subject.startsWith(`${identifier}#`);
  const wanted = new Set([...bySubject.keys()].filter(isOwn));
  const part: Quad[] = [];
  for (const subject of wanted) {
    const stated = bySubject.get(subject) ?? [];
    const isMentioned =
      !isOwn(subject) && stated.some(({ predicate, object }) => isEntry(predicate.value, object.value));
    const told = isMentioned
      ? stated.filter(({ predicate }) => MENTIONED.some((each) => each.equals(predicate)))
      : stated;
    part.push(...told);
    for (const { object } of told) if (bySubject.has(object.value)) wanted.add(object.value);
  }
  return part;
}

function isEntry(predicate: string, object: string): boolean {
  return predicate === rdf('type').value && ENTRIES.some(({ value }) => value === object);
}
