import { type Comparison, type Difference } from './compare-with-map.js';

/** The comparison for people: what is new, what differs field by field, what only the map has. */
export function comparisonText({ added, changed, unchanged, onlyInMap }: Comparison): string {
  return [
    `${String(added.length)} new, ${String(changed.length)} changed, ${String(unchanged.length)} the same, ${String(onlyInMap.length)} only in the map`,
    ...section(
      'New',
      added.map(({ id, source, fields }) => `  + ${id} (${source}), ${String(fields.length)} fields`),
    ),
    ...section(
      'Changed',
      changed.flatMap(({ dataset, differences }) => [
        `  ~ ${dataset.id} (${dataset.source})`,
        ...differences.map((each) => `      ${line(each)}`),
      ]),
    ),
    ...section(
      'Only in the map',
      onlyInMap.map((id) => `  - ${id}`),
    ),
    '',
  ].join('\n');
}

/** The same for programs. */
export function comparisonJson({ added, changed, unchanged, onlyInMap }: Comparison): object {
  return {
    new: added.map(({ id, source, fields, notes }) => ({ id, source, fields: fields.length, notes })),
    changed: changed.map(({ dataset: { id, source }, differences }) => ({ id, source, differences })),
    unchanged: unchanged.map(({ id }) => id),
    onlyInMap,
  };
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function line({ path, map, source }: Difference): string {
  if (source === undefined) return `${path}: not in the source (map: ${shown(map)})`;
  if (map === undefined) return `${path}: + ${shown(source)}`;
  return `${path}: ${shown(map)} → ${shown(source)}`;
}

function shown(value: Difference['map']): string {
  return typeof value === 'object' ? value.join(', ') : JSON.stringify(value ?? '');
}
