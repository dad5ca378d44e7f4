import { type Declaration } from '../declaration.js';

/** A part of a declaration that past outcomes are counted by. */
const PARTS = {
  office: ({ office }) => office,
  processType: ({ processType }) => processType,
  importType: ({ importType }) => importType,
  importUse: ({ importUse }) => importUse,
  paymentType: ({ paymentType }) => paymentType,
  transport: ({ transport }) => transport,
  declarant: ({ declarant }) => declarant,
  importer: ({ importer }) => importer,
  seller: ({ seller }) => seller,
  courier: ({ courier }) => courier,
  hs2: ({ hs6 }) => hs6.slice(0, 2),
  hs4: ({ hs6 }) => hs6.slice(0, 4),
  hs6: ({ hs6 }) => hs6,
  departure: ({ departure }) => departure,
  origin: ({ origin }) => origin,
  taxRate: ({ taxRate }) => String(taxRate ?? ''),
  taxType: ({ taxType }) => taxType,
  originMark: ({ originMark }) => originMark,
} as const satisfies Readonly<Record<string, (declaration: Declaration) => string>>;

export type Part = keyof typeof PARTS;

/**
 * What past outcomes are counted by: every part alone, and the parts together that fraud hides in (goods with where
 * they come from and how they are taxed; who with what). Chosen on the training year; see the model card.
 */
export const KEY_GROUPS: readonly (readonly Part[])[] = [
  ...(Object.keys(PARTS) as Part[]).map((part) => [part]),
  ['hs6', 'origin', 'taxRate', 'taxType'],
  ['hs6', 'origin', 'taxRate', 'taxType', 'departure'],
  ['hs6', 'origin', 'taxRate', 'taxType', 'importUse'],
  ['hs6', 'origin', 'taxRate', 'taxType', 'importType'],
  ['hs6', 'origin', 'taxRate', 'taxType', 'office'],
  ['hs6', 'origin', 'taxRate', 'taxType', 'transport'],
  ['hs6', 'origin', 'taxType', 'originMark'],
  ['hs4', 'origin', 'taxRate', 'taxType'],
  ['hs6', 'origin'],
  ['hs6', 'taxRate', 'taxType'],
  ['hs6', 'taxType'],
  ['hs4', 'origin', 'taxType'],
  ['origin', 'taxType'],
  ['taxRate', 'taxType'],
  ['origin', 'taxRate', 'taxType'],
  ['importer', 'hs6'],
  ['importer', 'origin'],
  ['importer', 'seller'],
  ['seller', 'hs6'],
  ['declarant', 'hs4'],
  ['declarant', 'importer'],
  ['declarant', 'origin'],
  ['declarant', 'office'],
  ['declarant', 'taxType'],
  ['hs4', 'office'],
  ['hs4', 'taxRate'],
  ['hs4', 'importUse'],
  ['hs4', 'importType'],
  ['hs2', 'origin'],
  ['hs6', 'departure'],
  ['hs6', 'office'],
  ['hs6', 'importType'],
  ['hs6', 'importUse'],
  ['hs6', 'originMark'],
  ['departure', 'origin'],
];

/** The name of a group, such as `hs6+origin`. */
export const groupName = (parts: readonly Part[]): string => parts.join('+');

/** The parts in the order of their hashes in {@link hashesOf}. */
const PART_NAMES = Object.keys(PARTS) as Part[];
const PART_READERS = PART_NAMES.map((part) => PARTS[part]);
const GROUP_PARTS = KEY_GROUPS.map((parts) => Uint8Array.from(parts, (part) => PART_NAMES.indexOf(part)));

/**
 * The declaration's key in every group, as a 53-bit hash, so that a model holds no names: each part is hashed once
 * (two rounds of multiply and xor with the constants of cyrb53, public domain, by bryc), then the parts of a group are
 * mixed. Among half a million keys the chance of any two meeting is below one in ten thousand.
 */
export function hashesOf(declaration: Declaration): Float64Array {
  const low = new Int32Array(PART_READERS.length);
  const high = new Int32Array(PART_READERS.length);
  PART_READERS.forEach((read, part) => {
    const text = read(declaration);
    let h1 = 0xdeadbeef;
    let h2 = 0x41c6ce57;
    for (let i = 0; i < text.length; i += 1) {
      const char = text.charCodeAt(i);
      h1 = Math.imul(h1 ^ char, 2654435761);
      h2 = Math.imul(h2 ^ char, 1597334677);
    }
    low[part] = h1;
    high[part] = h2;
  });
  const hashes = new Float64Array(GROUP_PARTS.length);
  GROUP_PARTS.forEach((parts, group) => {
    let h1 = group;
    let h2 = ~group;
    for (const part of parts) {
      h1 = Math.imul((h1 << 5) ^ (h1 >>> 15) ^ (low[part] ?? 0), 2654435761);
      h2 = Math.imul((h2 << 7) ^ (h2 >>> 13) ^ (high[part] ?? 0), 1597334677);
    }
    h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
    h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
    hashes[group] = 4294967296 * (2097151 & h2) + (h1 >>> 0);
  });
  return hashes;
}
