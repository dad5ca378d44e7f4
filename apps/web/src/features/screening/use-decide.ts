import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/graphql-client.js';
import {
  DecideDeclarationsDocument,
  type DecisionChoice,
  type InspectionOutcome,
  RecordInspectionDocument,
  ReleaseDeclarationDocument,
} from '../../generated/graphql.js';

export interface Choice {
  readonly ids: readonly string[];
  readonly choice: DecisionChoice;
  readonly reason: string;
}

/** Whatever is shown of declarations is read again after something was done to them. */
function useReadAgain() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['screening'] });
}

export function useDecide(onDone?: () => void) {
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: ({ ids, ...choice }: Choice) => request(DecideDeclarationsDocument, { ids: [...ids], ...choice }),
    onSuccess: async ({ decideDeclarations }) => {
      if (decideDeclarations.__typename === 'DeclarationsDecided') onDone?.();
      await readAgain();
    },
  });
}

export function useRelease() {
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: (id: string) => request(ReleaseDeclarationDocument, { id }).then((data) => data.releaseDeclaration),
    onSuccess: readAgain,
  });
}

export function useRecordInspection() {
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: (found: { id: string; outcome: InspectionOutcome; note: string }) =>
      request(RecordInspectionDocument, found).then((data) => data.recordInspection),
    onSuccess: readAgain,
  });
}
