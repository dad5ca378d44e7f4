import { useState } from 'react';
import { type HsAnswerInput } from '../../generated/graphql.js';
import { type Item } from './item.js';
import { type NarrowingQuestion, type NarrowingStep, useNarrowingStep } from './queries.js';

interface Text {
  readonly ko: string;
  readonly en: string;
}

/** An answer with its words, so that it can be shown again. `label` is null for "I don’t know". */
export interface GivenAnswer extends HsAnswerInput {
  readonly questionId: string;
  readonly option: number | null;
  readonly text: Text;
  readonly label: Text | null;
}

/** Guided narrowing of one item; see `useNarrowing`. */
export interface Narrowing {
  readonly started: boolean;
  readonly given: readonly GivenAnswer[];
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

function toGiven({ id, text, options }: NarrowingQuestion, option: number | null): GivenAnswer {
  const label = options.find((candidate) => candidate.option === option)?.label ?? null;
  return { questionId: id, option, text, label };
}

/** Asks one question after the other about an item. The answers live here; the server is sent all of them each time. */
export function useNarrowing(item: Item): Narrowing {
  const [started, setStarted] = useState(false);
  const [given, setGiven] = useState<readonly GivenAnswer[]>([]);
  const [kept, setKept] = useState<NarrowingStep>();
  const answers = given.map(({ questionId, option }) => ({ questionId, option }));
  const { data, isError, isFetching, isPlaceholderData, refetch } = useNarrowingStep(item, answers, started);
  if (data !== undefined && data !== null && !isPlaceholderData && data !== kept) setKept(data);
  return {
    started,
    given,
    step: kept,
    busy: isFetching,
    failed: isError,
    stale: data === null,
    start: () => {
      setStarted(true);
    },
    stop: () => {
      setStarted(false);
      setGiven([]);
      setKept(undefined);
    },
    answer: (question, option) => {
      setGiven((before) => [...before, toGiven(question, option)]);
    },
    back: () => {
      setGiven((before) => before.slice(0, -1));
    },
    restart: () => {
      setGiven([]);
    },
    retry: () => void refetch(),
  };
}
