import { type Language } from '../../../common/language.js';
import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { citeRecord } from '../cite-record.js';
import { unsupportedNumbers } from '../check/number-check.js';
import { type Finding } from '../find-part.js';
import { verdictText } from '../limits/verdict-text.js';
import { type Judgement } from '../limits/judge-limit.js';
import { type Aspect } from '../parts/aspects.js';
import { type ReplyContent, type Suggestion } from '../../reply.js';
import { ASPECT_NAMES, UNKNOWN_PART } from '../wordings.js';
import { type Line, type Paragraph, quotedLines, recordLines, renderAnswer } from './answer-draft.js';

/** Neighbouring questions offered under a reply. */
const SUGGESTIONS = 3;

export interface AnsweredPart {
  readonly aspect: Aspect | null;
  readonly finding: Finding;
}

type FindRecord = (id: string) => ConsultationRecord | undefined;

export interface AnswerInput {
  readonly parts: readonly AnsweredPart[];
  readonly language: Language;
  readonly find: FindRecord;
  /** The person's words, whose figures an answer may repeat. */
  readonly said: readonly string[];
}

/** What applies a limit: the verdict first, the sentences that support and condition it, the next step last. */
export function limitLines(judgement: Judgement, find: FindRecord, language: Language): Line[] {
  const { limit, verdict } = judgement;
  const record = find(limit.record);
  const text = verdictText(judgement, language);
  const direct = text === undefined || record === undefined ? [] : [{ text, record }];
  const quotes = verdict === 'over' ? limit.over : limit.within;
  const exchange = needsExchangeRate(judgement) ? [{ record: 'kb1-013', ko: [1, 2], en: [1, 2] }] : [];
  return [...direct, ...quotedLines([...exchange, ...quotes], find, language)];
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

function paragraphOf({ aspect, finding }: AnsweredPart, { find, language, parts }: AnswerInput): Paragraph {
  const label = parts.length > 1 && aspect !== null ? { label: ASPECT_NAMES[language][aspect] } : {};
  switch (finding.kind) {
    case 'record':
      return { ...label, lines: recordLines(finding.record, language) };
    case 'limit':
      return { ...label, lines: limitLines(finding.judgement, find, language) };
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
  const paragraphs = parts.map((part) => paragraphOf(part, input));
  if (unsupportedNumbers(withoutPortalWords(paragraphs), said).length > 0) return undefined;
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
  };
}

/** The portal's own words name the call centre's number and no fact. */
function withoutPortalWords(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    lines: paragraph.lines.filter(({ record }) => record !== null),
  }));
}
