import { type Language } from '../../common/language.js';
import { type ConsultationRecord } from '../../knowledge/consultation/consultation-record.js';
import { type Quantity, quantitiesIn, spelledQuantitiesIn, unitNamed } from './quantities.js';

/** Numbers that every reply may name: the customs call centre. */
const ALWAYS: readonly Quantity[] = [{ value: 125, unit: undefined, text: '125' }];

/** What may stand behind the numbers of a reply. */
export interface NumberSources {
  /** The records that the reply cites. */
  readonly records: readonly ConsultationRecord[];
  /** What the person said, all turns. */
  readonly said: readonly string[];
  readonly language: Language;
}

/**
 * Numbers of a reply that neither the facts or the text of its cited records nor the person's own words hold. A number
 * with a unit (150 dollars) is not held by the same number with another unit (150 g).
 */
export function unsupportedNumbers(text: string, { records, said, language }: NumberSources): string[] {
  const held = [...ALWAYS, ...said.flatMap(saidBy), ...records.flatMap((record) => heldBy(record, language))];
  return quantitiesIn(text)
    .filter(({ value, unit }) => !held.some((one) => one.value === value && sameUnit(one.unit, unit)))
    .map((quantity) => quantity.text);
}

function saidBy(turn: string): Quantity[] {
  return [...quantitiesIn(turn), ...spelledQuantitiesIn(turn)];
}

function heldBy({ facts, answer, question, legal }: ConsultationRecord, language: Language): Quantity[] {
  return [
    ...quantitiesIn(answer[language]),
    ...quantitiesIn(question[language]),
    ...facts.flatMap(({ what, value, unit }) => [
      ...quantitiesIn(what),
      ...(typeof value === 'number' ? [{ value, unit: unitNamed(unit), text: String(value) }] : quantitiesIn(value)),
    ]),
    // "제94조의2" names an article; a reply in English writes it as "Article 94".
    ...legal.flatMap(({ article }) => quantitiesIn(article.replace(/\D+/gu, ' '))),
  ];
}

/** Unknown units are taken to agree: the check looks for what is certainly not held. */
function sameUnit(left: string | undefined, right: string | undefined): boolean {
  return left === undefined || right === undefined || left === right;
}
