import { LANGUAGES } from '../../common/language.js';
import { type DataMapRecords, type RecordFault, type RecordKind } from './data-map-records.js';

interface Reference {
  readonly kind: RecordKind;
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly to: RecordKind;
  readonly target: string;
}

/** Every id of another record that the records name must be one; and stages of a journey must stand in an order. */
export function checkReferences(records: DataMapRecords): RecordFault[] {
  const ids: Readonly<Record<RecordKind, ReadonlySet<string>>> = {
    journeys: idsOf(records.journeys),
    stages: idsOf(records.stages),
    actors: idsOf(records.actors),
    systems: idsOf(records.systems),
    portals: idsOf(records.portals),
    services: idsOf(records.services),
    subjects: idsOf(records.subjects),
    versions: idsOf(records.versions),
    'code-lists': idsOf(records.codeLists),
    elements: idsOf(records.elements),
    datasets: idsOf(records.datasets),
  };
  const broken = referencesOf(records)
    .filter(({ to, target }) => !ids[to].has(target))
    .map(({ kind, id, path, to, target }): RecordFault => ({ kind, id, path, message: `"${target}" is not in ${to}` }));
  return [
    ...broken,
    ...sharedOrders(records),
    ...repeatedFields(records),
    ...selfRelations(records),
    ...repeatedWordings(records),
  ];
}

function idsOf(records: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(records.map(({ id }) => id));
}

function referencesOf(records: DataMapRecords): Reference[] {
  const { stages, systems, codeLists, elements, datasets } = records;
  return [
    ...stages.flatMap((stage) => {
      const refer = referrer('stages', stage.id);
      return [
        ...refer('journey', 'journeys', stage.journey),
        ...refer('actors', 'actors', stage.actors),
        ...refer('systems', 'systems', stage.systems),
      ];
    }),
    ...systems.flatMap(({ id, operator, partOf }) => {
      const refer = referrer('systems', id);
      return [...refer('operator', 'actors', operator), ...refer('partOf', 'systems', partOf)];
    }),
    ...codeLists.flatMap(({ id, browse }) => referrer('code-lists', id)('browse', 'portals', browse)),
    ...elements.flatMap(({ id, codeList }) => referrer('elements', id)('codeList', 'code-lists', codeList)),
    ...datasets.flatMap(datasetReferences),
  ];
}

function datasetReferences(dataset: DataMapRecords['datasets'][number]): Reference[] {
  const refer = referrer('datasets', dataset.id);
  return [
    ...refer('subjects', 'subjects', dataset.subjects),
    ...refer('producedAt', 'stages', dataset.producedAt),
    ...refer('usedAt', 'stages', dataset.usedAt),
    ...refer('by', 'actors', dataset.by),
    ...refer('systems', 'systems', dataset.systems),
    ...refer('owner', 'actors', dataset.owner),
    ...refer('derivedFrom', 'datasets', dataset.derivedFrom),
    ...refer('related', 'datasets', dataset.related),
    ...refer('usedBy', 'services', dataset.usedBy),
    ...refer('since', 'versions', dataset.since),
    ...dataset.changes.flatMap(({ version }, at) => refer(['changes', at, 'version'], 'versions', version)),
    ...dataset.get.flatMap(({ portal }, at) => refer(['get', at, 'portal'], 'portals', portal)),
    ...dataset.fields.flatMap(({ codeList }, at) => refer(['fields', at, 'codeList'], 'code-lists', codeList)),
  ];
}

type Refer = (
  path: string | readonly (string | number)[],
  to: RecordKind,
  target: string | readonly string[] | undefined,
) => Reference[];

/** Makes references from one record; a list of targets becomes one reference an entry. */
function referrer(kind: RecordKind, id: string): Refer {
  return (path, to, target) => {
    const base = typeof path === 'string' ? [path] : path;
    if (target === undefined) return [];
    if (typeof target === 'string') return [{ kind, id, path: base, to, target }];
    return target.map((each, at) => ({ kind, id, path: [...base, at], to, target: each }));
  };
}

function sharedOrders({ stages }: DataMapRecords): RecordFault[] {
  const holder = new Map<string, string>();
  return stages.flatMap(({ id, journey, order }): RecordFault[] => {
    const place = `${journey} ${String(order)}`;
    const earlier = holder.get(place);
    if (earlier === undefined) holder.set(place, id);
    return earlier === undefined
      ? []
      : [{ kind: 'stages', id, path: ['order'], message: `is the place of ${earlier} too` }];
  });
}

function repeatedFields({ datasets }: DataMapRecords): RecordFault[] {
  return datasets.flatMap(({ id, fields }) =>
    fields.flatMap((field, at): RecordFault[] =>
      fields.findIndex((other) => other.id === field.id) === at
        ? []
        : [{ kind: 'datasets', id, path: ['fields', at], message: `"${field.id}" is a field of this dataset already` }],
    ),
  );
}

function selfRelations({ datasets }: DataMapRecords): RecordFault[] {
  return datasets.flatMap(({ id, related }): RecordFault[] =>
    related.includes(id) ? [{ kind: 'datasets', id, path: ['related'], message: 'names the dataset itself' }] : [],
  );
}

/** The same words for two datasets would make them compete; for one, they would count twice. */
function repeatedWordings({ datasets }: DataMapRecords): RecordFault[] {
  const owner = new Map<string, string>();
  return datasets.flatMap(({ id, name, aliases }) =>
    LANGUAGES.flatMap((language) =>
      [name[language], ...aliases[language]].flatMap((wording, at): RecordFault[] => {
        const key = `${language} ${wording.toLowerCase().replace(/[\s\p{P}]/gu, '')}`;
        const earlier = owner.get(key);
        if (earlier === undefined) {
          owner.set(key, id);
          return [];
        }
        const path = at === 0 ? ['name', language] : ['aliases', language, at - 1];
        return [{ kind: 'datasets', id, path, message: `"${wording}" is what ${earlier} is called already` }];
      }),
    ),
  );
}
