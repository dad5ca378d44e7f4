import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { isOfRemoval } from './removal-records.js';
import { OWN_WAYS, type Statement } from '../statement/statement.js';

const OF_MONEY = /현금|외화|외국환|넘는 돈|수표/;
const OF_LEAVING = /수출|출국|나갈 때|나가|내보내|외국으로|외국에 가지고|해외로/;
/** Asked by somebody who buys or brings in; what it says holds for no exporter. */
const OF_BUYING = /해외에서|직구|구매한|수입할|수입하|수입신고/;
const OF_EXPORTING = /수출|해외에 판|해외로|외국에 판/;
/** Topics of what people have sent or carry in for their own use. */
const OWN_TOPICS: readonly string[] = ['overseas-purchase', 'courier', 'postal', 'traveller'];
const OF_TRADE = /판매|팔|사업|영리|상업/;
const SPEAKS_OF_LEAVING = /데리고 나[가갈]|내보낼 때/;
const OF_SALE = /팔려면|팔려고|판매하려/;
const SPEAKS_OF_MONEY =
  /현금|외화|현찰|돈|달러|만\s?불|금액|송금|수표|환전|외국환|지급수단|\b(?:cash|money|currency|cheques?|checks?|dollars?|usd)\b|\$/i;

/** Whether a record is about money that is carried or sent over the border. */
export const isOfMoney = ({ question }: ConsultationRecord): boolean => OF_MONEY.test(question.ko);

/** Whether a record is about what leaves the country, or says something of it. */
export const isOfLeaving = ({ question, answer, topic }: ConsultationRecord): boolean =>
  topic === 'export-clearance' || OF_LEAVING.test(question.ko) || SPEAKS_OF_LEAVING.test(answer.ko);

/** Asked of one's own things that go out and come back. */
const TAKEN_ABROAD = /(?:해외|외국)[^.?]{0,8}(?:가져갔|(?:가지고|들고|갖고) (?:나가|나갔|갔))/;
const comesFromAbroad = ({ country, movement, leaving }: Statement): boolean =>
  country !== undefined && movement === 'traveller' && leaving !== true;

/** Asked by somebody who sends something out of the country. */
const OF_SENDING = /(?:해외|외국|국외)(?:로|에|으로)\s?(?:보내|부치)/;
const COMES_TO_ME =
  /(?:보내|부쳐|붙여)\s?(?:주|준|줬|줄)|받(?:을|는|은|았|아)|(?:한국|국내|우리나라)(?:으로|로)|\b(?:send|sends|sending|sent|mail(?:s|ed|ing)?|ship(?:s|ped|ping)?) (?:me|us)\b|\bto me\b|\bto korea\b|\breceiv/i;

/** Whether a record is about buying from abroad, and nothing of it about exports. Origin is asked about from both sides. */
const isOfBuying = ({ question, topic }: ConsultationRecord): boolean =>
  topic !== 'fta-origin' && OF_BUYING.test(question.ko) && !OF_EXPORTING.test(question.ko);

/** Asked by somebody who leaves the country, which nobody does with what is ordered. */
const OF_GOING = /출국|(?:해외에|외국에) 나갈|나갈 때/;
const SENT: readonly string[] = ['order', 'courier', 'postal'];
/** Speaks of importing alone. */
const IMPORTS = /수입(?:하|할|해|업)|\bimport(?:ing|s|ed)?\b/i;
const EXPORTS = /수출|export/i;

const isOfGoing = ({ question }: ConsultationRecord): boolean => OF_GOING.test(question.ko);
const isOfExporting = ({ question }: ConsultationRecord): boolean =>
  OF_EXPORTING.test(question.ko) && !/수입|환급/.test(question.ko);

const isOfSending = ({ question }: ConsultationRecord): boolean => OF_SENDING.test(question.ko);

/** Goods that somebody carries in or has sent are their own unless they say otherwise. */
const isOwn = ({ use, movement }: Statement): boolean =>
  use === undefined ? movement !== undefined && OWN_WAYS.includes(movement) : use !== 'sale';

/**
 * Whether what a record says holds for cases of another kind alone: money where goods were spoken of, or the reverse, what comes in
 * where something leaves, what a buyer asks where somebody exports, goods for sale where they are somebody's own, or the reverse, a removal where nobody moves house.
 */
export function isApart(record: ConsultationRecord, statement: Statement, question: string): boolean {
  const isMoney = statement.goods === 'cash';
  if (isOfMoney(record) ? !isMoney && !SPEAKS_OF_MONEY.test(question) : isMoney) return true;
  if (statement.leaving !== true && SENT.includes(statement.movement ?? '') && isOfGoing(record)) return true;
  if (IMPORTS.test(question) && !EXPORTS.test(question) && isOfExporting(record)) return true;
  if (statement.leaving === true ? !isOfLeaving(record) : isOfSending(record) && COMES_TO_ME.test(question))
    return true;
  if (comesFromAbroad(statement) && TAKEN_ABROAD.test(record.question.ko)) return true;
  if (statement.movement === 'export' && isOfBuying(record)) return true;
  if (statement.use === 'sale' && OWN_TOPICS.includes(record.topic) && !OF_TRADE.test(record.question.ko)) return true;
  if (OF_SALE.test(record.question.ko) && isOwn(statement)) return true;
  return isOfRemoval(record, statement, question);
}
