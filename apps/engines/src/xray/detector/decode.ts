import { type Box, ITEM_KINDS } from '../item-kinds.js';

/** Pixels of the image to a cell of the network's maps. */
export const STRIDE = 8;
/** Least confidence of a box that is told at all. */
const LEAST_CONFIDENCE = 0.03;
/** Boxes of one kind that share more than this (intersection over union) are one item. */
const SAME_KIND_OVERLAP = 0.45;
/** The same, of different kinds: one item may well lie on another, so only boxes that nearly agree are one. */
const OTHER_KIND_OVERLAP = 0.85;

/** An item that was found. */
export interface Detection {
  /** Place in ITEM_KINDS. */
  readonly kind: number;
  /** 0 to 1, the more the surer. */
  readonly confidence: number;
  readonly box: Box;
}

/** What the network gives for an image: for each cell, row by row, the heat of each kind and how far the edges are. */
export interface Maps {
  readonly rows: number;
  readonly columns: number;
  /** Kinds × rows × columns, 0 to 1. */
  readonly heat: ArrayLike<number>;
  /** Left, top, right, bottom × rows × columns: pixels from the cell's middle to that edge. */
  readonly reach: ArrayLike<number>;
}

/**
 * The items that the maps tell of, the surest first: cells hotter than those around them, boxes by their reach, of boxes
 * that agree the surest one.
 * @param most so many at most
 */
export function decode(maps: Maps, width: number, height: number, most: number): readonly Detection[] {
  const found = ITEM_KINDS.flatMap((_, kind) => peaksOf(maps, kind)).map(({ kind, confidence, cell }) => ({
    kind,
    confidence,
    box: boxAt(maps, cell, width, height),
  }));
  const solid = found.filter(({ box: [left, top, right, bottom] }) => right > left && bottom > top);
  return withoutDoubles(solid.sort((a, b) => b.confidence - a.confidence)).slice(0, most);
}

interface Peak {
  readonly kind: number;
  readonly confidence: number;
  readonly cell: number;
}

function peaksOf({ rows, columns, heat }: Maps, kind: number): Peak[] {
  const start = kind * rows * columns;
  const at = (row: number, column: number): number =>
    row < 0 || column < 0 || row >= rows || column >= columns ? 0 : (heat[start + row * columns + column] ?? 0);
  const peaks: Peak[] = [];
  for (let cell = 0; cell < rows * columns; cell += 1) {
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    const confidence = at(row, column);
    if (confidence < LEAST_CONFIDENCE) continue;
    // Of equal neighbours the first one counts, so that a plateau is one peak.
    const before = [at(row - 1, column - 1), at(row - 1, column), at(row - 1, column + 1), at(row, column - 1)];
    const after = [at(row, column + 1), at(row + 1, column - 1), at(row + 1, column), at(row + 1, column + 1)];
    if (before.every((heat) => heat < confidence) && after.every((heat) => heat <= confidence)) {
      peaks.push({ kind, confidence, cell });
    }
  }
  return peaks;
}

function boxAt({ rows, columns, reach }: Maps, cell: number, width: number, height: number): Box {
  const [x, y] = [((cell % columns) + 0.5) * STRIDE, (Math.floor(cell / columns) + 0.5) * STRIDE];
  const edge = (side: number): number => reach[side * rows * columns + cell] ?? 0;
  return [
    Math.max(0, x - edge(0)),
    Math.max(0, y - edge(1)),
    Math.min(width, x + edge(2)),
    Math.min(height, y + edge(3)),
  ];
}

/** @param sorted the surest first */
function withoutDoubles(sorted: readonly Detection[]): Detection[] {
  const kept: Detection[] = [];
  for (const each of sorted) {
    const isDouble = kept.some(({ kind, box }) => {
      const limit = kind === each.kind ? SAME_KIND_OVERLAP : OTHER_KIND_OVERLAP;
      return overlapOf(box, each.box) > limit;
    });
    if (!isDouble) kept.push(each);
  }
  return kept;
}

/** Intersection over union of two boxes, 0 to 1. */
export function overlapOf(a: Box, b: Box): number {
  const across = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const down = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  if (across <= 0 || down <= 0) return 0;
  const shared = across * down;
  return shared / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared);
}
