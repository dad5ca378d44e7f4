import { useMutation, useQueries } from '@tanstack/react-query';
import { request } from '../../api/graphql-client.js';
import { toGraphqlLanguage } from '../../api/graphql-language.js';
import {
  DatasetToRequestDocument,
  type DatasetToRequestQuery,
  RequestDataDocument,
  type RequestDataMutation,
} from '../../generated/graphql.js';
import { useLanguage } from '../../i18n/texts.js';
import { type DataRequestDraft, keepDraft } from './request-draft.js';

export type DatasetToRequest = Extract<DatasetToRequestQuery['dataset'], { readonly __typename: 'Dataset' }>;
export type Received = Extract<RequestDataMutation['requestData'], { readonly __typename: 'DataRequestReceived' }>;

/** Datasets to choose fields of, in the order of the ids; null for an id that is none. */
export function useDatasetsToRequest(ids: readonly string[]) {
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ['dataset-to-request', id],
      queryFn: ({ signal }: { signal: AbortSignal }) => request(DatasetToRequestDocument, { id }, signal),
      select: ({ dataset }: DatasetToRequestQuery) => (dataset.__typename === 'Dataset' ? dataset : null),
      staleTime: Infinity,
    })),
  });
}

/** Sends the form; what was written is forgotten once the server has it. */
export function useSendRequest(dataset: string, onReceived: (received: Received) => void) {
  const language = useLanguage();
  return useMutation({
    mutationFn: async ({ others, wantsContact, contact, consent, retentionMonths, ...draft }: DataRequestDraft) => {
      const datasets = [dataset, ...others];
      const input = {
        ...draft,
        language: toGraphqlLanguage(language),
        datasets,
        fields: draft.fields.filter((field) => datasets.some((id) => field.startsWith(`${id}.`))),
        retentionMonths: Number(retentionMonths),
        ...(wantsContact && { contact, consent }),
      };
      return (await request(RequestDataDocument, { input })).requestData;
    },
    onSuccess: (outcome) => {
      if (outcome.__typename !== 'DataRequestReceived') return;
      keepDraft(dataset, undefined);
      onReceived(outcome);
    },
  });
}
