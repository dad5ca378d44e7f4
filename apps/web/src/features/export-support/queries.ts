import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { request } from '../../api/graphql-client.js';
import { toGraphqlLanguage } from '../../api/graphql-language.js';
import {
  ExplainMatchesDocument,
  HasFirmRecordDocument,
  type ExplainMatchesQuery,
  MatchProgrammesDocument,
  type MatchProgrammesQuery,
  SupportGoodsDocument,
  SupportOptionsDocument,
  SupportProgrammeDocument,
  type SupportProgrammeQuery,
  SupportPapersDocument,
  type SupportPapersQuery,
  SupportWindowsDocument,
  type SupportWindowsQuery,
} from '../../generated/graphql.js';
import { type PortalLanguage } from '../../i18n/language.js';
import { type Answers, toFirm } from './answers.js';
import { type Choice, toServerChoice } from './choice.js';

/** Programmes and the tariff change with the server's version only. */
const HOUR_MS = 3_600_000;

export type MatchOutcome = MatchProgrammesQuery['matchProgrammes'];
export type Matches = Extract<MatchOutcome, { readonly __typename: 'SupportMatches' }>;
export type Match = Matches['matches'][number];
export type MatchProgramme = Match['programme'];
export type ExplainedMatch = Extract<
  ExplainMatchesQuery['matchProgrammes'],
  { readonly __typename: 'SupportMatches' }
>['matches'][number];
export type Question = Matches['nextQuestions'][number];
export type ProgrammeDetail = NonNullable<SupportProgrammeQuery['programme']>;

export type WindowedProgramme = SupportWindowsQuery['programmes'][number];
export type PapersProgramme = SupportPapersQuery['programmes'][number];

function koreanYear(): number {
  return Number(new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul', year: 'numeric' }).format(new Date()));
}

/** What the answers tell the server of the firm today. */
export function firmOf(answers: Answers) {
  return toFirm(answers, koreanYear());
}

/** Results fetched at once. */
const PAGE = 10;

/** Chosen programmes held against the answers, ten at a time; the last results stay until the new ones are here. */
export function useMatches(answers: Answers, choice: Choice, language: PortalLanguage, wanted: boolean) {
  const firm = firmOf(answers);
  const { data: withRecord = false, isPending } = useHasRecord();
  return useInfiniteQuery({
    queryKey: ['support-matches', firm, choice, language, withRecord],
    enabled: wanted && !isPending,
    placeholderData: keepPreviousData,
    initialPageParam: 0,
    queryFn: async ({ pageParam, signal }) => {
      const page = { choice: toServerChoice(choice), offset: pageParam, limit: PAGE, withRecord };
      const data = await request(
        MatchProgrammesDocument,
        { firm, language: toGraphqlLanguage(language), ...page },
        signal,
      );
      return data.matchProgrammes;
    },
    getNextPageParam: (last, _pages, offset) =>
      last.__typename === 'SupportMatches' && offset + PAGE < last.total ? offset + PAGE : undefined,
    // The first page tells the counts and the questions; the others only add results.
    select: ({ pages: [first, ...rest] }): MatchOutcome | undefined =>
      first?.__typename === 'SupportMatches'
        ? { ...first, matches: [first, ...rest].flatMap((page) => ('matches' in page ? page.matches : [])) }
        : first,
  });
}

/** Some programmes held against the answers with everything that explains it. */
export function useExplained(answers: Answers, programmes: readonly string[], language: PortalLanguage, wanted = true) {
  const firm = firmOf(answers);
  const { data: withRecord = false, isPending } = useHasRecord();
  return useQuery({
    queryKey: ['support-matches', 'explained', firm, programmes, language, withRecord],
    enabled: wanted && !isPending && programmes.length > 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      request(ExplainMatchesDocument, { firm, programmes, language: toGraphqlLanguage(language), withRecord }, signal),
    select: ({ matchProgrammes: found }): readonly ExplainedMatch[] | undefined =>
      found.__typename === 'SupportMatches'
        ? // In the order in which they were put aside.
          programmes.flatMap((id) => found.matches.filter(({ programme }) => programme.id === id))
        : undefined,
  });
}

/** Whether a firm has signed in and agreed that its record is read; its record then tells what it doesn't answer. */
export function useHasRecord() {
  return useQuery({
    queryKey: ['firm-record', 'consent'],
    queryFn: ({ signal }) => request(HasFirmRecordDocument, {}, signal),
    select: (data) => Boolean(data.firmSession.consent),
    retry: false,
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

/** When some programmes take applications; all of them when none is named. */
export function useWindows(ids: readonly string[], language: PortalLanguage) {
  const wanted = ids.length === 0 ? undefined : ids;
  return useQuery({
    queryKey: ['support-windows', wanted, language],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      request(SupportWindowsDocument, { ids: wanted, language: toGraphqlLanguage(language) }, signal),
    select: (data) => data.programmes,
  });
}

/** The documents that some programmes ask for. */
export function usePapers(ids: readonly string[], language: PortalLanguage) {
  return useQuery({
    queryKey: ['support-papers', ids, language],
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => request(SupportPapersDocument, { ids, language: toGraphqlLanguage(language) }, signal),
    select: (data) => data.programmes,
  });
}
