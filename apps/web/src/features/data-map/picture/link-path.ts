import { type Rect } from './swim-lanes.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

const LEAST_BEND = 24;
/** Of a curve along the side of a column; about half of it is seen. */
const SIDE_BEND = 26;
const ROUND = 10;

const whole = (value: number) => Math.round(value * 10) / 10;

/**
 * A curve between two boxes, as an SVG path: from the right side of one to the left side of the other; the other way
 * round when the other is behind; along their left sides when one stands below the other.
 */
export function curveBetween(from: Rect, to: Rect): string {
  const below = Math.abs(to.x - from.x) < from.width;
  const back = !below && to.x < from.x;
  const start = { x: below || back ? from.x : from.x + from.width, y: from.y + from.height / 2 };
  const end = { x: back ? to.x + to.width : to.x, y: to.y + to.height / 2 };
  const bend = below ? -SIDE_BEND : Math.max(LEAST_BEND, Math.abs(end.x - start.x) / 2) * (back ? -1 : 1);
  const points = [start.x + bend, start.y, below ? end.x + bend : end.x - bend, end.y, end.x, end.y].map(whole);
  return `M${whole(start.x)},${whole(start.y)}C${points.join(',')}`;
}

function toward(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = length === 0 ? 0 : Math.min(distance, length / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** A line through points with rounded corners, as an SVG path; empty for fewer than two points. */
export function roundedLine(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return '';
  const write = ({ x, y }: Point) => `${whole(x)},${whole(y)}`;
  const corners = rest.slice(0, -1).map((corner, at) => {
    const before = toward(corner, points[at] ?? corner, ROUND);
    const after = toward(corner, points[at + 2] ?? corner, ROUND);
    return `L${write(before)}Q${write(corner)},${write(after)}`;
  });
  return `M${write(first)}${corners.join('')}L${write(last)}`;
}
