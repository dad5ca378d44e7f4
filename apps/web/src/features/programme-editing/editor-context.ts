import { createContext, useContext } from 'react';
import { type ProgrammeVocabularyQuery } from '../../generated/graphql.js';
import { type Json, type JsonObject, type Path, valueAt } from './json-document.js';

export type Vocabulary = ProgrammeVocabularyQuery['programmeVocabulary'];
export type Option = Vocabulary['sizes'][number];

interface Editor {
  readonly document: JsonObject;
  readonly faults: readonly { readonly field: string; readonly message: string }[];
  readonly vocabulary: Vocabulary;
  readonly readOnly: boolean;
  readonly change: (path: Path, value: Json | undefined) => void;
}

export const EditorContext = createContext<Editor | undefined>(undefined);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === undefined) throw new Error('fields of a programme stand within its editor');
  return editor;
}

/** What stands at a path, what is wrong with it, and how to change it. */
export function useValue(path: Path) {
  const { document, faults, readOnly, change } = useEditor();
  const field = path.join('.');
  const own = faults.filter((fault) => fault.field === field);
  return {
    value: valueAt(document, path),
    fault: own.length === 0 ? undefined : own.map(({ message }) => message).join(' '),
    readOnly,
    set: (value: Json | undefined) => {
      change(path, value);
    },
  };
}
