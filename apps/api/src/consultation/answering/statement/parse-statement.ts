import { normalizeText } from '../../../retrieval/text/normalize-text.js';
import { findQuantities, type Quantity } from '../../../retrieval/text/quantities.js';
import { COUNTRIES, GOODS_CUES, MOVEMENT_CUES, SHIPPING_CUES, USE_CUES } from './lexicon.js';
import { goesOut, isCarriedMoney } from './direction.js';
import { amountsInDigits } from './spelled-amounts.js';
import { type Money, type Reading, type Slot, type Span, type Statement } from './statement.js';

const CURRENCIES = new Set(['usd', 'krw', 'eur', 'jpy', 'cny', 'gbp']);
/** Cigarettes in a carton (보루): ten packs of twenty. */
const STICKS_IN_CARTON = 200;
const STICKS_IN_PACK = 20;
const ADULT_AGE = 19;
const MONTHS_IN_YEAR = 12;

const MOST_MONEY = 1e12;
const SPEAKS_OF_LIMIT_AFTER =
  /^\s?(?:까지|이하|기준|한도|이내|미만|면세|에\s?(?:들어|포함|해당)|limit|or less|exemption|allowance|rule)/;
const SPEAKS_OF_LIMIT_BEFORE =
  /(?:limit (?:is|of)|allowance (?:is|of)|up to|한도(?:[는가]|액은?)?|기준(?:[은이])?|at most)\s?$/;
const RANGE_GAP = /^\s?(?:[-~]|에서|to)\s?$/;
const TOTAL = /총|합쳐|합해서|모두|전부|합계|in total|altogether/;
const NEW =
  /새로\s?(?:산|샀|구입)|(?<![가-힣])새\s?(?:것|물건|제품|거|상품|티비|tv|가전|냉장고|노트북|가구|가방|옷)|신품|미개봉|brand[- ]new|\bnew (?:goods|items?|one|tv|television|laptop|furniture|clothes|bag)\b|\bunused\b/;
const UNDER_THREE_MONTHS =
  /(?:3개월|석\s?달|three months|3 months)\s?(?:이\s?)?(?:안|미만|not|under)|(?:less than|under) (?:3|three) months/;
const MINOR =
  /\b(?:son|daughter|child|kid)\w* (?:is|are|aged?) 1?\d\b|\b1?\d[- ]years?[- ]old\b|미성년|고등학생|중학생|초등학생|아들이\s?\d|\bminors?\b|\bunder(?:age| 19)\b|\bteenager\b/;
const ABOUT_RATE = /환율|exchange rate/;
const ABOUT_DUTY_RATE = /관세율|세율|duty rate|rate of duty|tariff rate|duty/;
const AGE_BEFORE = /만\s?$|age[d]?\s?$/;

interface Draft {
  readonly values: { -readonly [Key in Slot]?: Statement[Key] };
  readonly spans: Partial<Record<Slot, Span>>;
}

