import { createContext, useContext } from 'react';
import { type RecordFragment } from '../../generated/graphql.js';

/** A record opened from a citation. */
export interface OpenRecord {
  readonly record: RecordFragment;
  /** Its number in the answer, from 1. */
  readonly number: number;
  /** What opened it, where the focus goes back to. */
  readonly opener: HTMLElement;
}

/** Opens a record beside the conversation. */
export const RecordPanelContext = createContext<(open: OpenRecord) => void>(() => undefined);

export function useOpenRecord(): (open: OpenRecord) => void {
  return useContext(RecordPanelContext);
}
