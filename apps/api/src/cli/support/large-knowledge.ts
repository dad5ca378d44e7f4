import { type SearchKnowledge } from '../../consultation/consultation-index.js';
import { type ConsultationRecord } from '../../knowledge/consultation/consultation-record.js';

/** The size that the chatbot is built for: both sides of 10,000 records, asked in 95,000 ways. */
const RECORDS = 10_000;
const QUESTIONS_A_SIDE = 4.75;
const SENTENCES = 4;
/** Steps through the sentences so that neighbours don't meet. */
const STRIDE = 7919;

type Language = 'ko' | 'en';

/** Knowledge of that size made by mixing the portal's own sentences and questions; for measuring speed only. */
export function largeKnowledge({ records, starters, merged, limits }: SearchKnowledge): SearchKnowledge {
  const mixed = {
    ko: mixer(records, 'ko'),
    en: mixer(records, 'en'),
  };
  const made = Array.from({ length: RECORDS }, (_, at): ConsultationRecord[] => {
    const model = records[at % records.length];
    if (model === undefined) return [];
    const [ko, en] = [mixed.ko(at), mixed.en(at)];
    return [
      {
        ...model,
        id: `zz1-${String(at).padStart(5, '0')}`,
        question: { ko: ko.questions[0] ?? '', en: en.questions[0] ?? '' },
        variants: { ko: ko.questions.slice(1), en: en.questions.slice(1) },
        answer: { ko: ko.answer, en: en.answer },
      },
    ];
  });
  return { records: made.flat(), starters, merged, limits };
}

function mixer(
  records: readonly ConsultationRecord[],
  language: Language,
): (at: number) => { questions: readonly string[]; answer: string } {
  const sentences = records.flatMap(({ answer }) => answer[language].split(/(?<=\.)\s/));
  const questions = records.flatMap(({ question, variants }) => [question[language], ...variants[language]]);
  const pick = (from: readonly string[], at: number): string => from[(at * STRIDE) % from.length] ?? '';
  return (at) => {
    const first = Math.floor(at * QUESTIONS_A_SIDE);
    const end = Math.floor((at + 1) * QUESTIONS_A_SIDE);
    return {
      // The number keeps wordings apart that were picked twice.
      questions: Array.from({ length: end - first }, (_, i) => `${pick(questions, first + i)} ${String(at % 997)}`),
      answer: Array.from({ length: SENTENCES }, (_, i) => pick(sentences, at * SENTENCES + i)).join(' '),
    };
  };
}
