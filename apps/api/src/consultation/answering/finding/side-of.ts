import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { normalizeText } from '../../../retrieval/text/normalize-text.js';
import { type Aspect, aspectsOf, speaksOf } from '../parts/aspects.js';

/** Asks for a time by its measure: "며칠 안에", "within how many months". */
const MEASURES_TIME =
  /며칠|몇\s?(?:일|달|개월|년|시간|주)(?![가-힣])|얼마나\s?(?:오래|보관|둘|있을)|유효기간|\bhow (?:many (?:days|weeks|months|years|hours)|long)\b|기한|\bdeadline\b/;

/** The one side of a matter that a text asks for; null where it asks for none or several. */
export function askedSide(text: string): Aspect | null {
  const asked = aspectsOf(normalizeText(text));
  if (asked.length === 0 && MEASURES_TIME.test(text.toLowerCase())) return 'duration';
  return asked.length === 1 ? (asked[0]?.aspect ?? null) : null;
}

/** Whether a record says anything of a side, in either language. */
export const saysOf = (side: Aspect, { answer }: ConsultationRecord): boolean =>
  speaksOf(side, `${answer.ko}\n${answer.en}`);

/** Whether a record is asked for a side by its own question. */
export const isAskedFor = (side: Aspect, { question }: ConsultationRecord): boolean =>
  askedSide(question.ko) === side || askedSide(question.en) === side;
