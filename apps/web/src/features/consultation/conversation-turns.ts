import { createContext, useContext } from 'react';
import { type Turn } from './turns.js';

/** The conversation around an answer; nothing where an answer stands by itself. */
export const ConversationTurnsContext = createContext<readonly Turn[]>([]);

export function useConversationTurns(): readonly Turn[] {
  return useContext(ConversationTurnsContext);
}
