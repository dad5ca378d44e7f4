import { splitSentences } from '../../../common/split-sentences.js';
import { openingYesOrNo } from '../text/yes-or-no.js';
import {
  citedBy,
  citedSentences,
  marksIn,
  nearestSentences,
  numbersOf,
  POLARITY,
  shareHeld,
  termsOf,
} from './sentence-terms.js';

/** What a written answer leaves out of a source that it cites. */
export interface DroppedFault {
  readonly kind: 'dropped_number' | 'dropped_words' | 'dropped_condition';
  /** The source's sentence, or its clause. */
  readonly sentence: string;
}

/** Share of a clause's terms that the written answer must hold; Korean endings change where clauses are joined. */
const LEAST_KEPT = { hangul: 0.7, latin: 0.8 } as const;
/** Sentences of the written answer that one of the source may have been divided into. */
const DIVIDED_INTO = 2;
/** Clauses of fewer terms are judged with their neighbour. */
const FEWEST_TERMS = 3;

/** Words that set bounds, conditions, exceptions, an order: small beside the rest of a sentence, and its whole sense. */
const CONDITIONS: readonly RegExp[] = [
  /이하|까지|이내|안에|넘지\s?않|\b(?:or less|or under|or fewer|or below|up to|at most|(?:no|not) (?:more|later) than|not exceed|within|until|by)\b/,
  /미만|\b(?:under|below|less than|fewer than)\b/,
  /이상|적어도|최소|\b(?:at least|or more|or over|or older|minimum|no less than)\b/,
  /초과|넘(?!지\s?않)|\b(?:over|above|more than|exceed\w*|beyond)\b/,
  /(?:에|으로|로|때|경우|것|분|제품|물품)만(?![가-힣]*원)|만\s(?:가능|허용|인정|적용|면세|해당|통관|반입|들여|가져|쓸|쓰|할|받|보낼|낼|내)|뿐|한해|한하여|한정|\b(?:only|solely|exclusively)\b/,
  /다만|제외|빼고|아닌 (?:한|이상)|외에는|예외|\b(?:unless|except\w*|other than|exclud\w*|however)\b/,
  /[가-힣]면(?![가-힣])|경우|때[는에만,]?\s|조건|\b(?:if|when|where|once|unless|provided|as long as|in case)\b/,
  /전에|전까지|먼저|미리|\b(?:before|first|prior|beforehand|in advance)\b/,
  /(?:후|뒤)(?:에|부터|까지|,|\s)|다음|이후|\b(?:after|following|then|later)\b/,
  /각각|마다|당\s|\b(?:each|every|per)\b/,
  /자가\s?사용|본인이?\s?쓸|\b(?:own use|personal use)\b/,
  /판매|상업|영업|\b(?:sale|sell\w*|sold|resale|commercial\w*|business)\b/,
  /중고|\b(?:second-hand|used)\b/,
  /합산|합쳐|합하|모두|전부|전체|\b(?:together|total|all|whole|both|combined|entire|full)\b/,
];

/** Where a clause ends: after a connecting ending in Korean, before a connecting word or after a comma in English. */
const CLAUSE_END =
  /(?<=[가-힣](?:면|고|며|만|데|니|서|거나|지만|도록|때|경우|때는|경우에는|경우는|경우에|없이|위해|따라),?)\s+|(?<=,)\s+|\s+(?=(?:if|unless|except|when|where|provided|but|once|before|after|without|only|so that|because)\b)/;

/** An example, which shows and states nothing. */
const EXAMPLE = /^(?:예를 들어|예:|Example:|For example)/;

function clausesOf(sentence: string): string[] {
  const clauses: string[] = [];
  for (const part of sentence.split(CLAUSE_END)) {
    const last = clauses.at(-1);
    if (last !== undefined && (termsOf(last).length < FEWEST_TERMS || termsOf(part).length < FEWEST_TERMS)) {
      clauses[clauses.length - 1] = `${last} ${part}`;
    } else clauses.push(part);
  }
  return clauses;
}

const isHangul = (term: string): boolean => /^[가-힣]/.test(term);

function keeps(clause: string, terms: ReadonlySet<string>): boolean {
  const wanted = termsOf(clause);
  return (
    shareHeld(wanted.filter(isHangul), terms) >= LEAST_KEPT.hangul &&
    shareHeld(
      wanted.filter((term) => !isHangul(term)),
      terms,
    ) >= LEAST_KEPT.latin
  );
}

function faultOf(sentence: string, written: readonly string[]): DroppedFault | undefined {
  const answered = openingYesOrNo(sentence);
  if (answered !== undefined && !written.some((text) => text.startsWith(answered)))
    return { kind: 'dropped_words', sentence };
  const kept = nearestSentences(sentence, written, DIVIDED_INTO).join(' ');
  const numbers = new Set(numbersOf(kept));
  if (numbersOf(sentence).some((number) => !numbers.has(number))) return { kind: 'dropped_number', sentence };
  const terms = new Set(termsOf(kept));
  const dropped = clausesOf(sentence).find((clause) => !keeps(clause, terms));
  if (dropped !== undefined) return { kind: 'dropped_words', sentence: dropped };
  const marks = [...POLARITY, ...CONDITIONS];
  const held = new Set(marksIn(kept, marks));
  return marksIn(sentence, marks).every((mark) => held.has(mark)) ? undefined : { kind: 'dropped_condition', sentence };
}

/**
 * What the sources state and a written answer doesn't: their numbers, their clauses, and the words that bound them
 * (at most, only, unless, before …), looked for in the sentences that cite the source. Examples may be left out. Errs
 * on the side of the source: what is only said in quite other words counts as dropped.
 * @param sources what `[1]`, `[2]` … stand for
 */
export function droppedFaults(text: string, sources: readonly string[]): DroppedFault[] {
  const sentences = citedSentences(text);
  return sources.flatMap((source, place) => {
    const written = sentences.filter((sentence) => citedBy(sentence).includes(place));
    return splitSentences(source)
      .filter((sentence) => !EXAMPLE.test(sentence))
      .flatMap((sentence) => faultOf(sentence, written) ?? []);
  });
}
