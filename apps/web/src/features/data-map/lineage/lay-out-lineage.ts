import Elk, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk-api.js';
import { type Point } from '../picture/link-path.js';
import { type Rect } from '../picture/swim-lanes.js';

/** A box of the lineage view before it has a place. */
export interface BoxToPlace {
  readonly key: string;
  readonly width: number;
  readonly height: number;
  /** Where lines reach it besides its head, by field, in pixels from its top. */
  readonly fields: readonly { readonly id: string; readonly y: number }[];
}

/** A line before it has a course. */
export interface LineToDraw {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Fields that it joins; absent for a line from box to box. */
  readonly fromField?: string;
  readonly toField?: string;
}

export interface PlacedLineage {
  readonly boxes: ReadonlyMap<string, Rect>;
  readonly lines: ReadonlyMap<string, readonly Point[]>;
  readonly width: number;
  readonly height: number;
}

/** Middle of a box's head, in pixels from its top. */
const HEAD_MIDDLE = 27;

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.spacing.nodeNodeBetweenLayers': '72',
  'elk.spacing.nodeNode': '18',
  'elk.spacing.edgeNode': '14',
  'elk.layered.spacing.edgeNodeBetweenLayers': '18',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
};

let elk: InstanceType<typeof Elk> | undefined;

function startElk(): InstanceType<typeof Elk> {
  elk ??= new Elk({
    workerFactory: () => new Worker(new URL('./elk.worker.ts', import.meta.url), { type: 'module' }),
  });
  return elk;
}

const portId = (box: string, field: string | undefined, side: 'in' | 'out') => `${box}|${field ?? ''}|${side}`;

function toElkNode({ key, width, height, fields }: BoxToPlace): ElkNode {
  const places = [{ id: undefined, y: HEAD_MIDDLE }, ...fields];
  return {
    id: key,
    width,
    height,
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    ports: places.flatMap(({ id, y }) => [
      { id: portId(key, id, 'in'), x: 0, y, width: 0, height: 0, layoutOptions: { 'elk.port.side': 'WEST' } },
      { id: portId(key, id, 'out'), x: width, y, width: 0, height: 0, layoutOptions: { 'elk.port.side': 'EAST' } },
    ]),
  };
}

function toElkEdge({ id, from, to, fromField, toField }: LineToDraw): ElkExtendedEdge {
  return { id, sources: [portId(from, fromField, 'out')], targets: [portId(to, toField, 'in')] };
}

function pointsOf(edge: ElkExtendedEdge): readonly Point[] {
  return (edge.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
}

/**
 * Places boxes in layers from left to right, what something is made from before what is made of it (Sugiyama's method,
 * by the Eclipse Layout Kernel, in a worker).
 */
export async function layOutLineage(
  boxes: readonly BoxToPlace[],
  lines: readonly LineToDraw[],
): Promise<PlacedLineage> {
  const graph: ElkNode = {
    id: 'lineage',
    layoutOptions: OPTIONS,
    children: boxes.map(toElkNode),
    edges: lines.map(toElkEdge),
  };
  const placed = await startElk().layout(graph);
  return {
    boxes: new Map(
      (placed.children ?? []).map(({ id, x = 0, y = 0, width = 0, height = 0 }) => [id, { x, y, width, height }]),
    ),
    lines: new Map((placed.edges ?? []).map((edge) => [edge.id, pointsOf(edge)])),
    width: placed.width ?? 0,
    height: placed.height ?? 0,
  };
}
