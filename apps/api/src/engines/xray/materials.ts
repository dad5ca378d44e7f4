import { type Plane } from './plane-png.js';
import { type MaterialShares } from './xray-image.js';

/**
 * What two energies tell of a material: the ratio of how much each is weakened, ln(low) / ln(high), grows with the atomic
 * number, whatever the thickness. The trade shows organic matter (atomic numbers up to 10) orange, light metals, glass and
 * salts (up to 18) green, metal blue. At 60 and 100 keV, which stand for a scanner's two energies here, the ratio is 1.43
 * for sodium (11), 2.14 for chlorine (17) and 2.56 for calcium (20), by NIST XCOM. An agency's machine has its own.
 */
export const MATERIAL_BANDS = {
  /** Below it: organic. */
  mixedFrom: 1.4,
  /** From it on: metal. */
  metalFrom: 2.25,
  /** Share of high-energy radiation above which too little is in the way to tell. */
  emptyAbove: 0.92,
  /** Share of low-energy radiation below which it can't be told what is in the way. */
  opaqueBelow: 0.003,
} as const;

type Material = keyof MaterialShares;
const FULL = 65_535;

/** What is in the way of one pixel; undefined for nothing to speak of. */
function materialAt(low: number, high: number): Material | undefined {
  const { mixedFrom, metalFrom, emptyAbove, opaqueBelow } = MATERIAL_BANDS;
  if (high / FULL > emptyAbove) return undefined;
  if (low / FULL < opaqueBelow) return 'opaque';
  const ratio = Math.log(low / FULL) / Math.log(high / FULL);
  return ratio < mixedFrom ? 'organic' : ratio < metalFrom ? 'mixed' : 'metal';
}

/** Shares of materials in what is in the picture, by area. The planes are of the same size. */
export function materialShares(low: Plane, high: Plane): MaterialShares {
  const counts = { organic: 0, mixed: 0, metal: 0, opaque: 0 };
  high.data.forEach((value, at) => {
    const material = materialAt(low.data[at] ?? 0, value);
    if (material !== undefined) counts[material] += 1;
  });
  const all = Math.max(1, counts.organic + counts.mixed + counts.metal + counts.opaque);
  const share = (count: number) => Math.round((count / all) * 1e4) / 1e4;
  return {
    organic: share(counts.organic),
    mixed: share(counts.mixed),
    metal: share(counts.metal),
    opaque: share(counts.opaque),
  };
}
