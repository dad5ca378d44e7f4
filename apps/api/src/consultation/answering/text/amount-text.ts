import { type Language } from '../../../common/language.js';
import { type Money } from '../statement/statement.js';

const KOREAN_UNITS: Readonly<Record<string, string>> = {
  usd: '달러',
  krw: '원',
  eur: '유로',
  jpy: '엔',
  cny: '위안',
  gbp: '파운드',
  ml: 'mL',
  sticks: '개비',
  cartons: '보루',
  bottles: '병',
  months: '개월',
};
const ENGLISH_UNITS: Readonly<Record<string, readonly [string, string]>> = {
  ml: ['mL', 'mL'],
  sticks: ['cigarette', 'cigarettes'],
  cartons: ['carton', 'cartons'],
  bottles: ['bottle', 'bottles'],
  months: ['month', 'months'],
};

const grouped = (value: number, decimals = 2): string =>
  new Intl.NumberFormat('en-US', { maximumFractionDigits: decimals }).format(value);

/** A value with its unit as the portal writes it: "190달러", "USD 190", "2 bottles". Units are lower case. */
export function amountText(value: number, unit: string, language: Language): string {
  const korean = KOREAN_UNITS[unit] ?? unit;
  if (language === 'ko') return `${grouped(value)}${korean}`;
  const english = ENGLISH_UNITS[unit];
  if (english === undefined) return `${unit.toUpperCase()} ${grouped(value)}`;
  return `${grouped(value)} ${english[value === 1 ? 0 : 1]}`;
}

/** An amount as stated, a range by both its ends. */
export function moneyText({ min, max, currency }: Money, language: Language): string {
  const upper = amountText(max, currency, language);
  if (min === max) return upper;
  return language === 'ko' ? `${grouped(min)}~${upper}` : `${amountText(min, currency, language)} to ${grouped(max)}`;
}

const HANGUL_BASE = 0xac00;
const HANGUL_LAST = 0xd7a3;
const FINALS = 28;

/** The Korean particle that fits the word before it: 달러는, 원은; after Latin units as they are read (mL 밀리리터). */
export function withParticle(word: string, afterConsonant: string, afterVowel: string): string {
  const last = word.codePointAt(word.length - 1) ?? 0;
  const closed = last >= HANGUL_BASE && last <= HANGUL_LAST && (last - HANGUL_BASE) % FINALS !== 0;
  return `${word}${closed ? afterConsonant : afterVowel}`;
}
