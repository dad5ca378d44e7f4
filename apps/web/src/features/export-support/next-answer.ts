import { type Answers, type Currency } from './answers.js';
import { type Question } from './queries.js';

/** Asked by the form already. */
const NOT_HERE = new Set(['products', 'regions', 'size', 'exported', 'exports-last-year']);

/** The questions that can be asked here, most decisive first. */
export function openQuestions(questions: readonly Question[], { skipped }: Answers): readonly Question[] {
  return questions.filter(({ id }) => !NOT_HERE.has(id) && !skipped.includes(id));
}

/** The answers with one more; undefined when what was entered is no answer. */
export function withAnswer(answers: Answers, id: string, entered: string, currency: Currency): Answers | undefined {
  const text = entered.trim();
  if (id === 'founded') return /^\d{4}-\d{2}-\d{2}$/.test(text) ? { ...answers, founded: text } : undefined;
  const digits = text.replaceAll(',', '');
  if (!/^\d+$/.test(digits)) return undefined;
  const amount = Number(digits);
  return id === 'employees'
    ? { ...answers, employees: amount }
    : { ...answers, money: { ...answers.money, [id]: { amount, currency } } };
}

/** The answers with a yes or a no to a question. */
export function withYesNo(answers: Answers, id: string, yes: boolean): Answers {
  return { ...answers, said: { ...answers.said, [id]: yes } };
}
