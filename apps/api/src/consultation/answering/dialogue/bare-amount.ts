import { type Statement } from '../statement/statement.js';

/** Nothing but a number said of what was priced or counted before: "and if it costs 150?", "그럼 150이면요?". */
const BARE_AMOUNT =
  /^(?:(?:and|but|so|then|ok|sorry|no|wait|actually|아니|그럼|그러면|만약|만일)[,\s]+)*(?:what )?(?:if )?(?:it(?:'s| is| was| costs?| cost)?\s|(?:an?other |the )?one (?:for|at)\s|for\s|costs?\s|only\s|just\s|about\s|가격이?\s|값이?\s)*(?<number>\d(?:[\d,.]*\d)?)\s?(?:이?라?면(?:은)?|은|짜리(?:면|는)?)?(?:요)?\s*[?.!]*$/;

/** A number below this counts pieces or bottles rather than money. */
const LEAST_AMOUNT = 20;

const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  krw: '원',
  usd: '달러',
  eur: '유로',
  jpy: '엔',
  cny: '위안',
};

/** What was counted before, in the words of each language. */
const COUNTED: readonly (readonly ['bottles' | 'cartons' | 'pieces', string, string])[] = [
  ['bottles', '병', 'bottles'],
  ['cartons', '보루', 'cartons'],
  ['pieces', '개', 'pieces'],
];

/** What a bare number is of, as far as the case tells: money of the price's currency, or what was counted. */
function unitOf(value: number, { price, ...counts }: Statement): readonly [string, string] | undefined {
  const currency = price && CURRENCY_WORDS[price.currency];
  if (price !== undefined && currency !== undefined && value >= LEAST_AMOUNT) return [currency, price.currency];
  const counted = value < LEAST_AMOUNT ? COUNTED.find(([slot]) => counts[slot] !== undefined) : undefined;
  return counted && [counted[1], counted[2]];
}

/** A turn that gives a bare number for a price or a count that was stated before, with its currency or unit. */
export function withUnit(text: string, known: Statement): string {
  const number = BARE_AMOUNT.exec(text.trim().toLowerCase())?.groups?.number;
  const unit = number === undefined ? undefined : unitOf(Number(number.replace(/,/g, '')), known);
  if (number === undefined || unit === undefined) return text;
  return text.replace(number, /[가-힣]/.test(text) ? `${number}${unit[0]}` : `${number} ${unit[1]}`);
}
