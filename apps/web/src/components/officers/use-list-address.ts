import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** How what a list shows stands in the address; both pure. */
export interface ListAddress<View> {
  /** What the address doesn't say, or says wrongly, is as at first. */
  readonly read: (search: URLSearchParams) => View;
  /** Without what is as at first. */
  readonly write: (view: View) => URLSearchParams;
}

/**
 * What a list shows, kept in the address: a link, a reload and the way back show the same.
 * @param address one and the same object at every call
 */
export function useListAddress<View extends object>({
  read,
  write,
}: ListAddress<View>): readonly [view: View, change: (changes: Partial<View>) => void] {
  const [search, setSearch] = useSearchParams();
  const view = useMemo(() => read(search), [read, search]);
  const change = useCallback(
    (changes: Partial<View>) => {
      setSearch(write({ ...view, ...changes }), { replace: true, preventScrollReset: true });
    },
    [setSearch, view, write],
  );
  return [view, change];
}

/** An address with one choice in it, under a name. Pure. */
export function choiceAddress<Name extends string, Choice extends string>(
  name: Name,
  choices: readonly [Choice, ...Choice[]],
): ListAddress<Readonly<Record<Name, Choice>>> {
  const [first] = choices;
  const viewOf = (choice: Choice) => ({ [name]: choice }) as Readonly<Record<Name, Choice>>;
  return {
    read: (search) => viewOf(choices.find((choice) => choice.toLowerCase() === search.get(name)) ?? first),
    write: (view) => new URLSearchParams(view[name] === first ? {} : { [name]: view[name].toLowerCase() }),
  };
}
