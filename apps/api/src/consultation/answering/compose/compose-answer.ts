import { type Language } from '../../../common/language.js';
import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { type Quote } from '../../../knowledge/consultation/limit.js';
import { citeRecord } from '../cite-record.js';
import { unsupportedNumbers } from '../check/number-check.js';
import { type Finding } from '../finding/finding.js';
import { isOfOtherWay } from '../finding/unspoken-conditions.js';
import { type Excess, type WorkedExample, exampleText, workExcess } from '../calculation/work-example.js';
import { excessText, verdictText } from '../limits/verdict-text.js';
import { type Judgement } from '../limits/judge-limit.js';
import { type Aspect } from '../parts/aspects.js';
import { answersAlike, withoutYesOrNo } from '../text/yes-or-no.js';
import { type Statement } from '../statement/statement.js';
import { type Calculation, type ReplyContent, type Suggestion } from '../../reply.js';
import { ASPECT_NAMES, LOOK_UP, UNKNOWN_PART, WAY_NAMES } from '../wordings.js';
import { type Line, type Paragraph, quotedLines, recordLines, renderAnswer } from './answer-draft.js';

/** Neighbouring questions offered under a reply. */
const SUGGESTIONS = 3;

export interface AnsweredPart {
  readonly aspect: Aspect | null;
  /** The goods that it is about, where several were named. */
  readonly goods?: string | undefined;
  readonly finding: Finding;
}

type FindRecord = (id: string) => ConsultationRecord | undefined;

export interface AnswerInput {
  readonly statement?: Statement;
  readonly parts: readonly AnsweredPart[];
  readonly language: Language;
  readonly find: FindRecord;
  /** The person's words, the last ones first, whose figures an answer may repeat. */
  readonly said: readonly string[];
}

/** What applies a limit: the verdict first, the sentences that support and condition it, the next step last. */
export function limitLines(judgement: Judgement, find: FindRecord, language: Language): Line[] {
  const { limit, verdict } = judgement;
  const record = find(verdict === 'over' ? overRecord(judgement, find) : limit.record);
  const text = verdictText(judgement, language);
  const direct = text === undefined || record === undefined ? [] : [{ text, record }];
  const quotes = verdict === 'over' ? limit.over : limit.within;
  const exchange = needsExchangeRate(judgement) ? [{ record: 'kb1-013', ko: [1, 2], en: [1, 2] }] : [];
  return [...direct, ...quotedLines([...exchange, ...quotes], find, language)];
}

/** An example of a record's own, which a worked one makes needless. */
const OWN_EXAMPLE = /^(?:예를 들어|Example:|For example)|, for example,/;

function exampleLines({ calculation, record }: WorkedExample, language: Language): Line[] {
  const own = recordLines(record, language).filter(({ text }) => !OWN_EXAMPLE.test(text));
  return [{ text: exampleText(calculation, language), record }, ...own];
}

function excessExample(
  { limit, verdict, measured }: Judgement,
  { statement, find, language }: AnswerInput,
): Excess | undefined {
  const [deciding] = measured;
  const price = statement?.price;
  if (limit.beyond !== 'excess' || verdict !== 'over' || deciding?.measure.of !== 'price' || price?.currency !== 'usd')
    return undefined;
  return price.min === price.max
    ? workExcess(price.max, deciding.measure.max ?? 0, statement?.goods, find, language)
    : undefined;
}

function limitWithExample(judgement: Judgement, input: AnswerInput): Line[] {
  const { find, language } = input;
  const [direct, ...rest] = limitLines(judgement, find, language);
  const example = excessExample(judgement, input);
  if (direct === undefined) return rest;
  if (example?.record === undefined) return [direct, ...rest];
  // The record's own sentence on the rate tells for which goods it holds.
  const rate = / × (\d+(?:\.\d+)?%)/.exec(example.calculation.steps.at(-1)?.expression ?? '')?.[1] ?? '%';
  const condition = recordLines(example.record, language)
    .filter(({ text }) => text.includes(rate))
    .slice(0, 1);
  return [direct, { text: exampleText(example.calculation, language), record: example.record }, ...condition, ...rest];
}

/** The calculation shown beside the answer, of whichever part has one. */
function calculationOf(input: AnswerInput): Calculation | undefined {
  const examples = input.parts.map(({ finding }) => {
    if (finding.kind === 'example') return finding.example;
    return finding.kind === 'limit' ? excessExample(finding.judgement, input) : undefined;
  });
  return examples.find((example) => example !== undefined)?.calculation;
}

/** The record to cite beyond a limit: the first that tells of it and holds the measure that decides. */
function overRecord({ limit, measured }: Judgement, find: FindRecord): string {
  const deciding = measured.find(({ position }) => position === 'over')?.measure;
  const holds = ({ record }: Quote): boolean =>
    find(record)?.facts.some(
      ({ value, unit }) => value === (deciding?.max ?? deciding?.min) && unit === deciding?.unit,
    ) === true;
  const primary = limit.over.find(({ record }) => record === limit.record);
  return primary === undefined ? (limit.over.find(holds)?.record ?? limit.record) : limit.record;
}

/** Each case that is still open, with its verdict and the first sentence that supports it. */
function branchLines(judgements: readonly Judgement[], find: FindRecord, language: Language): Line[] {
  return judgements.flatMap((judgement) => {
    const supported = judgement.limit.beyond === 'excluded' ? 1 : 2;
    return limitLines(judgement, find, language).slice(0, supported);
  });
}

