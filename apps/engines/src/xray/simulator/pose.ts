/** A point or direction in mm: x to the right, y downwards in the image, z along the beam. */
export type Vector = readonly [x: number, y: number, z: number];

/** A rotation matrix, row by row. */
export type Rotation = readonly [number, number, number, number, number, number, number, number, number];

/** Where a shape's own frame lies in that of what it is part of: turned first, then moved. */
export interface Pose {
  readonly turn: Rotation;
  readonly move: Vector;
}

const UNTURNED: Rotation = [1, 0, 0, 0, 1, 0, 0, 0, 1];
export const ORIGIN: Pose = { turn: UNTURNED, move: [0, 0, 0] };

/** Moved without being turned. */
export const at = (x: number, y: number, z = 0): Pose => ({ turn: UNTURNED, move: [x, y, z] });

/** Turned about x by `roll`, then about y by `pitch`, then about z by `yaw`, in radians. */
export function rotationOf(yaw: number, pitch = 0, roll = 0): Rotation {
  const [cy, sy] = [Math.cos(yaw), Math.sin(yaw)];
  const [cp, sp] = [Math.cos(pitch), Math.sin(pitch)];
  const [cr, sr] = [Math.cos(roll), Math.sin(roll)];
  return [
    cy * cp,
    cy * sp * sr - sy * cr,
    cy * sp * cr + sy * sr,
    sy * cp,
    sy * sp * sr + cy * cr,
    sy * sp * cr - cy * sr,
    -sp,
    cp * sr,
    cp * cr,
  ];
}

/** A shape's z axis laid along the x axis of the frame around it. */
export const ALONG_X: Rotation = rotationOf(0, Math.PI / 2, 0);
/** A shape's z axis laid along the y axis of the frame around it. */
export const ALONG_Y: Rotation = rotationOf(0, 0, -Math.PI / 2);

export function turned(turn: Rotation, [x, y, z]: Vector): Vector {
  return [
    turn[0] * x + turn[1] * y + turn[2] * z,
    turn[3] * x + turn[4] * y + turn[5] * z,
    turn[6] * x + turn[7] * y + turn[8] * z,
  ];
}

/** The pose of what lies at `inner` in a thing that lies at `outer`. */
export function within(outer: Pose, inner: Pose): Pose {
  const [a, b] = [outer.turn, inner.turn];
  const columns = [0, 1, 2].map((column) =>
    turned(a, [b[column] ?? 0, b[column + 3] ?? 0, b[column + 6] ?? 0]),
  ) as unknown as readonly [Vector, Vector, Vector];
  const [p, q, r] = columns;
  const [x, y, z] = turned(a, inner.move);
  return {
    turn: [p[0], q[0], r[0], p[1], q[1], r[1], p[2], q[2], r[2]],
    move: [x + outer.move[0], y + outer.move[1], z + outer.move[2]],
  };
}
