import { type Maps } from './decode.js';

/** How an image is shown to the network: as it is, or mirrored. */
export interface View {
  readonly leftRight: boolean;
  readonly upDown: boolean;
}

/** A parcel may lie any way round, so that the network's answers to its mirror images are as good as one another. */
export const VIEWS: readonly View[] = [
  { leftRight: false, upDown: false },
  { leftRight: true, upDown: false },
  { leftRight: false, upDown: true },
  { leftRight: true, upDown: true },
];

/** Where a place of a plane lies in its mirror image, and the other way round. */
const mirrorPlace = ({ leftRight, upDown }: View, at: number, rows: number, columns: number): number => {
  const [row, column] = [Math.floor(at / columns), at % columns];
  return (upDown ? rows - 1 - row : row) * columns + (leftRight ? columns - 1 - column : column);
};

/** Planes of rows × columns, mirrored, into a target. */
export function writeMirrored(
  target: Float32Array,
  planes: ArrayLike<number>,
  rows: number,
  columns: number,
  view: View,
): void {
  const size = rows * columns;
  for (let at = 0; at < size; at += 1) {
    const from = mirrorPlace(view, at, rows, columns);
    for (let plane = 0; plane < planes.length; plane += size) target[plane + at] = planes[plane + from] ?? 0;
  }
}

/** The mean of the maps of {@link VIEWS}, in the same order, each turned back. */
export function meanOfViews(views: readonly Maps[]): Maps {
  const [{ rows, columns, heat, reach }] = views as readonly [Maps];
  const cells = rows * columns;
  const mean = { rows, columns, heat: new Float32Array(heat.length), reach: new Float32Array(reach.length) };
  for (const [at, own] of views.entries()) {
    const view = VIEWS[at] ?? { leftRight: false, upDown: false };
    // Left and right edges change places in a mirror, and so do top and bottom ones.
    const sides = [view.leftRight ? 2 : 0, view.upDown ? 3 : 1, view.leftRight ? 0 : 2, view.upDown ? 1 : 3];
    for (let cell = 0; cell < cells; cell += 1) {
      const from = mirrorPlace(view, cell, rows, columns);
      for (let kind = 0; kind < heat.length; kind += cells) {
        mean.heat[kind + cell] = (mean.heat[kind + cell] ?? 0) + (own.heat[kind + from] ?? 0) / views.length;
      }
      for (const [side, opposite] of sides.entries()) {
        const place = side * cells + cell;
        mean.reach[place] = (mean.reach[place] ?? 0) + (own.reach[opposite * cells + from] ?? 0) / views.length;
      }
    }
  }
  return mean;
}
