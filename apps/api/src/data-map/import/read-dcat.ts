import { type Quad, type Quad_Object } from 'n3';
import { readJsonLd } from '../catalogue/rdf/read-json-ld.js';
import { groupBySubject } from '../catalogue/rdf/statements.js';
import { dcat, dct, prov, rdf } from '../catalogue/rdf/vocabulary.js';
import { type Dataset } from '../../knowledge/data-map/dataset.js';
import {
  inItsLanguage,
  type PartialText,
  Slugs,
  type SourceDataset,
  type SourceReading,
  UnreadableSourceError,
} from './source-dataset.js';

/** EU access rights that say which level of the map is meant; non-public may be either of two. */
const LEVELS: Readonly<Record<string, Dataset['access']['level']>> = { PUBLIC: 'open', RESTRICTED: 'on_request' };
const IDENTIFIER = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Datasets of a DCAT catalogue in JSON-LD. DCAT says nothing of fields, so the drafts have none. A dataset is told by its
 * identifier where that could be an id of the map, else by the end of its IRI, else by its title.
 * @param document parsed JSON
 * @throws UnreadableSourceError
 */
export async function readDcat(document: unknown): Promise<SourceReading> {
  const bySubject = groupBySubject(await quadsOf(document));
  const described = [...bySubject].filter(([, stated]) => hasValue(stated, rdf('type').value, dcat('Dataset').value));
  if (described.length === 0) throw new UnreadableSourceError('there is no dcat:Dataset in it');
  const slugs = new Slugs();
  const ids = new Map(described.map(([iri, stated]) => [iri, slugs.of(iri, wordingOf(iri, stated))]));
  const faults = described
    .filter(([, stated]) => values(stated, dct('title').value).length === 0)
    .map(([iri]) => `${iri}: has no title`);
  return { datasets: described.map(([iri, stated]) => datasetOf(iri, stated, ids)), faults };
}

async function quadsOf(document: unknown): Promise<Quad[]> {
  try {
    return await readJsonLd(document);
  } catch (error) {
    throw new UnreadableSourceError(`can't be read as JSON-LD: ${reasonOf(error)}`);
  }
}

/** The library wraps what went wrong. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { details } = error as { details?: { cause?: unknown } };
  return details?.cause instanceof Error ? details.cause.message : error.message;
}

function datasetOf(iri: string, stated: readonly Quad[], ids: ReadonlyMap<string, string>): SourceDataset {
  const linked = [...values(stated, prov('wasDerivedFrom').value), ...values(stated, dct('source').value)];
  const related = values(stated, dct('relation').value);
  const idsOf = (nodes: readonly Quad_Object[]) => [...new Set(nodes.flatMap(({ value }) => ids.get(value) ?? []))];
  const unknown = [...linked, ...related].filter(({ value }) => !ids.has(value));
  const right = values(stated, dct('accessRights').value)[0]?.value.split('/').at(-1);
  const accessLevel = LEVELS[right ?? ''];
  const keywords = values(stated, dcat('keyword').value).map(textOf);
  return {
    id: ids.get(iri) ?? iri,
    source: iri,
    name: textIn(values(stated, dct('title').value)),
    what: textIn(values(stated, dct('description').value)),
    aliases: { ko: keywords.flatMap(({ ko }) => ko ?? []), en: keywords.flatMap(({ en }) => en ?? []) },
    accessLevel,
    derivedFrom: idsOf(linked),
    related: idsOf(related),
    fields: [],
    notes: [
      ...(right !== undefined && accessLevel === undefined ? [`access right: ${right}`] : []),
      ...new Set(unknown.map(({ value }) => `linked with ${value}, which the file doesn't describe`)),
    ],
  };
}

function wordingOf(iri: string, stated: readonly Quad[]): string {
  const identifier = values(stated, dct('identifier').value).find(({ value }) => IDENTIFIER.test(value))?.value;
  if (identifier !== undefined) return identifier;
  const end = /([^/#:]+)[/#]?$/.exec(iri)?.[1] ?? '';
  const titles = textIn(values(stated, dct('title').value));
  return /[a-z]/i.test(end) && !iri.startsWith('_:') ? decode(end) : (titles.en ?? titles.ko ?? iri);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function values(stated: readonly Quad[], property: string): Quad_Object[] {
  return stated.filter(({ predicate }) => predicate.value === property).map(({ object }) => object);
}

function hasValue(stated: readonly Quad[], property: string, value: string): boolean {
  return stated.some(({ predicate, object }) => predicate.value === property && object.value === value);
}

/** Of several texts in a language the first counts. */
function textIn(literals: readonly Quad_Object[]): PartialText {
  return literals.map(textOf).reduce((all, each) => ({ ...each, ...all }), {});
}

function textOf(object: Quad_Object): PartialText {
  const language = object.termType === 'Literal' ? object.language.split('-')[0] : '';
  if (language === 'ko' || language === 'en') return { [language]: object.value.trim() };
  return language === '' ? inItsLanguage(object.value) : {};
}
