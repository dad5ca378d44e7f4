import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { type Item } from './item.js';
import { answersAt, type SentAnswer, withAnswers } from './narrowing-address.js';
import { type NarrowingQuestion, type NarrowingStep, useNarrowingStep } from './queries.js';

const NONE: readonly SentAnswer[] = [];

/** Guided narrowing of one item; see `useNarrowing`. */
export interface Narrowing {
  readonly started: boolean;
  /** How many questions have been answered, also while the server has not said more. */
  readonly answered: number;
  /** The answers with their words, as far as the server has given them. */
  readonly given: NarrowingStep['answers'];
  /** The newest step that the server gave; stays while the next one is on its way or has failed. */
  readonly step: NarrowingStep | undefined;
  readonly busy: boolean;
  readonly failed: boolean;
  /** The server no longer knows the questions that were answered. */
  readonly stale: boolean;
  readonly start: () => void;
  readonly stop: () => void;
  readonly answer: (question: NarrowingQuestion, option: number | null) => void;
  readonly back: () => void;
  readonly restart: () => void;
  readonly retry: () => void;
}

/**
 * Asks one question after the other about an item. The answers stand in the address, so that a link, a reload and the
 * browser's buttons keep them; the server is sent all of them each time.
 */
export function useNarrowing(item: Item): Narrowing {
  const navigate = useNavigate();
  const { pathname, search, state } = useLocation() as { pathname: string; search: string; state: unknown };
  const [kept, setKept] = useState<NarrowingStep>();
  const begun = answersAt(search);
  const answers = begun ?? NONE;
  const { data, isError, isFetching, isPlaceholderData, refetch } = useNarrowingStep(
    item,
    answers,
    begun !== undefined,
  );
  if (data !== undefined && data !== null && !isPlaceholderData && data !== kept) setKept(data);
  const go = (next: readonly SentAnswer[] | undefined) => {
    void navigate({ pathname, search: withAnswers(search, next) }, { state, preventScrollReset: true });
  };
  return {
    started: begun !== undefined,
    answered: answers.length,
    given: kept?.answers.slice(0, answers.length) ?? [],
    step: begun === undefined ? undefined : kept,
    busy: isFetching,
    failed: isError,
    stale: data === null,
    start: () => {
      go([]);
    },
    stop: () => {
      go(undefined);
    },
    answer: ({ id }, option) => {
      go([...answers, { questionId: id, option }]);
    },
    back: () => {
      go(answers.slice(0, -1));
    },
    restart: () => {
      go([]);
    },
    retry: () => void refetch(),
  };
}
