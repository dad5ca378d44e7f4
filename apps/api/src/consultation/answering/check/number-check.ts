import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { normalizeText } from '../../../retrieval/text/normalize-text.js';
import { findQuantities, quantityKey } from '../../../retrieval/text/quantities.js';
import { type Paragraph } from '../compose/answer-draft.js';

/** A number of an answer that nothing cited for its sentence holds. */
export interface UnsupportedNumber {
  readonly sentence: string;
  readonly number: string;
}

interface FactUnit {
  readonly codes: readonly string[];
  readonly factor: number;
}

const unit = (code: string | readonly string[], factor = 1): FactUnit => ({
  codes: typeof code === 'string' ? [code] : code,
  factor,
});

/** The units of records' facts as the quantities of a text name them. */
const FACT_UNITS: Readonly<Record<string, FactUnit>> = {
  USD: unit('usd'),
  KRW: unit('krw'),
  EUR: unit('eur'),
  JPY: unit('jpy'),
  '%': unit('pct'),
  '% a day': unit('pct'),
  'percentage points': unit('pct'),
  L: unit('ml', 1000),
  mL: unit('ml'),
  kg: unit('g', 1000),
  g: unit('g'),
  cm: unit('cm'),
  years: unit(['year', 'age']),
  year: unit('year'),
  months: unit(['month', 'calendar-month']),
  weeks: unit('week'),
  days: unit('day'),
  hours: unit('hour'),
  sticks: unit('stick'),
  bottles: unit('bottle'),
  times: unit('time'),
  items: unit('piece'),
  digits: unit('digit'),
  persons: unit('person'),
  cases: unit('case'),
};

/** Quantities of a text; citation marks are no numbers of it. */
function keysOf(text: string): { key: string; bare: string }[] {
  const plain = normalizeText(text.replace(/\[\d+\]/g, ' '));
  return findQuantities(plain)
    .filter((quantity) => quantity.unit !== 'article')
    .map((quantity) => ({ key: quantityKey(quantity), bare: quantityKey({ value: quantity.value, unit: null }) }));
}

/** What a record's facts say, each as quantities and as a bare number for the unit that can't be told. */
export function factKeys({ facts }: Pick<ConsultationRecord, 'facts'>): Set<string> {
  const keys = new Set<string>();
  for (const { value, unit: name } of facts) {
    if (typeof value === 'string') {
      for (const { key, bare } of keysOf(value)) keys.add(key).add(bare);
      continue;
    }
    keys.add(quantityKey({ value, unit: null }));
    const known = FACT_UNITS[name];
    for (const code of known?.codes ?? []) keys.add(quantityKey({ value: value * (known?.factor ?? 1), unit: code }));
  }
  return keys;
}

function supportedBy(record: ConsultationRecord): Set<string> {
  const keys = factKeys(record);
  for (const text of [record.answer.ko, record.answer.en])
    for (const { key, bare } of keysOf(text)) keys.add(key).add(bare);
  return keys;
}

/**
 * Every number of an answer that neither the record cited for its sentence holds, with its unit, nor the person gave, nor
 * the shown calculation came to.
 * @param given the person's own words, and the steps of a calculation
 */
export function unsupportedNumbers(
  paragraphs: readonly Paragraph[],
  given: readonly string[] = [],
): UnsupportedNumber[] {
  const own = new Set(given.flatMap((text) => keysOf(text).map(({ key }) => key)));
  return paragraphs.flatMap(({ lines }) =>
    lines.flatMap(({ text, record }) => {
      const known = record === null ? new Set<string>() : supportedBy(record);
      return keysOf(text)
        .filter(({ key }) => !known.has(key) && !own.has(key))
        .map(({ key }) => ({ sentence: text, number: key }));
    }),
  );
}
