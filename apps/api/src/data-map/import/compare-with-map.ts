import { type DataMapRecords } from '../../knowledge/data-map/data-map-records.js';
import { type Dataset, type DatasetField } from '../../knowledge/data-map/dataset.js';
import { LANGUAGES } from '../../common/language.js';
import { type PartialText, type SourceDataset, type SourceField } from './source-dataset.js';

type Value = string | number | readonly string[] | undefined;

/** Something that the source says otherwise than the map; undefined where one of them says nothing. */
export interface Difference {
  /** For example `name.en`, `fields.hs-code.type`. */
  readonly path: string;
  readonly map: Value;
  readonly source: Value;
}

export interface Comparison {
  readonly added: readonly SourceDataset[];
  readonly changed: readonly { readonly dataset: SourceDataset; readonly differences: readonly Difference[] }[];
  readonly unchanged: readonly SourceDataset[];
  /** Ids of datasets that only the map has. */
  readonly onlyInMap: readonly string[];
}

/**
 * What a source says that the map doesn't, or says otherwise. Datasets are the same when they have the same id, fields
 * when they have the same id within it. What a source is silent about is no difference: a catalogue without fields
 * doesn't say that there are none.
 */
export function compareWithMap(
  source: readonly SourceDataset[],
  { datasets }: Pick<DataMapRecords, 'datasets'>,
): Comparison {
  const onMap = new Map(datasets.map((dataset) => [dataset.id, dataset]));
  const pairs = source.flatMap((dataset) => {
    const known = onMap.get(dataset.id);
    return known ? [{ dataset, differences: differencesOf(dataset, known) }] : [];
  });
  const named = new Set(source.map(({ id }) => id));
  return {
    added: source.filter(({ id }) => !onMap.has(id)),
    changed: pairs.filter(({ differences }) => differences.length > 0),
    unchanged: pairs.filter(({ differences }) => differences.length === 0).map(({ dataset }) => dataset),
    onlyInMap: datasets.map(({ id }) => id).filter((id) => !named.has(id)),
  };
}

function differencesOf(source: SourceDataset, map: Dataset): Difference[] {
  return [
    ...texts('name', source.name, map.name),
    ...texts('what', source.what, map.what),
    ...LANGUAGES.flatMap((language) => more(`aliases.${language}`, source.aliases[language], map.aliases[language])),
    ...values('access.level', source.accessLevel, map.access.level),
    ...more('derivedFrom', source.derivedFrom, map.derivedFrom),
    ...more('related', source.related, [...map.related, ...map.derivedFrom]),
    ...fields(source.fields, map.fields),
  ];
}

function fields(source: readonly SourceField[], map: readonly DatasetField[]): Difference[] {
  const onMap = new Map(map.map((field) => [field.id, field]));
  const named = new Set(source.map(({ id }) => id));
  const absent = source.length === 0 ? [] : map.filter(({ id }) => !named.has(id));
  return [
    ...source.flatMap((field): Difference[] => {
      const path = `fields.${field.id}`;
      const known = onMap.get(field.id);
      if (known === undefined) return [{ path, map: undefined, source: field.type ?? 'unknown type' }];
      return [
        ...texts(`${path}.name`, field.name, known.name),
        ...texts(`${path}.meaning`, field.meaning, known.meaning),
        ...values(`${path}.type`, field.type, known.type),
        ...values(`${path}.length`, field.length, known.length),
        ...values(`${path}.decimals`, field.decimals, known.decimals),
        ...more(`${path}.from`, field.from, known.from),
      ];
    }),
    ...absent.map((field): Difference => ({ path: `fields.${field.id}`, map: field.type, source: undefined })),
  ];
}

/** A name that is only the id in other letters says nothing against the map's. */
function texts(path: string, source: PartialText, map: { readonly ko: string; readonly en: string }): Difference[] {
  return LANGUAGES.flatMap((language) => {
    const said = source[language];
    const isTechnical = said !== undefined && path.endsWith('name') && /^[a-z0-9_.-]+$/i.test(said);
    return isTechnical ? [] : values(`${path}.${language}`, said, map[language]);
  });
}

function values(path: string, source: string | number | undefined, map: string | number | undefined): Difference[] {
  return source === undefined || source === map ? [] : [{ path, map, source }];
}

/** A list differs when the source has something that the map has not. */
function more(path: string, source: readonly string[], map: readonly string[]): Difference[] {
  const fresh = source.filter((each) => !map.includes(each));
  return fresh.length === 0 ? [] : [{ path, map: undefined, source: fresh }];
}
