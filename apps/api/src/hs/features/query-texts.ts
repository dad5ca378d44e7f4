import { textFeatures, type TextFeatures } from './text-features.js';

/** An item as people describe it; the fields of an invoice line. */
export interface ItemDescription {
  readonly description: string;
  readonly model?: string | undefined;
  readonly specification?: string | undefined;
}

/**
 * The parts of a description that the views read apart: what the goods are called (`head`), the whole name (`name`), the
 * first sentence of what is told about them (`lead`) and everything (`full`). For a short input they are the same.
 */
export interface QueryTexts {
  readonly head: string;
  readonly name: string;
  readonly lead: string;
  readonly full: string;
}

export const QUERY_PARTS = ['head', 'name', 'lead', 'full'] as const;
export type QueryPart = (typeof QUERY_PARTS)[number];

/** A description longer than this (in characters) holds a name and a telling. */
const LONG_NAME = 160;
/** Text beyond this many characters is not read: nothing that decides stands so far down. */
const MAX_LENGTH = 4000;

/** Questions and labels that people put before the goods. */
const FRAME =
  /^\s*(?:what(?:'s| is| are) the (?:correct |proper )?(?:hts|hs|harmonized|tariff)[a-z ]{0,40}(?:code|number|classification)s? (?:for|of)|(?:product title|item name|품명|물품명|제품명)\s*[:：])\s*/iu;

/** Where the name of the goods ends and what is said about them begins. */
const AFTER_NAME =
  /[;:\n(]|,\s|\s-\s|\s(?:used|for|with|made|composed|consisting|comprising|containing|designed|featuring|which|that|whose|including|in which|from|intended|measuring)\s/iu;

/** Ends of a sentence in English and Korean notes, and their bullets. */
const SENTENCE_END = /(?<=[다것음함임됨])\s*[.\n]|(?<=[a-z)])\.\s|\n|\s(?:[-ㅇ○※•∙·]|\([가-힣]+\))\s/u;

/** Split the fields into the parts that the views read. */
export function queryTexts(item: ItemDescription): QueryTexts {
  const description = item.description
    .slice(0, MAX_LENGTH)
    .replace(FRAME, '')
    .replace(/\?\s*$/u, '');
  const told = [item.specification ?? ''].join(' ').slice(0, MAX_LENGTH).trim();
  const [name, rest] = told === '' && description.length > LONG_NAME ? splitLongName(description) : [description, told];
  const named = [name, item.model ?? ''].filter((part) => part !== '').join(' ; ');
  return {
    head: headOf(name),
    name: named,
    lead: rest === '' ? named : leadOf(rest),
    full: rest === '' ? named : `${named} ; ${rest}`,
  };
}

/** Features of each part; parts with the same text share them. */
export function queryFeatures(texts: QueryTexts): Record<QueryPart, TextFeatures> {
  const name = textFeatures(texts.name);
  const full = texts.full === texts.name ? name : textFeatures(texts.full);
  const lead = texts.lead === texts.name ? name : texts.lead === texts.full ? full : textFeatures(texts.lead);
  return { head: texts.head === texts.name ? name : textFeatures(texts.head), name, lead, full };
}

function headOf(name: string): string {
  let from = 0;
  for (;;) {
    const match = AFTER_NAME.exec(name.slice(from));
    const end = match === null ? name.length : from + match.index;
    if (/[\p{L}]{2}/u.test(name.slice(0, end))) return lastKoreanWords(name.slice(0, end).trim());
    if (match === null) return name;
    from = end + match[0].length;
  }
}

/** Korean puts what the goods are at the end: of a long Korean phrase only its last words are kept. */
function lastKoreanWords(phrase: string): string {
  const words = phrase.split(/\s+/u);
  if (words.length < 4 || !/[\uac00-\ud7a3]$/u.test(phrase)) return phrase;
  return words.slice(-2).join(' ');
}

function leadOf(told: string): string {
  const trimmed = told.replace(/^[\s\-ㅇ○※•∙·]+/u, '');
  const match = SENTENCE_END.exec(trimmed);
  return match === null || match.index < 8 ? trimmed.slice(0, 400) : trimmed.slice(0, match.index);
}

function splitLongName(description: string): [string, string] {
  const match = /[.;\n]|,\s|\s-\s/u.exec(description.slice(12));
  const cut = match === null ? LONG_NAME : Math.min(match.index + 12, LONG_NAME);
  return [description.slice(0, cut), description.slice(cut)];
}
