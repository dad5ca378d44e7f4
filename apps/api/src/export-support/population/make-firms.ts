import {
  CERTIFICATIONS,
  type Certification,
  PURPOSES,
  type Purpose,
  type Region,
  SIZE_CLASSES,
  type SizeClass,
} from '../../knowledge/programmes/vocabulary.js';
import { type PopulationParameters, REGION_SHARES, SIZE_PROFILES } from './parameters.js';
import { normal, type Random, weighted, weightedSome } from './random.js';
import { DESTINATIONS, type Sector, SECTORS } from './sectors.js';

/** Goods that a firm ships to a destination, and its share of the firm's exports. */
export interface ShippingLine {
  readonly hs: string;
  readonly destination: string;
  readonly share: number;
  /** Month, counted from the first one, from which it is shipped. */
  readonly from: number;
}

/** A made-up firm as it is drawn, before anything happens. */
export interface MadeFirm {
  readonly id: string;
  readonly sector: Sector;
  readonly size: SizeClass;
  readonly region: Region;
  readonly founded: string;
  readonly employees: number;
  /** Won. */
  readonly sales: number;
  readonly certifications: readonly Certification[];
  /** Month of the first exports; below 0: exports already. Infinity: never. */
  readonly begins: number;
  /** Log of mean monthly exports in US dollars, and its growth a month. */
  readonly level: number;
  readonly drift: number;
  readonly lines: readonly ShippingLine[];
  readonly appetite: number;
  /** Needs of its own, beside those of firms like it. */
  readonly own: ReadonlyMap<Purpose, number>;
}

export function makeFirms(random: Random, parameters: PopulationParameters): MadeFirm[] {
  return Array.from({ length: parameters.firms }, (_, index) => makeFirm(random, parameters, index));
}

function makeFirm(random: Random, parameters: PopulationParameters, index: number): MadeFirm {
  const sector = weighted(
    random,
    SECTORS.map((each) => [each, each.weight] as const),
  );
  const size = weighted(
    random,
    SIZE_CLASSES.map((name) => [name, SIZE_PROFILES[name].share] as const),
  );
  const profile = SIZE_PROFILES[size];
  const [fewest, most] = profile.employees;
  const employees = Math.round(fewest + (most - fewest) * random() ** 2);
  const age = Math.floor(1 + 30 * random() ** 1.5);
  const begins = beginsAt(random, parameters);
  return {
    id: `demo-${String(index + 1).padStart(5, '0')}`,
    sector,
    size,
    region: weighted(random, REGION_SHARES),
    founded: dayOf(Number(parameters.lastMonth.slice(0, 4)) - age - 1, random),
    employees,
    sales: Math.round((employees * 180 * Math.exp(normal(random) * 0.5)) / 10) * 10_000_000,
    certifications: CERTIFICATIONS.filter((name) => random() < chanceOf(name, size, sector)),
    begins,
    level: profile.level + normal(random) * profile.spread,
    drift: (parameters.growth + normal(random) * parameters.growthSpread) / 12,
    lines: makeLines(random, parameters, sector, size, Math.max(0, begins)),
    appetite: profile.appetite * Math.exp(normal(random) * 0.6),
    own: new Map(PURPOSES.map((purpose) => [purpose, normal(random) * parameters.needs.firm])),
  };
}

function beginsAt(random: Random, { beginners, never, months }: PopulationParameters): number {
  const draw = random();
  if (draw < never) return Number.POSITIVE_INFINITY;
  return draw < never + beginners ? Math.floor(random() * months) : -1;
}

function dayOf(year: number, random: Random): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
}

const SPREAD_OUT: Readonly<Record<SizeClass, number>> = { micro: 1.5, small: 2, sme: 3.5, 'mid-sized': 6, large: 10 };
/** Destinations that a branch favours count so many times more. */
const FAVOURED = 4;
/** Share of the lines, the first one apart, that are taken up only within the months. */
const LATER = 0.35;

function makeLines(
  random: Random,
  { months }: PopulationParameters,
  sector: Sector,
  size: SizeClass,
  begins: number,
): ShippingLine[] {
  const count = (mean: number) => Math.max(1, Math.round(mean * (0.5 + random())));
  const goods = weightedSome(
    random,
    sector.products.map((code, place) => [code, 1 / (place + 1)] as const),
    count(size === 'micro' || size === 'small' ? 1 : 2),
  );
  const chances = DESTINATIONS.map(
    ([code, weight]) => [code, sector.favours.includes(code) ? weight * FAVOURED : weight] as const,
  );
  const places = weightedSome(random, chances, count(SPREAD_OUT[size]));
  const start = Number.isFinite(begins) ? begins : 0;
  const lines = goods.flatMap((hs, good) =>
    places.map((destination, place) => ({
      hs,
      destination,
      share: Math.exp(normal(random) * 0.6) / ((good + 1) * (place + 1)),
      from: good + place === 0 || random() > LATER ? start : start + Math.floor(random() * Math.max(1, months - start)),
    })),
  );
  const total = lines.reduce((sum, { share }) => sum + share, 0);
  return lines.map((line) => ({ ...line, share: line.share / total }));
}

/** How likely a certificate is; those that turn on something else than size are kept low for all. */
function chanceOf(name: Certification, size: SizeClass, sector: Sector): number {
  const place = SIZE_CLASSES.indexOf(size);
  switch (name) {
    case 'iso-9001':
      return [0.05, 0.2, 0.45, 0.8, 0.95][place] ?? 0;
    case 'iso-14001':
      return [0.01, 0.08, 0.25, 0.6, 0.9][place] ?? 0;
    case 'aeo':
      return [0, 0.005, 0.03, 0.2, 0.6][place] ?? 0;
    case 'certified-exporter':
      return [0.01, 0.05, 0.15, 0.4, 0.7][place] ?? 0;
    case 'venture':
      return [0.08, 0.15, 0.12, 0, 0][place] ?? 0;
    case 'research-institute':
      return [0.05, 0.2, 0.5, 0.9, 0.95][place] ?? 0;
    case 'women-owned':
      return [0.15, 0.1, 0.06, 0.03, 0][place] ?? 0;
    case 'farm-or-fishery-origin':
      return ['seafood', 'fruit and vegetables'].includes(sector.name) ? 0.3 : 0;
    default:
      return place < 3 ? 0.02 : 0;
  }
}
