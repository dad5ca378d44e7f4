/** Kinds of item that a reading may find; a box's kind is the place in this list. The portal's contract has the same. */
export const ITEM_KINDS = [
  'pistol',
  'blade',
  'shuriken',
  'cartridges',
  'liquid_bottle',
  'powder_brick',
  'battery_pack',
  'tablet_strips',
  'wrapped_cash',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Left, top, right, bottom in pixels; right and bottom are the first column and row that are not in it. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];
