import { seededRandom } from '../../common/random.js';
import { rotationOf, type Rotation } from './pose.js';

/**
 * Where a generator's parameters come from. Those of `held-out` scenes lie outside the ranges of `tuning` on either side,
 * so that nothing that was tuned has seen them. `fitting` scenes stay within the same ranges as `tuning`, but hold more
 * items, and solids of any form between them, so that a network fitted on them can't lean on what clutter looks like.
 */
export type Regime = 'fitting' | 'tuning' | 'held-out';

const SALTS: Readonly<Record<Regime, number>> = { fitting: 0x2c1b3c6d, tuning: 0x51ab, 'held-out': 0x7f4a7c15 };

/** How far outside its range a held-out parameter may lie, as a share of the range's width, at either end. */
const FLANK = 0.25;

/** Everything that is left to chance in a scene, from one seed. */
export class Draw {
  private readonly random: () => number;
  private spare: number | undefined;

  constructor(
    seed: number,
    readonly regime: Regime,
  ) {
    this.random = seededRandom(Math.imul(seed, 0x9e3779b1) ^ SALTS[regime]);
  }

  /** A parameter of the generator: in one of its range's flanks when held out, in the range otherwise. */
  parameter(from: number, to: number): number {
    if (this.regime !== 'held-out') return this.anywhere(from, to);
    const beyond = this.anywhere(0, FLANK * (to - from));
    return this.chance(0.5) ? from - beyond : to + beyond;
  }

  /** A place, an angle or the like, which is no property of the generator. */
  anywhere(from: number, to: number): number {
    return from + (to - from) * this.random();
  }

  /** A whole number from `from` to `to`, both possible. */
  count(from: number, to: number): number {
    return from + Math.floor(this.random() * (to - from + 1));
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  oneOf<Choice>(choices: readonly [Choice, ...Choice[]]): Choice {
    return choices[Math.floor(this.random() * choices.length)] ?? choices[0];
  }

  /** Of mean 0 and deviation 1 (Box and Muller, who make two at a time). */
  normal(): number {
    if (this.spare !== undefined) {
      const spare = this.spare;
      this.spare = undefined;
      return spare;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - this.random()));
    const angle = 2 * Math.PI * this.random();
    this.spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  /** Any orientation, each equally likely (Shoemake's quaternions). */
  orientation(): Rotation {
    const [u, v, w] = [this.random(), 2 * Math.PI * this.random(), 2 * Math.PI * this.random()];
    const [a, b] = [Math.sqrt(1 - u), Math.sqrt(u)];
    const [x, y, z, s] = [a * Math.sin(v), a * Math.cos(v), b * Math.sin(w), b * Math.cos(w)];
    return [
      1 - 2 * (y * y + z * z),
      2 * (x * y - s * z),
      2 * (x * z + s * y),
      2 * (x * y + s * z),
      1 - 2 * (x * x + z * z),
      2 * (y * z - s * x),
      2 * (x * z - s * y),
      2 * (y * z + s * x),
      1 - 2 * (x * x + y * y),
    ];
  }

  /** Lying on its broad side, turned anyhow, either face up, a little tilted. */
  lying(): Rotation {
    const tilt = 0.2;
    const face = this.chance(0.5) ? 0 : Math.PI;
    return rotationOf(this.anywhere(0, 2 * Math.PI), tilt * this.normal(), face + tilt * this.normal());
  }
}
