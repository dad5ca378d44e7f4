import { CURRENCY_PREFIXES, CURRENCY_SUFFIXES, MEASURE_SUFFIXES, type Unit } from './units.js';

/** A number with what it counts, as found in a text; `unit` is null for a bare number. */
export interface Quantity {
  readonly value: number;
  readonly unit: string | null;
  readonly start: number;
  readonly end: number;
}

const escape = (text: string): string => text.replace(/[$.*+?^{}()|[\]\\]/g, '\\$&');

/** Syllables after which a one-syllable unit is the start of another word: 1일반, 2개인, 3주문, 11번가, 2대상, 1회사. */
const NOT_A_UNIT_BEFORE: Readonly<Record<string, string>> = {
  일: '반본정부체',
  개: '인별발',
  주: '문소민류차',
  번: '가호째길',
  대: '상리행한금',
  장: '소기난부',
  회: '사원의',
  원: '산가재본',
  인: '증보도터',
  세: '관금트율액',
  건: '강물축',
  달: '력',
};

function bounded(word: string): string {
  if (/[a-z]$/.test(word)) return `${escape(word)}(?![a-z])`;
  const followers = NOT_A_UNIT_BEFORE[word];
  return followers === undefined ? escape(word) : `${word}(?![${followers}])`;
}

const alternatives = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(bounded)
    .join('|');

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const MAGNITUDE = '천만|백만|십만|천억|백억|십억|만|억|천|백|thousand|million|billion';
const NUMBER = `(?:${DIGITS})(?:\\s?(?:${MAGNITUDE})(?:\\s?(?:${DIGITS})\\s?(?:${MAGNITUDE}))*)?`;
const SPELT = '[일이삼사오육륙칠팔구십백천만억]{1,9}';
const PREFIX = alternatives(Object.keys(CURRENCY_PREFIXES));
const CURRENCY = alternatives(Object.keys(CURRENCY_SUFFIXES));
const MEASURE = alternatives(Object.keys(MEASURE_SUFFIXES));

/** An article of a statute (제94조, 제94조의2, Article 94, art. 94) is an address, not an amount. */
const ARTICLE = String.raw`제?\s?(\d{1,3})\s?조(?:의\s?(\d{1,2}))?|\bart(?:icle|\.)\s?(\d{1,3})(?:-(\d{1,2}))?`;
const PATTERN = new RegExp(
  [
    `(?<article>${ARTICLE})(?![a-z원])`,
    `(?<![a-z])(?<prefix>${PREFIX})\\s?(?<prefixed>${NUMBER}(?:k(?![a-z]))?)(?:\\s?(?:${CURRENCY})(?!\\s?\\d))?`,
    `(?<![\\d.,a-z])(?<number>${NUMBER}(?:\\s?k(?=\\s?(?:${CURRENCY})))?)\\s?(?:(?<currency>${CURRENCY})|(?<measure>${MEASURE})|(?![a-z\\d]))`,
    `(?<![가-힣])(?<spelt>${SPELT})\\s?(?<speltCurrency>원|달러|불|유로|엔|위안)`,
  ].join('|'),
  'g',
);

const MAGNITUDES: Readonly<Record<string, number>> = {
  백: 1e2,
  천: 1e3,
  thousand: 1e3,
  k: 1e3,
  만: 1e4,
  십만: 1e5,
  백만: 1e6,
  million: 1e6,
  천만: 1e7,
  억: 1e8,
  십억: 1e9,
  billion: 1e9,
  백억: 1e10,
  천억: 1e11,
};

/** Value of digits with Korean or English magnitudes: "2천만" is 20,000,000, "1억 2천만" is 120,000,000. */
function numberValue(text: string): number {
  let total = 0;
  for (const part of text.matchAll(new RegExp(`(${DIGITS})\\s?(${MAGNITUDE}|k)?`, 'g'))) {
    const digits = Number((part[1] ?? '0').replaceAll(',', ''));
    total += digits * (part[2] === undefined ? 1 : (MAGNITUDES[part[2]] ?? 1));
  }
  return total;
}

const HANGUL_DIGITS = '영일이삼사오육칠팔구';
const HANGUL_PLACES: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1000 };
const HANGUL_MYRIADS: Readonly<Record<string, number>> = { 만: 1e4, 억: 1e8 };

/** Value of a number spelt in Sino-Korean: "육백" is 600, "이천만" is 20,000,000. */
function speltValue(text: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const char of text.replaceAll('륙', '육')) {
    const place = HANGUL_PLACES[char];
    const myriad = HANGUL_MYRIADS[char];
    if (place !== undefined) {
      section += Math.max(digit, 1) * place;
      digit = 0;
    } else if (myriad !== undefined) {
      total += Math.max(section + digit, 1) * myriad;
      section = 0;
      digit = 0;
    } else {
      digit = HANGUL_DIGITS.indexOf(char);
    }
  }
  return total + section + digit;
}

function scaled(value: number, unit: Unit | undefined): Pick<Quantity, 'value' | 'unit'> {
  return unit === undefined ? { value, unit: null } : { value: value * unit.factor, unit: unit.code };
}

function readMatch(match: RegExpMatchArray): Pick<Quantity, 'value' | 'unit'> {
  const groups = match.groups ?? {};
  if (groups.article !== undefined) {
    const article = Number(match[2] ?? match[4]);
    const branch = match[3] ?? match[5];
    return { value: branch === undefined ? article : article + Number(branch) / 100, unit: 'article' };
  }
  if (groups.prefix !== undefined) {
    return scaled(numberValue(groups.prefixed ?? ''), CURRENCY_PREFIXES[groups.prefix]);
  }
  if (groups.spelt !== undefined) {
    return scaled(speltValue(groups.spelt), CURRENCY_SUFFIXES[groups.speltCurrency ?? '']);
  }
  const unit = CURRENCY_SUFFIXES[groups.currency ?? ''] ?? MEASURE_SUFFIXES[groups.measure ?? ''];
  return scaled(numberValue(groups.number ?? ''), unit);
}

/**
 * Every number of a text with its unit, in one spelling: 150달러, $150, US$150, 미화 150불 and 150 dollars are all 150 usd; 2L is
 * 2000 ml; 2천만 원 is 20,000,000 krw; 관세법 제94조 is article 94 (제94조의2 is 94.02).
 * @param text as {@link normalizeText} returns it (NFKC, lower case); offsets are into this text
 */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(PATTERN)) {
    found.push({ ...readMatch(match), start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** A quantity as an index term's text: "150usd", "2000ml", or "150" without a unit. */
export function quantityKey(quantity: Pick<Quantity, 'value' | 'unit'>): string {
  const value = Number(quantity.value.toFixed(4)).toString();
  return `${value}${quantity.unit ?? ''}`;
}
