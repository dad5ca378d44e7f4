import { type Part } from '../depth-map.js';
import { type Draw, type Regime } from '../draw.js';
import { solids } from './any-solids.js';
import { book, cable, can, carton, clothes, cutlery, electronics, toy } from './everyday.js';
import { foil, fruit, mug, shoe, tools, umbrella } from './unseen.js';

const EVERYDAY = { clothes, book, electronics, can, cable, carton, cutlery, toy };
const UNSEEN = { shoe, foil, mug, tools, fruit, umbrella };
const ALL = { ...EVERYDAY, ...UNSEEN, solids };
/** Share of what lies in a parcel for fitting that is no particular thing. */
const SOLIDS = 0.35;

/** What a parcel may hold besides the items that are looked for. */
export type ClutterKind = keyof typeof ALL;

const keysOf = <Key extends string>(kinds: Readonly<Record<Key, unknown>>): readonly [Key, ...Key[]] =>
  Object.keys(kinds) as [Key, ...Key[]];

/** Kinds of each regime: half of what lies in a held-out parcel is of a kind that scenes for tuning don't have. */
export function drawClutterKind(draw: Draw): ClutterKind {
  if (draw.regime === 'fitting' && draw.chance(SOLIDS)) return 'solids';
  const isUnseen = draw.regime === 'held-out' && draw.chance(0.5);
  return isUnseen ? draw.oneOf(keysOf(UNSEEN)) : draw.oneOf(keysOf(EVERYDAY));
}

export const clutterKinds = (regime: Regime): readonly ClutterKind[] => {
  if (regime === 'fitting') return keysOf({ ...EVERYDAY, solids });
  return keysOf(regime === 'tuning' ? EVERYDAY : { ...EVERYDAY, ...UNSEEN });
};

export const clutterParts = (kind: ClutterKind, draw: Draw): readonly Part[] => ALL[kind](draw);
