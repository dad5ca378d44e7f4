/**
 * 32-bit FNV-1a over UTF-16 units with the finaliser of MurmurHash3, seeded by what the string is. Features are kept
 * as these hashes only, so that no wording of the training data stands in the artefacts.
 */
export function hashText(text: string, seed: number): number {
  let hash = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return finalise(hash);
}

/** Hash of an ordered pair of hashes. */
export function hashPair(left: number, right: number, seed: number): number {
  return finalise(Math.imul(left ^ Math.imul(seed, 0x9e3779b1), 0x85ebca6b) + Math.imul(right, 0xc2b2ae35));
}

function finalise(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
