import { type HsAnswerInput } from '../../generated/graphql.js';

/** Query parameter that holds the answers; present without any once the questions have begun. */
const PARAMETER = 'answers';
/** Between a question's id and the option chosen, which is left out for "I don’t know". */
const CHOSE = '~';
/** The ids that the API gives: `within:8518:0.1`, `between:8517-8518`, `belongs:85:3`. */
const ANSWER = /^(?<questionId>[a-z]+:[\d.:-]+)~(?<option>\d{0,3})$/;

/** An answer as the API takes it: an option by its place, or null for "I don’t know". */
export interface SentAnswer extends HsAnswerInput {
  readonly questionId: string;
  readonly option: number | null;
}

/** The answers that an address holds, in order; undefined while nobody has begun. What isn't an answer is left out. */
export function answersAt(search: string): readonly SentAnswer[] | undefined {
  const written = new URLSearchParams(search).get(PARAMETER);
  if (written === null) return undefined;
  return written.split(',').flatMap((text): SentAnswer[] => {
    const { questionId, option } = ANSWER.exec(text)?.groups ?? {};
    if (questionId === undefined || option === undefined) return [];
    return [{ questionId, option: option === '' ? null : Number(option) }];
  });
}

/** The same address with these answers, and nothing else about it changed. */
export function withAnswers(search: string, answers: readonly SentAnswer[] | undefined): string {
  const query = new URLSearchParams(search);
  if (answers === undefined) query.delete(PARAMETER);
  else {
    const written = answers.map(({ questionId, option }) => `${questionId}${CHOSE}${option ?? ''}`);
    query.set(PARAMETER, written.join(','));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
