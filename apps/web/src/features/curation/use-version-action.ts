import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type VersionFragment, type VersionOutcomeFragment } from '../../generated/graphql.js';

export type Version = VersionFragment;
export type VersionAction = ReturnType<typeof useVersionAction>;

/** Something done to a version. Everything shown of the records is read again after it. */
export function useVersionAction(onDone?: (version: Version) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: () => Promise<VersionOutcomeFragment>) => act(),
    // Whether it was done is not known where no reply came, so what is shown is read again then, too.
    onError: () => client.invalidateQueries(),
    onSuccess: async (outcome) => {
      if (outcome.__typename !== 'RecordVersion') return;
      client.setQueryData(['record-version', outcome.id], { recordVersion: outcome });
      onDone?.(outcome);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'record-version' });
    },
  });
}
