import { aspectsOf, subjectOf } from '../parts/aspects.js';
import { MOVEMENT_CUES, MOVEMENT_WORDS } from '../statement/lexicon.js';
import { parseStatement } from '../statement/parse-statement.js';
import { type Reading, type Span } from '../statement/statement.js';

const HANGUL = /[가-힣]/;

/** The words of a way of moving in the language of a text, under which its records are found. */
export const wordsOfWay = (movement: keyof typeof MOVEMENT_WORDS, text: string): string =>
  MOVEMENT_WORDS[movement][HANGUL.test(text) ? 0 : 1];

/** The words of a text by which a way of moving was told, whole words at a time. */
const MOVEMENT_EXPRESSIONS = new RegExp(
  `${Object.values(MOVEMENT_WORDS).flat().join('|')}|${MOVEMENT_CUES.map(({ pattern }) => `[가-힣]*(?:${pattern.source})[가-힣]*`).join('|')}`,
  'g',
);

/** A text without the words by which a way of moving was told. */
export const withoutWay = (text: string): string =>
  parseStatement(text).text.replace(MOVEMENT_EXPRESSIONS, ' ').replace(/\s+/g, ' ').trim();

const wordsAt = ({ text }: Reading, { start, end }: Span): string => text.slice(start, end);

/** The subject with what was newly said in the place of what was said before: "일본에서 190달러짜리 신발 …". */
export function substitute(subject: string, said: Reading): string {
  const { movement } = said.statement;
  const known = parseStatement(subject);
  const base = movement === undefined ? known : parseStatement(known.text.replace(MOVEMENT_EXPRESSIONS, ' '));
  const changed = Object.entries(said.spans).flatMap(([slot, span]) =>
    slot === 'movement' ? [] : [{ slot, words: wordsAt(said, span) }],
  );
  const old = new Map(Object.entries(base.spans));
  const replaced = changed
    .flatMap(({ slot, words }) => {
      const span = old.get(slot);
      return span === undefined ? [] : [{ ...span, words }];
    })
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, words }) => `${text.slice(0, start)}${words}${text.slice(end)}`, base.text);
  const added = changed.filter(({ slot }) => !old.has(slot)).map(({ words }) => words);
  const way = movement === undefined ? [] : [wordsOfWay(movement, known.text)];
  return [...way, ...added, replaced].join(' ').replace(/\s+/g, ' ').trim();
}

/** Pairs that a follow-up turns round: after a question about export, "and import?" is about import alone. */
const CONTRASTS: readonly (readonly [string, string])[] = [
  ['수출', '수입'],
  ['export', 'import'],
  ['법인', '개인'],
];

/** "With" and "without" of the same thing: after "nicotine-free …", "and with nicotine?" is about what has it. */
const WITH = /\bwith (?<en>[a-z]{3,})|(?<ko>[가-힣]{2,6})(?:이|가)?\s?(?:있는|들어간|든|포함된)/;
const without = (thing: string): RegExp =>
  new RegExp(
    `${thing}[- ]free|(?:without|no) ${thing}|무\\s?${thing}|${thing}(?:이|가)?\\s?(?:없는|안\\s?(?:들어간|든))`,
    'g',
  );

function withThing(subject: string, text: string): string {
  const { en, ko } = WITH.exec(text)?.groups ?? {};
  const thing = en ?? ko;
  return thing === undefined ? subject : subject.replace(without(thing), thing);
}

/** The way of moving that a turn names as the other of export and import; undefined where it turns nothing round. */
export function turnedMovement(subject: string, text: string): 'export' | 'import' | undefined {
  if (contrast(subject, text) === subject) return undefined;
  if (/수입|import/.test(text)) return 'import';
  return /수출|export/.test(text) ? 'export' : undefined;
}

/** The subject turned round, where the turn names the other of a pair. */
export function contrast(subject: string, text: string): string {
  for (const [one, other] of [...CONTRASTS, ...CONTRASTS.map(([a, b]) => [b, a] as const)]) {
    if (text.includes(other) && !text.includes(one) && subject.includes(one)) return subject.replaceAll(one, other);
  }
  return withThing(subject, text);
}

const MONEY = /\d[\d,.]*\s?(?:만|천)?\s?(?:달러|불|유로|엔|원|usd)/g;

/** What is asked about as a matter of its own, not as a side of another: refunds, penalties, charges. */
const MATTERS = /환급|돌려받|가산세|과태료|보관료|창고료|수수료|refund|storage/;

/** What a subject is about, with the matters that its aspects name. */
const matterOf = (subject: string): string =>
  subjectOf(
    subject,
    aspectsOf(subject).filter(({ start, end }) => !MATTERS.test(subject.slice(start, end))),
  );

/** The subject without its asking, followed by what is asked now; an amount that was no price there is none in the new question either. */
export function askOf(subject: string, text: string): string {
  const about = parseStatement(subject).spans.price === undefined ? subject.replace(MONEY, ' ') : subject;
  return `${matterOf(about)} ${text}`.trim();
}
