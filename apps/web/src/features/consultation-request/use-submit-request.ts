import { useMutation } from '@tanstack/react-query';
import { request } from '../../api/graphql-client.js';
import { toGraphqlLanguage } from '../../api/graphql-language.js';
import { RequestConsultationDocument, type RequestConsultationMutation } from '../../generated/graphql.js';
import { useLanguage } from '../../i18n/texts.js';
import { keepDraft, type RequestDraft } from './request-draft.js';

export type Received = Extract<
  RequestConsultationMutation['requestConsultation'],
  { readonly __typename: 'ConsultationRequestReceived' }
>;

/** Sends the form; what was written is forgotten once the server has it. */
export function useSubmitRequest(onReceived: (received: Received) => void) {
  const language = useLanguage();
  return useMutation({
    mutationFn: async ({ category, question, summary, wantsContact, contact, consent }: RequestDraft) => {
      const input = {
        language: toGraphqlLanguage(language),
        category,
        question,
        summary,
        ...(wantsContact && { contact, consent }),
      };
      return (await request(RequestConsultationDocument, { input })).requestConsultation;
    },
    onSuccess: (outcome) => {
      if (outcome.__typename !== 'ConsultationRequestReceived') return;
      keepDraft(undefined);
      onReceived(outcome);
    },
  });
}