function firstCue<Value>(
  text: string,
  cues: readonly { value: Value; pattern: RegExp }[],
): (Span & { value: Value }) | undefined {
  for (const { value, pattern } of cues) {
    const match = pattern.exec(text);
    if (match !== null) return { value, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/** Where goods were sent from counts, not where the shop is. */
const DISPATCHED =
  /[^\s]+\s(?:창고|물류센터|지점)?(?:에서|로부터)?\s?(?:발송|보낸|보냈|출발|배송)|(?:ship(?:s|ped|ping)?|sent|dispatched|come|coming|arrives?) (?:it |them )?(?:out )?from (?:the |a )?\w+(?: \w+)?/;

function dispatchCountry(text: string): (Span & { value: string }) | undefined {
  const dispatched = DISPATCHED.exec(text);
  const from = dispatched && firstCue(dispatched[0], COUNTRIES);
  if (dispatched === null || !from) return firstCue(text, COUNTRIES);
  return { value: from.value, start: dispatched.index + from.start, end: dispatched.index + from.end };
}

function noteCues(text: string, { values, spans }: Draft): void {
  const country = dispatchCountry(text);
  const movement = firstCue(text, MOVEMENT_CUES);
  const goods = firstCue(text, GOODS_CUES);
  const use = firstCue(text, USE_CUES);
  const shipping = firstCue(text, SHIPPING_CUES);
  if (country !== undefined) [values.country, spans.country] = [country.value, country];
  if (movement !== undefined) [values.movement, spans.movement] = [movement.value, movement];
  if (goods !== undefined) [values.goods, spans.goods] = [goods.value, goods];
  // Without a span: said of a price, it never takes another value's place in the question.
  if (shipping !== undefined) values.shipping = shipping.value;
  if (use !== undefined) [values.use, spans.use] = [use.value, use];
}

const before = (text: string, { start }: Span, length = 16): string => text.slice(Math.max(0, start - length), start);

/** A limit spoken of, or more money than any parcel holds. */
function isNoPrice(text: string, { value, start, end }: Quantity): boolean {
  return (
    value > MOST_MONEY ||
    SPEAKS_OF_LIMIT_AFTER.test(text.slice(end, end + 12)) ||
    SPEAKS_OF_LIMIT_BEFORE.test(text.slice(Math.max(0, start - 24), start))
  );
}

/** The first amount of money is the price; two joined by a dash are a range; an exchange rate is no price. */
function noteMoney(text: string, quantities: readonly Quantity[], { values, spans }: Draft): void {
  for (const [at, quantity] of quantities.entries()) {
    const currency = quantity.unit;
    if (currency === null || !CURRENCIES.has(currency)) continue;
    if (currency === 'krw' && ABOUT_RATE.test(before(text, quantity))) {
      values.exchangeRate ??= quantity.value;
      spans.exchangeRate ??= {
        start: text.lastIndexOf('환율', quantity.start) < 0 ? quantity.start : text.lastIndexOf('환율', quantity.start),
        end: quantity.end,
      };
      continue;
    }
    if (values.price !== undefined || isNoPrice(text, quantity)) continue;
    const earlier = quantities[at - 1];
    const isRange =
      earlier !== undefined &&
      (earlier.unit === null || earlier.unit === currency) &&
      RANGE_GAP.test(text.slice(earlier.end, quantity.start));
    const from = isRange ? earlier : quantity;
    const price: Money = {
      min: Math.min(from.value, quantity.value),
      max: Math.max(from.value, quantity.value),
      currency,
    };
    [values.price, spans.price] = [price, { start: from.start, end: quantity.end }];
    if (values.goods === undefined && isCarriedMoney(text, price, spans.price)) values.goods = 'cash';
  }
}

const ofUnit = (quantities: readonly Quantity[], unit: string): Quantity | undefined =>
  quantities.find((quantity) => quantity.unit === unit);

function noteCounts(text: string, quantities: readonly Quantity[], draft: Draft): void {
  const { values, spans } = draft;
  const bottles =
    ofUnit(quantities, 'bottle') ??
    (values.goods === 'supplement' ? (ofUnit(quantities, 'pack') ?? ofUnit(quantities, 'piece')) : undefined);
  const volume = ofUnit(quantities, 'ml');
  const piece = ofUnit(quantities, 'piece');
  if (bottles !== undefined) [values.bottles, spans.bottles] = [bottles.value, bottles];
  if (piece !== undefined) [values.pieces, spans.pieces] = [piece.value, piece];
  if (volume !== undefined) {
    const times = TOTAL.test(before(text, volume)) ? 1 : (bottles?.value ?? piece?.value ?? 1);
    [values.volume, spans.volume] = [volume.value * times, volume];
  }
  if (values.goods === 'tobacco') noteSticks(quantities, draft);
}

function noteSticks(quantities: readonly Quantity[], { values, spans }: Draft): void {
  const [stick, carton, pack] = ['stick', 'carton', 'pack'].map((unit) => ofUnit(quantities, unit));
  const found = stick ?? carton ?? pack;
  if (found === undefined) return;
  const each = found === stick ? 1 : found === carton ? STICKS_IN_CARTON : STICKS_IN_PACK;
  [values.sticks, spans.sticks] = [found.value * each, found];
  if (found === carton) values.cartons = carton.value;
}

function noteCondition(text: string, quantities: readonly Quantity[], { values, spans }: Draft): void {
  const used = quantities.find(
    ({ unit, end }) =>
      (unit === 'month' || unit === 'year') &&
      /^\s?(?:넘게|이상|동안|정도)?\s?(?:쓴|쓰|썼|사용|used|of use)/.test(text.slice(end, end + 14)),
  );
  const usedBefore = /used (?:it |them )?for (?:more than |over |about )?$/;
  const found =
    used ??
    quantities.find(
      (quantity) =>
        (quantity.unit === 'month' || quantity.unit === 'year') && usedBefore.test(before(text, quantity, 30)),
    );
  if (UNDER_THREE_MONTHS.test(text)) values.monthsUsed = 0;
  else if (found !== undefined) {
    values.monthsUsed = found.unit === 'year' ? found.value * MONTHS_IN_YEAR : found.value;
    spans.monthsUsed = found;
  } else if (NEW.test(text)) values.monthsUsed = 0;
}

function notePerson(text: string, quantities: readonly Quantity[], { values, spans }: Draft): void {
  const age = quantities.find(
    (quantity) => quantity.unit === 'age' || (quantity.unit === 'year' && AGE_BEFORE.test(before(text, quantity))),
  );
  if (age !== undefined && age.value < ADULT_AGE && !/(?:미만|이하|under)/.test(text.slice(age.end, age.end + 4)))
    [values.minor, spans.minor] = [true, age];
  const minor = MINOR.exec(text);
  if (minor !== null) {
    values.minor = true;
    spans.minor ??= { start: minor.index, end: minor.index + minor[0].length };
  }
  if (goesOut(text, values.goods === 'cash')) values.leaving = true;
}

function noteRates(text: string, quantities: readonly Quantity[], { values }: Draft): void {
  const rate = quantities.find((quantity) => quantity.unit === 'pct' && ABOUT_DUTY_RATE.test(before(text, quantity)));
  if (rate !== undefined) values.dutyRate = rate.value;
}

const COUNT_WORDS: Readonly<Record<string, string>> = {
  한: '1',
  두: '2',
  세: '3',
  네: '4',
  다섯: '5',
  여섯: '6',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
};
const COUNTED =
  /(?<![가-힣a-z])(한|두|세|네|다섯|여섯|one|two|three|four|five|six)\s?(?=병|보루|갑|개(?![월국])|bottles?|cartons?|packs?)/g;

/** Jars of tablets, counted as the limits count bottles. */
const JARS = /(?<=\d)\s?통(?=[을은이만도까\s,?]|$)/g;

/** Small numbers in words, before what they count. */
function withDigits(text: string): string {
  return text
    .replace(COUNTED, (_match, word: string) => `${COUNT_WORDS[word] ?? word} `)
    .replace(/(\d) (?=병|보루|갑|개)/g, '$1')
    .replace(JARS, '병');
}

/** "US" as a country would be a pronoun in lower case; US$ is money. */
const COUNTRY_US =
  /\b(?:US|U\.S\.(?:A\.)?)(?![\w$]|\s?\$)|(?<=\b(?:[Aa]mazon|[Cc]ostco|[Ee][Bb]ay|[Ww]almart|[Ff]rom)\s)(?:US|us)\b/g;

/**
 * Reads what a person says about their case out of one text. Pure; finds no more than is written there.
 * @param raw as the person typed it, cleaned and redacted
 */
export function parseStatement(raw: string): Reading {
  const text = withDigits(amountsInDigits(normalizeText(raw.replace(COUNTRY_US, 'USA'))));
  const quantities = findQuantities(text);
  const draft: Draft = { values: {}, spans: {} };
  noteCues(text, draft);
  noteMoney(text, quantities, draft);
  noteCounts(text, quantities, draft);
  noteCondition(text, quantities, draft);
  notePerson(text, quantities, draft);
  noteRates(text, quantities, draft);
  return { text, statement: draft.values, spans: draft.spans };
}
