/** Goods that the made-up firms trade in. */
export interface Goods {
  readonly hs6: string;
  /** Of the quantity: kilograms, pieces or litres. */
  readonly unit: 'KG' | 'U' | 'L';
  /** US dollars a unit, of middling quality; a rough magnitude, chosen for the simulation and no market price. */
  readonly price: number;
  /** Standard deviation of the logarithm of the price between qualities: low for commodities, high for fashion. */
  readonly spread: number;
  /** Countries that it comes from. */
  readonly origins: readonly string[];
}

/** What a country's goods cost against the middle, made up. */
export const PRICE_LEVELS: Readonly<Record<string, number>> = {
  AU: 1,
  BR: 0.95,
  CL: 1,
  CN: 0.85,
  CO: 1,
  DE: 1.25,
  FR: 1.3,
  GB: 1.2,
  HK: 1,
  ID: 0.9,
  IN: 0.85,
  IT: 1.35,
  JP: 1.2,
  KR: 1.05,
  MY: 0.95,
  NO: 1.15,
  PH: 0.92,
  SG: 1.05,
  TH: 0.95,
  TW: 1,
  US: 1.15,
  VN: 0.88,
};

/** Countries whose companies stand between. */
export const TRADING_PLACES = ['HK', 'SG', 'AE', 'VG', 'PA', 'MH'] as const;

const COMMODITY = 0.07;
const FOOD = 0.14;
const INDUSTRIAL = 0.21;
const FASHION = 0.31;

type Row = readonly [hs6: string, unit: Goods['unit'], price: number, spread: number, origins: string];

const ROWS: readonly Row[] = [
  ['020230', 'KG', 6.5, FOOD, 'US AU BR'],
  ['020329', 'KG', 3.2, FOOD, 'US DE BR'],
  ['030489', 'KG', 5, FOOD, 'VN NO CL'],
  ['030617', 'KG', 8.5, FOOD, 'VN TH IN'],
  ['080390', 'KG', 0.9, COMMODITY, 'PH VN CO'],
  ['080510', 'KG', 1.3, COMMODITY, 'US AU CL'],
  ['090111', 'KG', 4.5, FOOD, 'BR CO VN'],
  ['090121', 'KG', 9, FASHION, 'US IT CO'],
  ['220421', 'L', 6, FASHION, 'FR IT CL AU'],
  ['220830', 'L', 12, FASHION, 'GB US JP'],
  ['300490', 'KG', 120, FASHION, 'DE US IN FR'],
  ['330410', 'KG', 60, FASHION, 'FR US CN'],
  ['330499', 'KG', 38, FASHION, 'FR US JP CN'],
  ['390120', 'KG', 1.15, COMMODITY, 'US SG TH'],
  ['390210', 'KG', 1.2, COMMODITY, 'SG TH CN'],
  ['390761', 'KG', 1.05, COMMODITY, 'CN TW VN'],
  ['392690', 'KG', 8, FASHION, 'CN VN JP US'],
  ['420221', 'U', 90, FASHION, 'IT FR CN'],
  ['420222', 'U', 25, FASHION, 'CN VN IT'],
  ['610910', 'U', 5, FASHION, 'CN VN IN ID'],
  ['620342', 'U', 12, FASHION, 'CN VN IN'],
  ['620462', 'U', 11, FASHION, 'CN VN IN'],
  ['620520', 'U', 9, FASHION, 'CN VN IN IT'],
  ['640399', 'U', 28, FASHION, 'CN VN IT ID'],
  ['640419', 'U', 14, FASHION, 'CN VN ID'],
  ['720839', 'KG', 0.7, COMMODITY, 'CN JP TW'],
  ['721049', 'KG', 0.85, COMMODITY, 'CN JP VN'],
  ['721934', 'KG', 2.4, COMMODITY, 'CN TW ID'],
  ['740311', 'KG', 8.6, COMMODITY, 'CL CN JP'],
  ['740400', 'KG', 6, COMMODITY, 'US JP TH'],
  ['740811', 'KG', 9, COMMODITY, 'CN MY JP'],
  ['760110', 'KG', 2.4, COMMODITY, 'AU IN MY'],
  ['760612', 'KG', 3.8, COMMODITY, 'CN JP US'],
  ['847130', 'U', 620, INDUSTRIAL, 'CN TW VN'],
  ['847330', 'U', 28, INDUSTRIAL, 'CN TW US'],
  ['850131', 'U', 12, INDUSTRIAL, 'CN JP DE'],
  ['850440', 'U', 15, INDUSTRIAL, 'CN VN TW JP'],
  ['850760', 'KG', 32, INDUSTRIAL, 'CN JP MY'],
  ['851713', 'U', 380, INDUSTRIAL, 'CN VN IN'],
  ['851762', 'U', 140, INDUSTRIAL, 'CN VN US'],
  ['851779', 'KG', 95, INDUSTRIAL, 'CN VN JP'],
  ['852351', 'U', 45, INDUSTRIAL, 'CN TW PH'],
  ['854143', 'U', 90, INDUSTRIAL, 'CN MY VN'],
  ['854231', 'U', 9, INDUSTRIAL, 'TW MY US CN'],
  ['854232', 'U', 4, INDUSTRIAL, 'TW CN JP SG'],
  ['870829', 'KG', 9, INDUSTRIAL, 'CN DE JP US'],
  ['870899', 'KG', 8, INDUSTRIAL, 'CN DE JP US'],
  ['901890', 'KG', 85, FASHION, 'US DE JP CN'],
  ['910211', 'U', 95, FASHION, 'CN JP HK'],
  ['940161', 'U', 110, FASHION, 'CN VN MY'],
  ['940360', 'KG', 4, FASHION, 'CN VN ID'],
  ['950300', 'KG', 11, FASHION, 'CN VN ID'],
];

/** Subheadings of the Harmonized System of 2022, several under one heading so that like goods can be compared. */
export const GOODS: readonly Goods[] = ROWS.map(([hs6, unit, price, spread, origins]) => ({
  hs6,
  unit,
  price,
  spread,
  origins: origins.split(' '),
}));
