import { useCallback, useEffect, useState } from 'react';

/** Notes under a key whether something there isn't saved. */
export type NoteUnsaved = (key: string, isUnsaved: boolean) => void;

/** Keeps count of the texts on a page that aren't saved. */
export function useUnsavedTexts(): readonly [isAnyUnsaved: boolean, note: NoteUnsaved] {
  const [unsaved, setUnsaved] = useState<ReadonlySet<string>>(new Set());
  const note = useCallback<NoteUnsaved>((key, isUnsaved) => {
    setUnsaved((before) => {
      if (before.has(key) === isUnsaved) return before;
      const others = [...before].filter((other) => other !== key);
      return new Set(isUnsaved ? [...others, key] : others);
    });
  }, []);
  return [unsaved.size > 0, note];
}

/** Notes whether one text is saved, as long as it is on the page. */
export function useNotedUnsaved(note: NoteUnsaved, key: string, isUnsaved: boolean): void {
  useEffect(() => {
    note(key, isUnsaved);
  }, [note, key, isUnsaved]);
  useEffect(
    () => () => {
      note(key, false);
    },
    [note, key],
  );
}
