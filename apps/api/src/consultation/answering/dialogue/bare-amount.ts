import { type Money } from '../statement/statement.js';

/** Nothing but a number said of what was priced before: "and if it costs 150?", "그럼 150이면요?". */
const BARE_AMOUNT =
  /^(?:(?:and|but|so|then|ok|sorry|no|wait|actually|아니|그럼|그러면|만약|만일)[,\s]+)*(?:what )?(?:if )?(?:it(?:'s| is| was| costs?| cost)?\s|(?:an?other |the )?one (?:for|at)\s|for\s|costs?\s|only\s|just\s|about\s|가격이?\s|값이?\s)*(?<number>\d[\d,.]*\d)\s?(?:이?라?면(?:은)?|은|짜리(?:면|는)?)?(?:요)?\s*[?.!]*$/;

/** A number below this counts pieces or bottles rather than money. */
const LEAST_AMOUNT = 20;

const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  krw: '원',
  usd: '달러',
  eur: '유로',
  jpy: '엔',
  cny: '위안',
};

/** A turn that gives a bare number for the price that was stated before, with that price's currency. */
export function withCurrency(text: string, price: Money | undefined): string {
  const number = BARE_AMOUNT.exec(text.trim().toLowerCase())?.groups?.number;
  const currency = price && CURRENCY_WORDS[price.currency];
  if (number === undefined || currency === undefined || Number(number.replace(/,/g, '')) < LEAST_AMOUNT) return text;
  return text.replace(number, /[가-힣]/.test(text) ? `${number}${currency}` : `${number} ${price?.currency ?? ''}`);
}
