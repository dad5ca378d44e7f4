import { type EngineContract } from '../gateway/tensor.js';

/** Kinds of item that a reading may find; a box's `kind` is the place in this list. */
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

/** Boxes that an image comes with, the surest first; the rest are filled with kind -1. */
export const MOST_BOXES = 32;

/**
 * What an engine that reads X-ray images takes and gives. A row is an image of one parcel: the share of radiation that
 * came through (65,535 all of it), at low energy in the first plane and at high energy in the second. A box is left,
 * top, right, bottom in pixels.
 */
export const XRAY_CONTRACT: EngineContract = {
  inputs: [{ name: 'image', datatype: 'UINT16', shape: [-1, 2, -1, -1] }],
  outputs: [
    { name: 'box', datatype: 'FP32', shape: [-1, MOST_BOXES, 4], range: [0, 65_535] },
    { name: 'kind', datatype: 'INT32', shape: [-1, MOST_BOXES], range: [-1, ITEM_KINDS.length - 1] },
    { name: 'confidence', datatype: 'FP32', shape: [-1, MOST_BOXES], range: [0, 1] },
  ],
  compared: 'confidence',
};
