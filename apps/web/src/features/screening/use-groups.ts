import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../../api/graphql-client.js';
import { OpenGroupsDocument, type OpenGroupsQuery } from '../../generated/graphql.js';
import { useTexts } from '../../i18n/texts.js';
import { type WorklistView } from './worklist-address.js';

export type OpenGroup = OpenGroupsQuery['openDeclarationGroups'][number];

/** The groups that can be chosen in a view; none but in what is open, as decided ones keep a group of an earlier period. */
export function useGroups({ state, red }: WorklistView): readonly OpenGroup[] {
  const { data } = useQuery({
    queryKey: ['screening', 'groups', red],
    queryFn: ({ signal }) => request(OpenGroupsDocument, { red: red === undefined ? null : red / 100 }, signal),
    enabled: state === 'OPEN',
    placeholderData: keepPreviousData,
  });
  return state === 'OPEN' ? (data?.openDeclarationGroups ?? []) : [];
}

/** A label's first word as within a sentence; abbreviations stay. */
const inSentence = (label: string): string => label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

/** What sets a group apart, in words such as “high price, low mass”. */
export function useTraitsText(): (traits: OpenGroup['traits']) => string {
  const t = useTexts('screening');
  return (traits) =>
    traits
      .map(({ trait, deviation }) =>
        t(deviation > 0 ? 'traits.above' : 'traits.below', {
          trait: inSentence(t(`parts.${trait}`, { defaultValue: trait })),
        }),
      )
      .join(', ');
}
