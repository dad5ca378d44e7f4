import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';

/** A fact of a record by the words that say what it counts. */
interface FactReference {
  readonly record: string;
  readonly what: string;
}

/** Rates in per cent that worked examples reckon with; each is read from the record's facts and exists only there. */
const RATES = {
  vat: { record: 'kc2-069', what: 'VAT rate on imports' },
  wineDuty: { record: 'kc1-048', what: 'duty, wine' },
  wineTax: { record: 'kc1-048', what: 'liquor tax, fruit wine' },
  wineEducation: { record: 'kc1-048', what: 'education tax on liquor tax' },
  spiritsDuty: { record: 'kc1-048', what: 'duty, spirits' },
  spiritsTax: { record: 'kc1-048', what: 'liquor tax, spirits' },
  spiritsEducation: { record: 'kc1-048', what: 'education tax where the liquor tax rate exceeds 70% or for beer' },
  liquorVat: { record: 'kc1-048', what: 'VAT' },
  travelClothing: { record: 'kc3-104', what: 'leather clothing, textile goods, footwear' },
  travelBag: { record: 'kc3-103', what: 'rate for watches and bags not above the threshold' },
  travelPenalty: { record: 'kc4-022', what: 'penalty tax for non-declaration' },
  movingPenalty: { record: 'kc4-063', what: 'penalty tax for undeclared moving goods' },
} as const satisfies Readonly<Record<string, FactReference>>;

export type RateName = keyof typeof RATES;

export interface Rate {
  readonly percent: number;
  readonly record: ConsultationRecord;
}

/** A rate as its record states it; undefined when the records at hand don't. */
export function rateOf(name: RateName, find: (id: string) => ConsultationRecord | undefined): Rate | undefined {
  const { record: id, what } = RATES[name];
  const record = find(id);
  const fact = record?.facts.find((known) => known.what === what && known.unit === '%');
  return record === undefined || typeof fact?.value !== 'number' ? undefined : { percent: fact.value, record };
}
