import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { request } from '../../api/graphql-client.js';
import {
  type HsAnswerInput,
  HsExplanationDocument,
  type HsFeedbackInput,
  HsNarrowingDocument,
  PredictHsDocument,
  type PredictHsQuery,
  SubmitHsFeedbackDocument,
  type HsNarrowingQuery,
} from '../../generated/graphql.js';
import { EMPTY_ITEM, type Item, toItemInput } from './item.js';

export type PredictOutcome = PredictHsQuery['predictHs'];
export type Prediction = Extract<PredictOutcome, { readonly __typename: 'HsPrediction' }>;
export type VagueItem = Extract<PredictOutcome, { readonly __typename: 'HsVagueItem' }>;
export type InvalidItem = Extract<PredictOutcome, { readonly __typename: 'HsInvalidItem' }>;
export type CodeOutcome = Extract<PredictOutcome, { readonly __typename: 'HsCodeLookup' }>['outcome'];
export type NarrowingStep = Extract<HsNarrowingQuery['hsNarrowing'], { readonly __typename: 'HsNarrowing' }>;
export type NarrowingQuestion = NonNullable<NarrowingStep['question']>;

/** What became of an item; asks nothing without one. */
export function usePrediction(item: Item | undefined) {
  return useQuery({
    queryKey: ['hs-prediction', item],
    enabled: item !== undefined,
    queryFn: async ({ signal }) => {
      const { predictHs } = await request(PredictHsDocument, { item: toItemInput(item ?? EMPTY_ITEM) }, signal);
      return predictHs;
    },
  });
}

/** Why a code was proposed; asked only once somebody wants to know. */
export function useExplanation(item: Item, code: string, wanted: boolean) {
  return useQuery({
    queryKey: ['hs-explanation', item, code],
    enabled: wanted,
    queryFn: ({ signal }) => request(HsExplanationDocument, { item: toItemInput(item), code }, signal),
    select: ({ hsExplanation }) => (hsExplanation.__typename === 'HsExplanation' ? hsExplanation : null),
  });
}

/** The candidates after some answers and the next question; the last ones stay until then. */
export function useNarrowingStep(item: Item, answers: readonly HsAnswerInput[], wanted: boolean) {
  return useQuery({
    queryKey: ['hs-narrowing', item, answers],
    enabled: wanted,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => request(HsNarrowingDocument, { item: toItemInput(item), answers }, signal),
    select: ({ hsNarrowing }) => (hsNarrowing.__typename === 'HsNarrowing' ? hsNarrowing : null),
  });
}

/** Sends the code under which an item was cleared. */
export function useFeedback() {
  return useMutation({
    mutationFn: async (input: HsFeedbackInput) => (await request(SubmitHsFeedbackDocument, { input })).submitHsFeedback,
  });
}
