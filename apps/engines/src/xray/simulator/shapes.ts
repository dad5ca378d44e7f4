import { type Pose, turned, type Vector } from './pose.js';

/** A corner of an outline in mm. */
export type Corner = readonly [x: number, y: number];

/** Solids about their own origin, sizes in mm. Axes of cylinders and prisms are z. */
export type Shape =
  | { readonly kind: 'box'; readonly half: Vector }
  | { readonly kind: 'ellipsoid'; readonly radii: Vector }
  | { readonly kind: 'cylinder'; readonly radius: number; readonly half: number }
  | { readonly kind: 'prism'; readonly outline: readonly Corner[]; readonly half: number };

/** How far a ray runs inside a solid, in mm; the ray has passed through (x, y, z) and runs along a unit vector. */
export type Chord = (x: number, y: number, z: number, dx: number, dy: number, dz: number) => number;

const PARALLEL = 1e-9;

export const box = (x: number, y: number, z: number): Shape => ({ kind: 'box', half: [x / 2, y / 2, z / 2] });
export const ellipsoid = (x: number, y: number, z: number): Shape => ({
  kind: 'ellipsoid',
  radii: [x / 2, y / 2, z / 2],
});
export const cylinder = (radius: number, length: number): Shape => ({ kind: 'cylinder', radius, half: length / 2 });
export const prism = (outline: readonly Corner[], thickness: number): Shape => ({
  kind: 'prism',
  outline,
  half: thickness / 2,
});

/** A shape's exact chord lengths. */
export function chordOf(shape: Shape): Chord {
  switch (shape.kind) {
    case 'box':
      return boxChord(shape.half);
    case 'ellipsoid':
      return ellipsoidChord(shape.radii);
    case 'cylinder':
      return cylinderChord(shape.radius, shape.half);
    case 'prism':
      return prismChord(shape.outline, shape.half);
  }
}

function boxChord([hx, hy, hz]: Vector): Chord {
  return (x, y, z, dx, dy, dz) => {
    let [from, to] = [-Infinity, Infinity];
    const cut = (o: number, d: number, half: number): void => {
      if (Math.abs(d) < PARALLEL) {
        if (Math.abs(o) > half) to = -Infinity;
        return;
      }
      const [a, b] = [(-half - o) / d, (half - o) / d];
      from = Math.max(from, Math.min(a, b));
      to = Math.min(to, Math.max(a, b));
    };
    cut(x, dx, hx);
    cut(y, dy, hy);
    cut(z, dz, hz);
    return Math.max(0, to - from);
  };
}

function ellipsoidChord([rx, ry, rz]: Vector): Chord {
  return (x, y, z, dx, dy, dz) => {
    const [ox, oy, oz] = [x / rx, y / ry, z / rz];
    const [ux, uy, uz] = [dx / rx, dy / ry, dz / rz];
    return rootGap(ux * ux + uy * uy + uz * uz, ox * ux + oy * uy + oz * uz, ox * ox + oy * oy + oz * oz - 1);
  };
}

/** Distance of the roots of a t² + 2 b t + c = 0; 0 without real roots. */
function rootGap(a: number, b: number, c: number): number {
  const inside = b * b - a * c;
  return inside <= 0 ? 0 : (2 * Math.sqrt(inside)) / a;
}

function cylinderChord(radius: number, half: number): Chord {
  return (x, y, z, dx, dy, dz) => {
    let [from, to] = slab(z, dz, half);
    const a = dx * dx + dy * dy;
    const c = x * x + y * y - radius * radius;
    if (a < PARALLEL) return c < 0 ? Math.max(0, to - from) : 0;
    const b = x * dx + y * dy;
    const inside = b * b - a * c;
    if (inside <= 0) return 0;
    const root = Math.sqrt(inside);
    from = Math.max(from, (-b - root) / a);
    to = Math.min(to, (-b + root) / a);
    return Math.max(0, to - from);
  };
}

function slab(z: number, dz: number, half: number): [from: number, to: number] {
  if (Math.abs(dz) < PARALLEL) return Math.abs(z) < half ? [-Infinity, Infinity] : [0, 0];
  const [a, b] = [(-half - z) / dz, (half - z) / dz];
  return [Math.min(a, b), Math.max(a, b)];
}

/** Any outline, also with dents: pairs of crossings with its edges are what lies inside (even-odd rule). */
function prismChord(outline: readonly Corner[], half: number): Chord {
  const crossings: number[] = [];
  return (x, y, z, dx, dy, dz) => {
    const [from, to] = slab(z, dz, half);
    if (to <= from) return 0;
    if (dx * dx + dy * dy < PARALLEL) return isInside(outline, x, y) ? to - from : 0;
    crossings.length = 0;
    let [ax, ay] = outline.at(-1) ?? [0, 0];
    for (const [bx, by] of outline) {
      const [sideA, sideB] = [(ax - x) * dy - (ay - y) * dx, (bx - x) * dy - (by - y) * dx];
      if (sideA > 0 !== sideB > 0) {
        const share = sideA / (sideA - sideB);
        const [px, py] = [ax + share * (bx - ax) - x, ay + share * (by - ay) - y];
        crossings.push((px * dx + py * dy) / (dx * dx + dy * dy));
      }
      [ax, ay] = [bx, by];
    }
    crossings.sort((a, b) => a - b);
    let length = 0;
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      length += Math.max(0, Math.min(to, crossings[pair + 1] ?? 0) - Math.max(from, crossings[pair] ?? 0));
    }
    return length;
  };
}

function isInside(outline: readonly Corner[], x: number, y: number): boolean {
  let inside = false;
  let [ax, ay] = outline.at(-1) ?? [0, 0];
  for (const [bx, by] of outline) {
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    [ax, ay] = [bx, by];
  }
  return inside;
}

/** What a posed shape covers of the image plane, in mm: a tight rectangle, but for prisms' ends that of their corners. */
export function shadowOf(shape: Shape, { turn, move }: Pose): readonly [number, number, number, number] {
  const [halfX, halfY] = [0, 3].map((row) => {
    const axis = [turn[row] ?? 0, turn[row + 1] ?? 0, turn[row + 2] ?? 0] as const;
    if (shape.kind === 'box') return sumOf(axis, shape.half);
    if (shape.kind === 'ellipsoid') return Math.hypot(...axis.map((share, at) => share * (shape.radii[at] ?? 0)));
    if (shape.kind === 'cylinder') return shape.radius * Math.hypot(axis[0], axis[1]) + shape.half * Math.abs(axis[2]);
    return 0;
  }) as [number, number];
  if (shape.kind !== 'prism') return [move[0] - halfX, move[1] - halfY, move[0] + halfX, move[1] + halfY];
  const corners = shape.outline.flatMap(([x, y]) => [-shape.half, shape.half].map((z) => turned(turn, [x, y, z])));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [move[0] + Math.min(...xs), move[1] + Math.min(...ys), move[0] + Math.max(...xs), move[1] + Math.max(...ys)];
}

const sumOf = (axis: Vector, half: Vector): number =>
  Math.abs(axis[0]) * half[0] + Math.abs(axis[1]) * half[1] + Math.abs(axis[2]) * half[2];
