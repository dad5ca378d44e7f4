import { type NumericRange } from '../../knowledge/programmes/criterion.js';
import { type Bilingual } from '../../knowledge/programmes/fields.js';
import { nameOfIndustry } from '../../knowledge/programmes/industries.js';
import { type Currency } from '../../knowledge/programmes/vocabulary.js';
import { type Money } from '../firm/firm-profile.js';

export const words = (ko: string, en: string): Bilingual => ({ ko, en });
export const same = (text: string): Bilingual => ({ ko: text, en: text });

/** `출판업(58)`, `Publishing (58)`; a code alone where its division has no name. */
export function industryWords(code: string): Bilingual {
  const name = nameOfIndustry(code);
  return name === undefined ? same(code) : words(`${name.ko}(${code})`, `${name.en} (${code})`);
}

/** Made once: a formatter takes far longer to make than to use. */
const FORMATS = { ko: new Intl.NumberFormat('ko-KR'), en: new Intl.NumberFormat('en-GB') } as const;

export function number(value: number, language: 'ko' | 'en'): string {
  return FORMATS[language].format(value);
}

export function moneyWords({ amount, currency }: Money): Bilingual {
  return words(
    currency === 'KRW' ? `${number(amount, 'ko')}원` : `${number(amount, 'ko')}달러`,
    `${currency} ${number(amount, 'en')}`,
  );
}

/** `A 또는 B`, `A or B`. */
export function either(items: readonly Bilingual[]): Bilingual {
  return words(
    items.map(({ ko }) => ko).join(', '),
    joinEnglish(
      items.map(({ en }) => en),
      'or',
    ),
  );
}

export function both(items: readonly Bilingual[]): Bilingual {
  return words(
    items.map(({ ko }) => ko).join(', '),
    joinEnglish(
      items.map(({ en }) => en),
      'and',
    ),
  );
}

function joinEnglish(items: readonly string[], last: 'and' | 'or'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

interface Unit {
  readonly ko: (value: string) => string;
  readonly en: (value: string) => string;
}

export const UNITS = {
  people: { ko: (value: string) => `${value}명`, en: (value: string) => `${value} employees` },
  years: { ko: (value: string) => `${value}년`, en: (value: string) => `${value} years` },
  percent: { ko: (value: string) => `${value}%`, en: (value: string) => `${value} %` },
  times: { ko: (value: string) => `${value}회`, en: (value: string) => `${value} times` },
} as const;

export function moneyUnit(currency: Currency): Unit {
  return {
    ko: (value) => (currency === 'KRW' ? `${value}원` : `${value}달러`),
    en: (value) => `${currency} ${value}`,
  };
}

/** `10만 이상`, `at least …`: every limit of a range in words. */
export function rangeWords(range: NumericRange, unit: Unit): Bilingual {
  const limits: [number | undefined, string, string][] = [
    [range.atLeast, '이상', 'at least'],
    [range.above, '초과', 'more than'],
    [range.atMost, '이하', 'at most'],
    [range.below, '미만', 'less than'],
  ];
  const said = limits.flatMap(([limit, ko, en]) =>
    limit === undefined
      ? []
      : [words(`${unit.ko(number(limit, 'ko'))} ${ko}`, `${en} ${unit.en(number(limit, 'en'))}`)],
  );
  return words(
    said.map(({ ko }) => ko).join(' '),
    joinEnglish(
      said.map(({ en }) => en),
      'and',
    ),
  );
}
