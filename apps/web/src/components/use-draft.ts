import { useCallback, useState } from 'react';

const STORAGE_KEY = 'gwanmun.draft';

function readDraft(): string {
  try {
    return sessionStorage.getItem(STORAGE_KEY) ?? '';
  } catch {
    return '';
  }
}

function writeDraft(text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(STORAGE_KEY);
    else sessionStorage.setItem(STORAGE_KEY, text);
  } catch {
    // Storage may be full or closed; the draft then lives as long as the page.
  }
}

/** The question being written, kept for this browser tab over navigation, reload and language. */
export function useDraft(): readonly [string, (text: string) => void] {
  const [draft, setDraft] = useState(readDraft);
  const change = useCallback((text: string) => {
    setDraft(text);
    writeDraft(text);
  }, []);
  return [draft, change];
}
