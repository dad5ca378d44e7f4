import { type Rect } from '../picture/swim-lanes.js';
import { type Direction, type WalkGraph } from '../picture/walk.js';

/** Boxes of one layer start about where each other does. */
const SAME_LAYER = 60;

/**
 * The walk through a lineage: left and right along its lines, the nearest box first; up and down through the boxes of
 * the same layer.
 */
export function walkLineage(
  boxes: ReadonlyMap<string, Rect>,
  lines: readonly { readonly from: string; readonly to: string }[],
): WalkGraph {
  const middle = ({ y, height }: Rect) => y + height / 2;
  const graph = new Map<string, Readonly<Record<Direction, readonly string[]>>>();
  for (const [key, box] of boxes) {
    const nearest = (keys: readonly string[]) => {
      const distance = (other: string) => Math.abs(middle(boxes.get(other) ?? box) - middle(box));
      return [...new Set(keys)].filter((other) => boxes.has(other)).sort((a, b) => distance(a) - distance(b));
    };
    const layer = [...boxes]
      .filter(([other, { x }]) => other !== key && Math.abs(x - box.x) < SAME_LAYER)
      .map(([other]) => other);
    const above = (other: string) => middle(boxes.get(other) ?? box) < middle(box);
    graph.set(key, {
      left: nearest(lines.filter(({ to }) => to === key).map(({ from }) => from)),
      right: nearest(lines.filter(({ from }) => from === key).map(({ to }) => to)),
      up: nearest(layer.filter(above)).slice(0, 1),
      down: nearest(layer.filter((other) => !above(other))).slice(0, 1),
    });
  }
  return graph;
}
