import { type DataMapRecords } from '../data-map-records.js';
import { type Dataset, type DatasetField } from '../dataset.js';

const both = (text: string) => ({ ko: `${text} 한국어`, en: text });

/** A field for tests; say only what matters there. */
export function aField(given: Partial<DatasetField> = {}): DatasetField {
  return {
    id: 'number',
    name: both('number'),
    type: 'identifier',
    meaning: both('a number'),
    marks: [],
    element: undefined,
    from: [],
    ...given,
  };
}

/** A faultless dataset for tests, alone on {@link someMapRecords}; say only what matters there. */
export function aDataset(given: Partial<Dataset> = {}): Dataset {
  const id = given.id ?? 'manifest';
  return {
    id,
    name: both(id),
    aliases: { ko: [`${id} 목록`, `${id} 화물`], en: [`${id} list`, `${id} cargo`] },
    what: both('what'),
    grain: both('grain'),
    subjects: ['cargo'],
    producedAt: ['arrival'],
    usedAt: [],
    by: ['carrier'],
    systems: ['unipass'],
    owner: 'carrier',
    derivedFrom: [],
    fields: [aField()],
    access: { level: 'open', ownRows: false, legal: [], otherLaws: [] },
    get: [],
    quality: [],
    related: [],
    usedBy: [],
    since: '1.0',
    changes: [],
    ...given,
  };
}

/** A small faultless map with the datasets given. */
export function someMapRecords(datasets: readonly Dataset[] = [aDataset()]): DataMapRecords {
  const thing = (id: string) => ({ id, name: both(id), what: both(id) });
  return {
    journeys: [thing('import')],
    stages: [
      {
        ...thing('arrival'),
        journey: 'import',
        order: 1,
        actors: ['carrier'],
        systems: ['unipass'],
        events: [both('arrives')],
        legal: [{ law: '관세법', article: '제135조', about: '입항절차' }],
      },
    ],
    actors: [{ ...thing('carrier'), kind: 'business' }],
    systems: [{ ...thing('unipass'), operator: 'carrier' }],
    portals: [{ ...thing('site'), home: 'https://example.org' }],
    services: [{ ...thing('ask'), kind: 'service' }],
    subjects: [thing('cargo')],
    versions: [{ id: '1.0', date: '2026-01-02', what: both('first') }],
    codeLists: [{ ...thing('modes'), source: both('us'), entries: [{ code: '10', ko: '선박', en: 'Sea' }] }],
    elements: [],
    datasets,
  };
}
