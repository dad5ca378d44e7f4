import { createHash } from 'node:crypto';
import { type Dataset, type DatasetField } from '../../knowledge/data-map/dataset.js';

/** A text of which a source gives one language, both, or none; what it doesn't give is for the reviewer to write. */
export interface PartialText {
  readonly ko?: string;
  readonly en?: string;
}

export interface SourceField {
  readonly id: string;
  readonly name: PartialText;
  readonly meaning: PartialText;
  /** Undefined where the source says nothing of it. */
  readonly type?: DatasetField['type'] | undefined;
  readonly length?: number | undefined;
  readonly decimals?: number | undefined;
  /** Fields that it is made from, as `dataset.field`. */
  readonly from: readonly string[];
}

/** A dataset as a source outside the map describes it. */
export interface SourceDataset {
  readonly id: string;
  /** What the source itself calls it: an IRI, a table, a name with its namespace. */
  readonly source: string;
  readonly name: PartialText;
  readonly what: PartialText;
  readonly aliases: { readonly ko: readonly string[]; readonly en: readonly string[] };
  readonly accessLevel?: Dataset['access']['level'] | undefined;
  readonly derivedFrom: readonly string[];
  readonly related: readonly string[];
  readonly fields: readonly SourceField[];
  /** What a reviewer should know: what was there and has no place in the map, what was guessed. */
  readonly notes: readonly string[];
}

export interface SourceReading {
  readonly datasets: readonly SourceDataset[];
  /** Parts that couldn't be read, each with its place. */
  readonly faults: readonly string[];
}

/** A source that can't be read at all; the message is for the person who gave it. */
export class UnreadableSourceError extends Error {
  override readonly name = 'UnreadableSourceError';
}

const HANGUL = /\p{Script=Hangul}/u;

/** A text of unknown language: Korean when it has Hangul in it. Empty for an empty text. */
export function inItsLanguage(text: string | null | undefined): PartialText {
  const said = (text ?? '').replaceAll(/\s+/g, ' ').trim();
  if (said === '') return {};
  return HANGUL.test(said) ? { ko: said } : { en: said };
}

/**
 * An id of the map's form for any name. `ImportDeclaration`, `import_declaration` and `sales.import declaration` keep
 * their words; a name without any Latin letter gets a short hash, always the same.
 */
export function slug(name: string): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return words === '' ? `unnamed-${createHash('sha256').update(name).digest('hex').slice(0, 8)}` : words;
}

/** Gives each name an id of its own: the same name the same id, another name with that id a numbered one. */
export class Slugs {
  private readonly ofName = new Map<string, string>();
  private readonly taken = new Set<string>();

  /** @param wording what the id is made of; the name itself when left out */
  of(name: string, wording = name): string {
    const known = this.ofName.get(name);
    if (known !== undefined) return known;
    const base = slug(wording);
    let id = base;
    for (let number = 2; this.taken.has(id); number += 1) id = `${base}-${String(number)}`;
    this.ofName.set(name, id);
    this.taken.add(id);
    return id;
  }
}
