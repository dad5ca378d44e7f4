import { useQuery } from '@tanstack/react-query';
import { KnowledgeStatusDocument, StarterQuestionsDocument } from '../generated/graphql.js';
import { type PortalLanguage } from '../i18n/language.js';
import { request } from './graphql-client.js';
import { toGraphqlLanguage } from './graphql-language.js';

/** How many records the portal knows, and as of when. */
export function useKnowledgeStatus() {
  return useQuery({
    queryKey: ['knowledge-status'],
    queryFn: ({ signal }) => request(KnowledgeStatusDocument, {}, signal),
    select: (data) => data.knowledgeStatus,
  });
}

/** Questions to start with, in the person's language. */
export function useStarterQuestions(language: PortalLanguage) {
  return useQuery({
    queryKey: ['starter-questions', language],
    queryFn: ({ signal }) => request(StarterQuestionsDocument, { language: toGraphqlLanguage(language) }, signal),
    select: (data) => data.starterQuestions,
  });
}