function needsExchangeRate({ measured }: Judgement): boolean {
  return measured.some(({ stated, position }) => typeof stated === 'object' && position === 'unknown');
}

/** Sentences of an order's limit beside a traveller's: what is free, and on what condition. */
const SENTENCES_OF_OTHER_WAY = 2;

/** One paragraph for each part; two where its limit differs by the way in. */
function paragraphsOf(part: AnsweredPart, input: AnswerInput): Paragraph[] {
  const { finding } = part;
  if (finding.kind !== 'ways') return [paragraphOf(part, finding, input)];
  const { carried, ordered } = WAY_NAMES[input.language];
  const { label } = labelOf(part, input.language);
  const named = label === undefined ? '' : `${label}, `;
  return [
    { label: `${named}${carried}`, lines: recordLines(finding.carried, input.language) },
    {
      label: `${named}${ordered}`,
      lines: recordLines(finding.ordered, input.language).slice(0, SENTENCES_OF_OTHER_WAY),
    },
  ];
}

/** A record's whole answer; its opening yes or no only where that answers what was asked, and of the stated way. */
function answeringLines(
  record: ConsultationRecord,
  { language, statement = {}, said: [asked = ''] }: AnswerInput,
): Line[] {
  const [first, ...rest] = recordLines(record, language);
  if (first === undefined) return rest;
  const holds = !isOfOtherWay(record, statement) && answersAlike(asked, record.question[language], language);
  const text = holds ? first.text : withoutYesOrNo(first.text);
  return text === '' ? rest : [{ ...first, text }, ...rest];
}

/** What a part is about, before what answers it. */
function labelOf({ aspect, goods }: AnsweredPart, language: Language): Pick<Paragraph, 'label'> {
  if (goods !== undefined) return { label: `${goods.charAt(0).toUpperCase()}${goods.slice(1)}` };
  return aspect === null ? {} : { label: ASPECT_NAMES[language][aspect] };
}

function paragraphOf(
  part: AnsweredPart,
  finding: Exclude<Finding, { readonly kind: 'ways' }>,
  input: AnswerInput,
): Paragraph {
  const { find, language, parts } = input;
  const label = parts.length > 1 ? labelOf(part, language) : {};
  switch (finding.kind) {
    case 'record':
      return { ...label, lines: answeringLines(finding.record, input) };
    case 'lookup': {
      const said = { text: LOOK_UP[language][finding.figure], record: null };
      return { ...label, lines: [said, ...recordLines(finding.record, language)] };
    }
    case 'limit':
      return { ...label, lines: limitWithExample(finding.judgement, input) };
    case 'example':
      return { ...label, lines: exampleLines(finding.example, language) };
    case 'branches':
      return { ...label, lines: branchLines(finding.judgements, find, language) };
    case 'ask':
    case 'nothing':
      return { ...label, lines: [{ text: UNKNOWN_PART[language], record: null }] };
  }
}

export function suggest(records: readonly ConsultationRecord[], language: Language): Suggestion[] {
  return records.slice(0, SUGGESTIONS).map(({ id, question }) => ({ question: question[language], recordId: id }));
}

function restsOn(
  records: readonly ConsultationRecord[],
  language: Language,
): Pick<ReplyContent, 'records' | 'legal' | 'asOf' | 'confidence'> {
  const cited = records.map((record) => citeRecord(record, language));
  const legal = cited.flatMap((record) => record.legal);
  return {
    records: cited,
    legal: legal.filter(({ url }, at) => legal.findIndex((other) => other.url === url) === at),
    asOf: cited.map(({ asOf }) => asOf).sort()[0],
    confidence: cited.some(({ confidence }) => confidence === 'dated') ? 'dated' : 'verified',
  };
}

/** The answer of several parts, each from its own record; the numbers of every sentence are checked against what it cites. */
export function composeAnswer(input: AnswerInput): ReplyContent | undefined {
  const { parts, language, said } = input;
  const paragraphs = parts.flatMap((part) => paragraphsOf(part, input));
  const calculation = calculationOf(input);
  const worked = calculation?.steps.flatMap(({ expression, result }) => [expression, result]) ?? [];
  const given = [...said, ...worked, calculation?.total ?? '', ...excessOf(input)];
  if (unsupportedNumbers(withoutPortalWords(paragraphs), given).length > 0) return undefined;
  const { text, records } = renderAnswer(paragraphs);
  if (records.length === 0) return undefined;
  const used = new Set(records.map(({ id }) => id));
  const matches = parts.flatMap(({ finding }) => (finding.kind === 'record' ? finding.matches : []));
  const others = matches.filter(({ id }, at) => !used.has(id) && matches.findIndex((match) => match.id === id) === at);
  return {
    outcome: 'answer',
    language,
    text,
    ...restsOn(records, language),
    suggestions: suggest(others, language),
    choices: [],
    ...(calculation === undefined ? {} : { calculation }),
  };
}

/** What lies beyond an allowance, which a verdict may name. */
function excessOf({ parts, language }: AnswerInput): string[] {
  return parts.flatMap(({ finding }) =>
    finding.kind === 'limit' ? (excessText(finding.judgement, language) ?? []) : [],
  );
}

/** The portal's own words name the call centre's number and no fact. */
function withoutPortalWords(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    lines: paragraph.lines.filter(({ record }) => record !== null),
  }));
}
