import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ProgrammeOutcomeFragment, type ProgrammeVersionFragment } from '../../generated/graphql.js';

export type ProgrammeVersion = ProgrammeVersionFragment;
export type ProgrammeAction = ReturnType<typeof useProgrammeAction>;

/** Something done to a programme. What is shown of programmes is read again after it, the public pages too. */
export function useProgrammeAction(onDone?: (version: ProgrammeVersion) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: () => Promise<ProgrammeOutcomeFragment>) => act(),
    onSuccess: async (outcome) => {
      if (outcome.__typename !== 'ProgrammeVersion') return;
      onDone?.(outcome);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'try-programme' });
    },
  });
}
