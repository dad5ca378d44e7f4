/** Characters that the server accepts in one question. */
export const QUESTION_LIMIT = 2000;

/** From this many characters left, the count is shown. */
const SHOWN_FROM = 200;

/** How a question stands to the limit. `count` is what is left, or what is too much. */
export type QuestionLength =
  | { readonly state: 'empty' }
  | { readonly state: 'short' }
  | { readonly state: 'near'; readonly count: number }
  | { readonly state: 'over'; readonly count: number };

export function measureQuestion(text: string): QuestionLength {
  const length = text.trim().length;
  if (length === 0) return { state: 'empty' };
  if (length > QUESTION_LIMIT) return { state: 'over', count: length - QUESTION_LIMIT };
  const left = QUESTION_LIMIT - length;
  return left <= SHOWN_FROM ? { state: 'near', count: left } : { state: 'short' };
}
