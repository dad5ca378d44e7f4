import { type ItemKind } from '../../item-kinds.js';
import { type Part } from '../depth-map.js';
import { type Draw } from '../draw.js';
import { batteryPack, liquidBottle, powderBrick, tabletStrips, wrappedCash } from './goods.js';
import { blade, cartridges, pistol, shuriken } from './weapons.js';

/** How an item of each kind is made. */
export const ITEM_PARTS: Readonly<Record<ItemKind, (draw: Draw) => readonly Part[]>> = {
  pistol,
  blade,
  shuriken,
  cartridges,
  liquid_bottle: liquidBottle,
  powder_brick: powderBrick,
  battery_pack: batteryPack,
  tablet_strips: tabletStrips,
  wrapped_cash: wrappedCash,
};
