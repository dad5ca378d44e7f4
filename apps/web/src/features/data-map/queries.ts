import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { request } from '../../api/graphql-client.js';
import {
  DataCodeListDocument,
  DataMapDocument,
  DatasetDocument,
  DatasetFieldsDocument,
  type DatasetQuery,
  SearchDatasetsDocument,
  type SearchDatasetsQuery,
  SuggestDatasetsDocument,
  type SuggestDatasetsQuery,
} from '../../generated/graphql.js';

/** The map of a server changes with its version only. */
const HOUR_MS = 3_600_000;
const MOST_HITS = 50;

export type DatasetDetail = Extract<DatasetQuery['dataset'], { readonly __typename: 'Dataset' }>;
export type DatasetField = DatasetDetail['fields'][number];
export type DatasetLink = DatasetDetail['derivedFrom'][number];
export type SearchHit = Extract<
  SearchDatasetsQuery['searchDatasets'],
  { readonly __typename: 'DatasetSearchResult' }
>['hits'][number];
export type Suggestion = SuggestDatasetsQuery['suggestDatasets'][number];

/** The whole map; null as data when this server has none. */
export function useDataMap() {
  return useQuery({
    queryKey: ['data-map'],
    queryFn: ({ signal }) => request(DataMapDocument, {}, signal),
    select: ({ dataMap }) => (dataMap.__typename === 'DataMap' ? dataMap : null),
    staleTime: HOUR_MS,
  });
}

/** Datasets that a text finds, best first, with the words that it was found by. */
export function useDatasetSearch(text: string) {
  return useQuery({
    queryKey: ['data-map-search', text],
    queryFn: ({ signal }) => request(SearchDatasetsDocument, { query: text, first: MOST_HITS }, signal),
    select: ({ searchDatasets: found }) => (found.__typename === 'DatasetSearchResult' ? found.hits : []),
    enabled: text !== '',
    staleTime: HOUR_MS,
  });
}

/** Words to search by that begin as what is typed; the ones before stay until the new ones are here. */
export function useSuggestions(typed: string) {
  return useQuery({
    queryKey: ['data-map-suggestions', typed],
    queryFn: ({ signal }) => request(SuggestDatasetsDocument, { typed }, signal),
    select: (data) => data.suggestDatasets,
    enabled: typed !== '',
    placeholderData: keepPreviousData,
    staleTime: HOUR_MS,
  });
}

/** Everything about one dataset, or what may have been meant instead. */
export function useDataset(id: string) {
  return useQuery({
    queryKey: ['dataset', id],
    queryFn: ({ signal }) => request(DatasetDocument, { id }, signal),
    select: (data) => data.dataset,
    staleTime: HOUR_MS,
  });
}

/** The fields of several datasets with where each comes from, as far as they are here. */
export function useFieldsOf(ids: readonly string[]) {
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ['dataset-fields', id],
      queryFn: ({ signal }: { signal: AbortSignal }) => request(DatasetFieldsDocument, { id }, signal),
      staleTime: HOUR_MS,
    })),
    combine: (results) => ({
      isError: results.some(({ isError }) => isError),
      datasets: results.flatMap(({ data }) => (data?.dataset.__typename === 'Dataset' ? [data.dataset] : [])),
    }),
  });
}

/** The codes of a list; null as data when there is no such list. */
export function useCodeList(id: string, wanted: boolean) {
  return useQuery({
    queryKey: ['data-code-list', id],
    queryFn: ({ signal }) => request(DataCodeListDocument, { id }, signal),
    select: ({ dataCodeList: found }) => (found.__typename === 'DataCodeList' ? found : null),
    enabled: wanted,
    staleTime: HOUR_MS,
  });
}
