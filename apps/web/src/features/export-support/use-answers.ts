import { useCallback, useState } from 'react';
import { useLocation } from 'react-router';
import { type Answers, NO_ANSWERS, readAnswers } from './answers.js';
import { answersAt } from './answers-address.js';

const STORAGE_KEY = 'gwanmun.support-answers';

function storedAnswers(): Answers | undefined {
  try {
    return readAnswers(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null'));
  } catch {
    return undefined;
  }
}

function storeAnswers(answers: Answers | undefined): void {
  try {
    if (answers === undefined) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, JSON.stringify(answers));
  } catch {
    // Storage may be full or closed; the answers then live as long as the page.
  }
}

export interface KeptAnswers {
  readonly answers: Answers;
  readonly change: (answers: Answers) => void;
  readonly clear: () => void;
}

/** The firm's answers, kept in this browser; those of a shared link go before, and aren't kept until one is changed. */
export function useAnswers(): KeptAnswers {
  const { hash } = useLocation();
  const [answers, setAnswers] = useState(() => answersAt(hash) ?? storedAnswers() ?? NO_ANSWERS);
  const change = useCallback((next: Answers) => {
    setAnswers(next);
    storeAnswers(next);
  }, []);
  const clear = useCallback(() => {
    setAnswers(NO_ANSWERS);
    storeAnswers(undefined);
  }, []);
  return { answers, change, clear };
}
