import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../../api/graphql-client.js';
import { toGraphqlLanguage } from '../../api/graphql-language.js';
import {
  MatchProgrammesDocument,
  type MatchProgrammesQuery,
  SupportGoodsDocument,
  SupportOptionsDocument,
  SupportProgrammeDocument,
  type SupportProgrammeQuery,
} from '../../generated/graphql.js';
import { type PortalLanguage } from '../../i18n/language.js';
import { type Answers, toFirm } from './answers.js';

/** Programmes and the tariff change with the server's version only. */
const HOUR_MS = 3_600_000;

export type MatchOutcome = MatchProgrammesQuery['matchProgrammes'];
export type Matches = Extract<MatchOutcome, { readonly __typename: 'SupportMatches' }>;
export type Match = Matches['matches'][number];
export type MatchProgramme = Match['programme'];
export type Question = Matches['nextQuestions'][number];
export type ProgrammeDetail = NonNullable<SupportProgrammeQuery['programme']>;

function koreanYear(): number {
  return Number(new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul', year: 'numeric' }).format(new Date()));
}

/** Every programme held against the answers; the last results stay until the new ones are here. */
export function useMatches(answers: Answers, language: PortalLanguage, wanted: boolean) {
  const firm = toFirm(answers, koreanYear());
  return useQuery({
    queryKey: ['support-matches', firm, language],
    enabled: wanted,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => request(MatchProgrammesDocument, { firm, language: toGraphqlLanguage(language) }, signal),
    select: (data) => data.matchProgrammes,
  });
}

/** The lists that the questions offer. */
export function useOptions(language: PortalLanguage) {
  return useQuery({
    queryKey: ['support-options', language],
    queryFn: ({ signal }) => request(SupportOptionsDocument, { language: toGraphqlLanguage(language) }, signal),
    select: (data) => data.supportOptions,
    staleTime: HOUR_MS,
  });
}

/** Goods of the tariff that a text finds. */
export function useGoods(text: string) {
  return useQuery({
    queryKey: ['support-goods', text],
    enabled: text !== '',
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => request(SupportGoodsDocument, { text }, signal),
    select: ({ searchTariff: found }) =>
      found.__typename === 'TariffSearchResult' ? found.hits.filter(({ code }) => /^\d+$/.test(code)) : [],
    staleTime: HOUR_MS,
  });
}

/** A programme by its id; null where there is none. */
export function useProgramme(id: string, language: PortalLanguage) {
  return useQuery({
    queryKey: ['support-programme', id, language],
    queryFn: ({ signal }) => request(SupportProgrammeDocument, { id, language: toGraphqlLanguage(language) }, signal),
    select: (data) => data.programme ?? null,
    staleTime: HOUR_MS,
  });
}
