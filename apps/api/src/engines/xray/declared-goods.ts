import { ITEM_KINDS, type ItemKind } from './xray-contract.js';
import { type MaterialShares } from './xray-image.js';

/** Whether something found may belong to the declared goods. */
export type Fit = 'fits' | 'differs' | 'unknown';

/**
 * Beginnings of the HS codes under which goods that look like a kind of item are declared (HS 2022): headings and
 * chapters that name them, or that hold goods packed so.
 */
const CODES_OF: Readonly<Record<ItemKind, readonly string[]>> = {
  // 93 arms and ammunition; 9503, 9504 toys and games that look like them.
  pistol: ['93', '9503', '9504'],
  // 82 tools and cutlery; 9307 swords and bayonets.
  blade: ['82', '9307'],
  shuriken: ['82', '9307'],
  cartridges: ['9306', '3603'],
  // 04, 15, 20, 21, 22 liquid food and drink; 27, 29, 30, 32, 33, 34, 38 oils, chemicals, medicines, paints, cosmetics.
  liquid_bottle: ['04', '15', '20', '21', '22', '27', '28', '29', '30', '32', '33', '34', '38'],
  // Flour, sugar, cocoa, preparations; salts and chemicals; medicines, pigments, soaps, plastics in powder.
  powder_brick: [
    '04',
    '09',
    '11',
    '12',
    '17',
    '18',
    '19',
    '21',
    '25',
    '28',
    '29',
    '30',
    '31',
    '32',
    '33',
    '34',
    '35',
    '38',
    '39',
  ],
  // 84, 85, 87, 90, 91, 95: goods with batteries in them, and batteries themselves.
  battery_pack: ['84', '85', '87', '90', '91', '9503', '9504'],
  // 3003, 3004 medicines; 2106 food supplements; 2936 vitamins.
  tablet_strips: ['30', '2106', '2936'],
  // 4907 banknotes, stamps, cheques; 4911 other printed matter.
  wrapped_cash: ['4907', '4911'],
};

/** Chapters whose goods hold next to no metal: food, chemicals, plastics, wood, paper, textiles. */
const LITTLE_METAL = [...range(1, 24), ...range(29, 41), ...range(43, 63), 65, 67];
/** Chapters of base metals and of articles of them. */
const MUCH_METAL = range(72, 83);

/** Shares by area from which a material speaks against what was declared. */
const LIMITS = { metalAtMost: 0.25, metalAtLeast: 0.1, opaqueAtMost: 0.2 } as const;

export const MATERIAL_FINDINGS = [
  /** No HS code was declared. */
  'nothing_declared',
  /** Nothing in the picture weakens the radiation enough to tell. */
  'nothing_seen',
  /** The declared chapter says nothing about the material. */
  'no_rule',
  /** More metal than goods of the declared chapter hold. */
  'more_metal',
  /** Less metal than goods of the declared chapter hold. */
  'less_metal',
  /** Much of it is too dense to be seen through. */
  'opaque',
  'fits',
] as const;
export type MaterialFinding = (typeof MATERIAL_FINDINGS)[number];

/** An image held against what was declared. */
export interface GoodsComparison {
  readonly material: MaterialFinding;
  /** Whether an item of each kind may belong to the declared goods. */
  readonly kinds: readonly { readonly kind: ItemKind; readonly fit: Fit }[];
}

/** Plain rules, each of which can be said in a sentence. They point at what to look at; they prove nothing. */
export function compareWithDeclared(hs6: string | undefined, materials: MaterialShares): GoodsComparison {
  return {
    material: materialFinding(hs6, materials),
    kinds: ITEM_KINDS.map((kind) => ({ kind, fit: fitOf(kind, hs6) })),
  };
}

function fitOf(kind: ItemKind, hs6: string | undefined): Fit {
  if (hs6 === undefined) return 'unknown';
  return CODES_OF[kind].some((code) => hs6.startsWith(code)) ? 'fits' : 'differs';
}

function materialFinding(hs6: string | undefined, { organic, mixed, metal, opaque }: MaterialShares): MaterialFinding {
  if (hs6 === undefined) return 'nothing_declared';
  if (organic + mixed + metal + opaque === 0) return 'nothing_seen';
  const chapter = Number(hs6.slice(0, 2));
  if (MUCH_METAL.includes(chapter)) return metal + opaque < LIMITS.metalAtLeast ? 'less_metal' : 'fits';
  if (opaque > LIMITS.opaqueAtMost) return 'opaque';
  if (LITTLE_METAL.includes(chapter)) return metal + opaque > LIMITS.metalAtMost ? 'more_metal' : 'fits';
  return 'no_rule';
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
