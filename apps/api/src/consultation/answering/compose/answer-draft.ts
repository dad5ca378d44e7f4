import { type Language } from '../../../common/language.js';
import { splitSentences } from '../../../common/split-sentences.js';
import { type ConsultationRecord } from '../../../knowledge/consultation/consultation-record.js';
import { type Quote } from '../../../knowledge/consultation/limit.js';
import { withoutYesOrNo } from '../text/yes-or-no.js';

/** One sentence of an answer and the record that it rests on; null only for words of the portal itself, which state no fact. */
export interface Line {
  readonly text: string;
  readonly record: ConsultationRecord | null;
}

/** Sentences that belong together; `label` names the part of the question that they answer. */
export interface Paragraph {
  readonly label?: string;
  readonly lines: readonly Line[];
}

export interface RenderedAnswer {
  readonly text: string;
  /** The records cited, in the order of their numbers: `[1]` in the text is the first. */
  readonly records: readonly ConsultationRecord[];
}

/** A record's whole answer, sentence by sentence. */
export function recordLines(record: ConsultationRecord, language: Language): Line[] {
  return splitSentences(record.answer[language]).map((text) => ({ text, record }));
}

/** Sentences quoted from records, without the yes or no that answered another question. */
export function quotedLines(
  quotes: readonly Quote[],
  find: (id: string) => ConsultationRecord | undefined,
  language: Language,
): Line[] {
  return quotes.flatMap((quote) => {
    const record = find(quote.record);
    if (record === undefined) return [];
    const sentences = splitSentences(record.answer[language]);
    return quote[language].flatMap((number) => {
      const text = withoutYesOrNo(sentences[number - 1] ?? '');
      return text === '' ? [] : [{ text, record }];
    });
  });
}

const sameWords = (text: string): string => text.replace(/[\s\p{P}]/gu, '').toLowerCase();

/** Paragraphs in which no sentence stands twice; a paragraph that has nothing left is left out. */
export function withoutRepeats(paragraphs: readonly Paragraph[]): Paragraph[] {
  const seen = new Set<string>();
  return paragraphs.flatMap((paragraph) => {
    const lines = paragraph.lines.filter(({ text }) => {
      const key = sameWords(text);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    return lines.length === 0 ? [] : [{ ...paragraph, lines }];
  });
}

/** The answer as text with numbered citations, each after the last of the neighbouring sentences that rest on it. */
export function renderAnswer(paragraphs: readonly Paragraph[]): RenderedAnswer {
  const records: ConsultationRecord[] = [];
  const numberOf = (record: ConsultationRecord): number => {
    const at = records.findIndex(({ id }) => id === record.id);
    return at >= 0 ? at + 1 : records.push(record);
  };
  const rendered = withoutRepeats(paragraphs).map(({ label, lines }) => {
    const sentences = lines.map(({ text, record }, at) => {
      const goesOn = lines[at + 1]?.record?.id === record?.id;
      return record === null || goesOn ? text : `${text} [${String(numberOf(record))}]`;
    });
    return `${label === undefined ? '' : `${label}: `}${sentences.join(' ')}`;
  });
  return { text: rendered.join('\n\n'), records };
}
