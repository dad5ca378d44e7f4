import { type RecordContentInput } from '../../generated/graphql.js';
import { type Version } from './use-version-action.js';

/** A record's content as the fields of the form hold it: lists as lines. */
export interface ContentForm {
  readonly topic: string;
  readonly questionKo: string;
  readonly questionEn: string;
  readonly variantsKo: string;
  readonly variantsEn: string;
  readonly answerKo: string;
  readonly answerEn: string;
  /** A line each: `what | value | unit`. */
  readonly facts: string;
  /** A line each: `law | article | about`. */
  readonly legal: string;
  readonly asOf: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly confidence: Version['content']['confidence'];
  readonly sources: string;
  readonly note: string;
}

const join = (parts: readonly string[]) => parts.join(' | ');

export function toForm(content: Version['content']): ContentForm {
  return {
    topic: content.topic,
    questionKo: content.question.ko,
    questionEn: content.question.en,
    variantsKo: content.variants.ko.join('\n'),
    variantsEn: content.variants.en.join('\n'),
    answerKo: content.answer.ko,
    answerEn: content.answer.en,
    facts: content.facts.map(({ what, value, unit }) => join([what, value, unit])).join('\n'),
    legal: content.legal.map(({ law, article, about }) => join([law, article, about])).join('\n'),
    asOf: content.asOf,
    validFrom: content.validFrom ?? '',
    validUntil: content.validUntil ?? '',
    confidence: content.confidence,
    sources: content.sources.join('\n'),
    note: content.note ?? '',
  };
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** The three parts of a line; what is missing is empty, and the server says so. */
function threeParts(line: string): readonly [string, string, string] {
  const [first = '', second = '', ...rest] = line.split('|').map((part) => part.trim());
  return [first, second, rest.join(' | ')];
}

export function toInput(form: ContentForm): RecordContentInput {
  return {
    topic: form.topic,
    question: { ko: form.questionKo, en: form.questionEn },
    variants: { ko: linesOf(form.variantsKo), en: linesOf(form.variantsEn) },
    answer: { ko: form.answerKo, en: form.answerEn },
    facts: linesOf(form.facts).map((line) => {
      const [what, value, unit] = threeParts(line);
      return { what, value, unit };
    }),
    legal: linesOf(form.legal).map((line) => {
      const [law, article, about] = threeParts(line);
      return { law, article, about };
    }),
    asOf: form.asOf,
    validFrom: form.validFrom,
    validUntil: form.validUntil,
    confidence: form.confidence,
    sources: linesOf(form.sources),
    note: form.note,
  };
}
