import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../../api/graphql-client.js';
import {
  GeneralRulesDocument,
  type TariffPlaceQuery,
  TariffPlaceDocument,
  type TariffSearchQuery,
  TariffSearchDocument,
  TariffSectionsDocument,
} from '../../generated/graphql.js';

/** The tariff of a server changes with its version only. */
const HOUR_MS = 3_600_000;

/** Everything known about a place of the tariff. */
export type PlaceDetail = Extract<TariffPlaceQuery['tariffNode'], { readonly __typename: 'TariffNode' }>;
/** Why there is no such place. */
export type NoPlace = Exclude<TariffPlaceQuery['tariffNode'], { readonly __typename: 'TariffNode' }>;
export type SearchHit = Extract<
  TariffSearchQuery['searchTariff'],
  { readonly __typename: 'TariffSearchResult' }
>['hits'][number];

/** The sections of the tariff; undefined as data when this server has no tariff. */
export function useSections() {
  return useQuery({
    queryKey: ['tariff-sections'],
    queryFn: ({ signal }) => request(TariffSectionsDocument, {}, signal),
    select: ({ tariffSections: found }) => (found.__typename === 'TariffSections' ? found.sections : null),
    staleTime: HOUR_MS,
  });
}

/** A place of the tariff by its code, in any writing, or why there is none. */
export function usePlace(code: string) {
  return useQuery({
    queryKey: ['tariff-place', code],
    queryFn: ({ signal }) => request(TariffPlaceDocument, { code }, signal),
    select: (data) => data.tariffNode,
    staleTime: HOUR_MS,
  });
}

/** Places that a text finds, best first; the ones found before stay until the new ones are here. */
export function useSearch(text: string, limit: number) {
  return useQuery({
    queryKey: ['tariff-search', text, limit],
    queryFn: ({ signal }) => request(TariffSearchDocument, { text, limit }, signal),
    select: ({ searchTariff: found }) => (found.__typename === 'TariffSearchResult' ? found.hits : []),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    staleTime: HOUR_MS,
  });
}

/** The General Rules; null when this server has no tariff. */
export function useGeneralRules() {
  return useQuery({
    queryKey: ['general-rules'],
    queryFn: ({ signal }) => request(GeneralRulesDocument, {}, signal),
    select: ({ generalRules: found }) => (found.__typename === 'GeneralRules' ? found.rules : null),
    staleTime: HOUR_MS,
  });
}
