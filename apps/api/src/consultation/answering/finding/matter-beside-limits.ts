import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { type Limit } from '../../../knowledge/consultation/limit.js';
import { subjectOf } from '../parts/aspects.js';
import { parseStatement } from '../statement/parse-statement.js';
import { turnsOnLimits } from '../limits/turns-on-limits.js';
import { type PartToFind, type QuestionSearch } from './finding.js';

/** Tells how the tax on what comes in is worked out, of which an allowance is a part. */
const WORKS_OUT_TAX = /(?:세금|관세|부가가치세).*어떻게 계산/;
/** Least share of the chances that records of the limits have where a question is after a limit. */
const LEAST_SHARE = 0.02;

/** From this share of the chances on, one record of another topic is what a question is after, as one on works of art is. */
const MEANT = 0.5;
/** Topics of what people carry in or have sent, where the limits are at home. */
const OWN_TOPICS: readonly string[] = ['overseas-purchase', 'courier', 'postal', 'traveller', 'moving-goods'];
const isOfOwn = ({ topic }: ConsultationRecord): boolean => OWN_TOPICS.includes(topic);

/** What clings to a price in Korean. */
const OF_PRICE = /^\s?(?:짜리|어치|정도|쯤)?(?:에|을|를|이|가|은|는|로|의)?(?=\s|$)/;

/** Records that a limit is told from. */
function recordsOf({ record, shipping, within, over }: Limit): readonly (string | undefined)[] {
  return [record, shipping, ...[...within, ...over].map((quote) => quote.record)];
}

const isOfLimits = (record: ConsultationRecord, limits: readonly Limit[]): boolean =>
  WORKS_OUT_TAX.test(record.question.ko) || limits.some((limit) => recordsOf(limit).includes(record.id));

/** A text without the price that it states; undefined where it states none. */
export function withoutPrice(query: string): string | undefined {
  const {
    text,
    spans: { price },
  } = parseStatement(query);
  if (price === undefined) return undefined;
  const after = text.slice(price.end).replace(OF_PRICE, '');
  return `${text.slice(0, price.start)} ${after}`.replace(/\s+/g, ' ').trim();
}

/**
 * A part that states a price but is after something else than a limit, without that price; undefined where a limit may be what it is
 * after. It is after something else where the records answer it without its price and hardly any record that has to do with a limit comes
 * near ("customs fined us 3 million won, can it be reduced"), or where one of another topic is clearly meant.
 */
export async function besideLimits(asked: PartToFind, index: QuestionSearch): Promise<PartToFind | undefined> {
  const { part, statement, continues } = asked;
  const query = withoutPrice(part.query);
  if (query === undefined || !turnsOnLimits(part.query, statement, continues)) return undefined;
  const { outcome, matches, chances } = await index.search(query);
  const { movement, goods, country } = statement;
  // A bare sum of which nothing else is said is no more one of goods that come in than anything else.
  const isBare = movement === undefined && goods === undefined && country === undefined && subjectOf(query) !== '';
  const share = matches
    .filter((record) => isOfLimits(record, index.limits))
    .reduce((sum, { id }) => sum + (chances.get(id) ?? 0), 0);
  const [best] = matches;
  const isMeant =
    best !== undefined && (chances.get(best.id) ?? 0) >= MEANT && !isOfLimits(best, index.limits) && !isOfOwn(best);
  const isBeside = (outcome === 'answer' || isBare) && share < LEAST_SHARE;
  return isBeside || isMeant ? { ...asked, part: { ...part, query } } : undefined;
}
