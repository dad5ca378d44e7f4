/** A number in a text with the unit that stands beside it, where one does. */
export interface Quantity {
  readonly value: number;
  readonly unit: string | undefined;
  /** As written. */
  readonly text: string;
}

const MAGNITUDES: Readonly<Record<string, number>> = {
  억: 1e8,
  천만: 1e7,
  백만: 1e6,
  십만: 1e5,
  만: 1e4,
  천: 1e3,
  billion: 1e9,
  million: 1e6,
};

/** Units told apart, by what stands after the number and by what stands before it. */
const UNITS: readonly { readonly unit: string; readonly after: RegExp; readonly before?: RegExp }[] = [
  { unit: 'USD', after: /^ ?(?:달러|불(?!\p{L})|dollars?\b|USD\b)/iu, before: /(?:USD|\$|미화) ?$/iu },
  { unit: 'KRW', after: /^ ?(?:원|won\b|KRW\b)/iu, before: /(?:KRW|₩) ?$/iu },
  { unit: 'EUR', after: /^ ?(?:유로|euros?\b|EUR\b)/iu, before: /(?:EUR|€) ?$/iu },
  { unit: '%', after: /^ ?(?:%|퍼센트|percent\b)/iu },
  { unit: 'months', after: /^[ -]?(?:개월|months?\b)/iu },
  { unit: 'days', after: /^[ -]?(?:일|days?\b)/iu },
  { unit: 'years', after: /^[ -]?(?:년|years?\b)/iu },
  { unit: 'hours', after: /^[ -]?(?:시간|hours?\b)/iu },
  { unit: 'mL', after: /^ ?(?:밀리리터|ml\b)/iu },
  { unit: 'L', after: /^ ?(?:리터|litres?\b|liters?\b|L\b)/iu },
  { unit: 'kg', after: /^ ?(?:킬로그램|kg\b)/iu },
  { unit: 'g', after: /^ ?(?:그램|g\b)/iu },
];

const NUMBER = /(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?: ?(천만|백만|십만|억|만|천|million\b|billion\b))?/giu;
/** What a number word stands for. */
const SPELLED_VALUES: Readonly<Record<string, number>> = {
  만: 1e4,
  천: 1e3,
  백: 100,
  한: 1,
  두: 2,
  세: 3,
  네: 4,
  다섯: 5,
  여섯: 6,
};
/** A magnitude by itself before a currency, or a Korean numeral before what is counted. */
const SPELLED =
  /(?<![\d\p{L}])(?:[만천백](?= ?(?:달러|불(?!\p{L})|유로|원))|(?:한|두|세|네|다섯|여섯)(?= ?(?:병|보루|갑|개(?!월)|통|마리|대|장|명)))/gu;
/** Places in a law and marks of a list or a source are no quantities: 제94조, [2], a "3." that opens a line. */
const NOT_QUANTITIES = /제\d+(?:조|항|호|류|란|장)(?:의\d+)?|\[\d+\]|^\s*\d{1,2}[.)] /gmu;

/** The quantities of a text. Magnitudes are worked out (2천만 원, KRW 20 million), parts put together (18만 8천). */
export function quantitiesIn(text: string): Quantity[] {
  const plain = text.normalize('NFKC').replace(NOT_QUANTITIES, ' ');
  const found: (Quantity & { readonly end: number; readonly magnitude: number })[] = [];
  for (const match of plain.matchAll(NUMBER)) {
    const [whole, integer = '', fraction = '', word] = match;
    const magnitude = word === undefined ? 1 : (MAGNITUDES[word.toLowerCase()] ?? 1);
    const value = rounded(Number(integer.replaceAll(',', '') + fraction) * magnitude);
    const end = match.index + whole.length;
    const unit = unitAt(plain, match.index, end);
    const last = found.at(-1);
    if (last && last.magnitude > Math.max(magnitude, value) && plain.slice(last.end, match.index).trim() === '')
      found[found.length - 1] = { value: last.value + value, unit, text: `${last.text} ${whole}`, end, magnitude };
    else found.push({ value, unit, text: whole, end, magnitude });
  }
  return found.map(({ value, unit, text: written }) => ({ value, unit, text: written }));
}

/** Numbers as people write them without figures: 만달러 is 10,000 dollars, 세병 three bottles. */
export function spelledQuantitiesIn(text: string): Quantity[] {
  const plain = text.normalize('NFKC');
  return [...plain.matchAll(SPELLED)].flatMap(({ 0: written, index }) => {
    const value = SPELLED_VALUES[written];
    return value === undefined ? [] : [{ value, unit: unitAt(plain, index, index + written.length), text: written }];
  });
}

/** The unit of a fact (`USD`, `days`, `% a day`) as told apart here; undefined when it isn't. */
export function unitNamed(name: string): string | undefined {
  return UNITS.find(({ after }) => after.test(name))?.unit;
}

function unitAt(text: string, start: number, end: number): string | undefined {
  const [before, after] = [text.slice(Math.max(0, start - 6), start), text.slice(end, end + 12)];
  return UNITS.find((unit) => unit.after.test(after) || unit.before?.test(before) === true)?.unit;
}

/** 1.1 million is 1,100,000, not 1,100,000.0000000001. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
