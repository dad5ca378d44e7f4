import { type LineageOutcome, type PathOutcome } from '../browse/browse-data-map.js';
import { marksOf } from '../browse/protection.js';
import { type DataMapParts } from '../data-map-parts.js';
import { type LineageDirection } from '../graph/data-map-graph.js';
import { type Lineage } from '../lineage/trace-lineage.js';
import { toDatasetUnknown, toRef } from './dataset.mapper.js';
import {
  type DatasetLineage,
  type DatasetLineageResult,
  LineageDirectionCode,
  type LineagePathResult,
} from './lineage.model.js';
import { MARK, toMapUnavailable } from './map.mapper.js';

export const DIRECTIONS: Readonly<Record<LineageDirectionCode, readonly LineageDirection[]>> = {
  [LineageDirectionCode.UP]: ['up'],
  [LineageDirectionCode.DOWN]: ['down'],
  [LineageDirectionCode.BOTH]: ['up', 'down'],
};

/** @param withFields whether edges list the fields behind them */
export function toLineageResult(
  outcome: LineageOutcome,
  map: DataMapParts | undefined,
  withFields: boolean,
): typeof DatasetLineageResult {
  switch (outcome.kind) {
    case 'unavailable':
      return toMapUnavailable();
    case 'unknown':
      return toDatasetUnknown(outcome, map);
    case 'lineage':
      return toLineage(outcome.start, outcome.lineage, withFields);
  }
}

export function toPathResult(
  outcome: PathOutcome,
  map: DataMapParts | undefined,
  withFields: boolean,
): typeof LineagePathResult {
  return outcome.kind === 'none' ? { reversed: outcome.reversed } : toLineageResult(outcome, map, withFields);
}

function toLineage(start: string, { nodes, edges }: Lineage, withFields: boolean): DatasetLineage {
  return {
    start,
    nodes: nodes.map(({ dataset, hops, moreUp, moreDown }) => ({
      ...toRef(dataset),
      ...{ hops, moreUp, moreDown },
      marks: marksOf(dataset).map((mark) => MARK[mark]),
      fieldCount: dataset.fields.length,
    })),
    edges: edges.map(({ from, to, fields }) => ({
      from,
      to,
      fields: withFields ? [...fields] : [],
      fieldCount: fields.length,
    })),
  };
}
