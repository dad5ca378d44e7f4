import { useLocation, useNavigate } from 'react-router';
import { type Choice, choiceSearch, readChoice } from './choice.js';

/** The choice that the address holds. A change replaces the entry, and keeps the answers of a shared link beside it. */
export function useChoice(): readonly [Choice, (choice: Choice) => void] {
  const { search, hash } = useLocation();
  const navigate = useNavigate();
  return [
    readChoice(new URLSearchParams(search)),
    (choice) => {
      void navigate({ search: choiceSearch(choice), hash }, { replace: true, preventScrollReset: true });
    },
  ];
}
