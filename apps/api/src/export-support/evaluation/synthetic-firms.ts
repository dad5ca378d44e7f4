import { CERTIFICATIONS, PURPOSES, REGIONS, SIZE_CLASSES } from '../../knowledge/programmes/vocabulary.js';
import { type Firm, firmSchema } from '../firm/firm-profile.js';

const PRODUCTS = ['330499', '190230', '851762', '870829', '610910', '901890', '392690', '848180'];
const COUNTRIES = ['US', 'CN', 'JP', 'VN', 'DE', 'AE', 'ID', 'MX'];

/** A sequence of numbers from 0 to 1 that is the same each time (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Made-up firms to time the matching on, each field missing in one of four; they say nothing of real firms. */
export function syntheticFirms(count: number, seed = 1): Firm[] {
  const random = sequence(seed);
  const one = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  const maybe = <Value>(value: Value) => (random() < 0.25 ? undefined : value);
  return Array.from({ length: count }, (_, index) =>
    firmSchema.parse({
      id: `synthetic-${index}`,
      size: maybe(one(SIZE_CLASSES)),
      employees: maybe(Math.floor(random() * 300)),
      founded: maybe(`${1990 + Math.floor(random() * 35)}-0${1 + Math.floor(random() * 9)}-15`),
      regions: maybe([one(REGIONS)]),
      products: maybe([one(PRODUCTS)]),
      exports: {
        byYear: maybe({ '2025': { amount: Math.floor(random() * 5_000_000), currency: 'USD' } }),
        destinations: maybe([one(COUNTRIES)]),
        targets: maybe([one(COUNTRIES)]),
      },
      certifications: maybe([one(CERTIFICATIONS)]),
      arrears: { tax: maybe(random() < 0.05), duty: maybe(random() < 0.05) },
      goals: maybe([one(PURPOSES), one(PURPOSES)]),
    }),
  );
}
