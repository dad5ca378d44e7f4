import { type QuestionSearch, type SearchOutcome } from './finding.js';

/** The same knowledge, where each wording is searched once: what a turn finds by itself is looked at more than once in answering it. */
export function searchingOnce(index: QuestionSearch): QuestionSearch {
  const searched = new Map<string, Promise<SearchOutcome>>();
  return {
    limits: index.limits,
    exact: (question) => index.exact(question),
    find: (id) => index.find(id),
    search: (question) => {
      const known = searched.get(question) ?? index.search(question);
      searched.set(question, known);
      return known;
    },
  };
}
