import { type PortalLanguage } from '../../i18n/language.js';
import { ACCESS_LEVELS, byId, type DataMap, type MapDataset } from './map-model.js';

export const COLUMNS = ['name', 'stage', 'by', 'access', 'personal', 'fields'] as const;
export type Column = (typeof COLUMNS)[number];

/** One dataset as the table shows and sorts it. */
export interface TableRow {
  readonly dataset: MapDataset;
  readonly name: string;
  /** Journey and stage at which it arises, or is read when it arises nowhere. */
  readonly stages: readonly string[];
  readonly by: string;
  readonly personal: boolean;
}

export interface Sorting {
  readonly column: Column;
  readonly downwards: boolean;
}

/** What `name` or `-name` asks for. */
export function readSorting(text: string): Sorting | undefined {
  const column = COLUMNS.find((each) => each === text.replace(/^-/, ''));
  return column === undefined ? undefined : { column, downwards: text.startsWith('-') };
}

/** What pressing a column's head asks for next: upwards, downwards, the order of the map. */
export function nextSorting(text: string, column: Column): string {
  if (text === column) return `-${column}`;
  return text === `-${column}` ? '' : column;
}

export function tableRows(
  map: DataMap,
  datasets: readonly MapDataset[],
  language: PortalLanguage,
): readonly TableRow[] {
  const stages = byId(map.stages);
  const journeys = byId(map.journeys);
  const actors = byId(map.actors);
  return datasets.map((dataset) => ({
    dataset,
    name: dataset.name[language],
    stages: (dataset.producedAt.length === 0 ? dataset.usedAt : dataset.producedAt).flatMap((id) => {
      const stage = stages.get(id);
      const journey = stage === undefined ? undefined : journeys.get(stage.journey);
      return stage === undefined || journey === undefined
        ? []
        : [`${journey.name[language]} › ${stage.name[language]}`];
    }),
    by: dataset.by.flatMap((id) => actors.get(id)?.name[language] ?? []).join(', '),
    personal: dataset.marks.includes('PERSONAL'),
  }));
}

/** Rows in the order asked for; those alike stay in the order in which they came. */
export function sortRows(
  rows: readonly TableRow[],
  sorting: Sorting | undefined,
  language: PortalLanguage,
): readonly TableRow[] {
  if (sorting === undefined) return rows;
  const { compare } = new Intl.Collator(language);
  const order: Readonly<Record<Column, (a: TableRow, b: TableRow) => number>> = {
    name: (a, b) => compare(a.name, b.name),
    stage: (a, b) => compare(a.stages[0] ?? '', b.stages[0] ?? ''),
    by: (a, b) => compare(a.by, b.by),
    access: (a, b) => ACCESS_LEVELS.indexOf(a.dataset.access) - ACCESS_LEVELS.indexOf(b.dataset.access),
    personal: (a, b) => Number(b.personal) - Number(a.personal),
    fields: (a, b) => a.dataset.fieldCount - b.dataset.fieldCount,
  };
  const by = order[sorting.column];
  return [...rows].sort((a, b) => (sorting.downwards ? by(b, a) : by(a, b)));
}
