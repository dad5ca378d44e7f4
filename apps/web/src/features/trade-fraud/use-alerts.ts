import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { request } from '../../api/graphql-client.js';
import {
  DecideFraudClosingDocument,
  FraudAlertDocument,
  type FraudAlertQuery,
  FraudAlertsDocument,
  FraudRunsDocument,
  type FraudRunsQuery,
  type FraudVerdict,
  NoteFraudAlertDocument,
  ProposeFraudClosingDocument,
  ReopenFraudAlertDocument,
  RequestFraudRunDocument,
  TakeFraudAlertDocument,
} from '../../generated/graphql.js';
import { useLanguage } from '../../i18n/texts.js';
import { type AlertsView, inputOf } from './alerts-address.js';

export type AlertDetail = NonNullable<FraudAlertQuery['fraudAlert']>;
export type Evidence = AlertDetail['evidence'][number];
export type Network = AlertDetail['network'];
export type PriceHistory = AlertDetail['histories'][number];
export type Runs = FraudRunsQuery['fraudRuns'];

/** How often runs are read again while one waits, in milliseconds. */
const AGAIN_MS = 2000;
const LIST = ['trade-fraud', 'alerts'] as const;

export function useAlerts(view: AlertsView) {
  const input = inputOf(view);
  return useQuery({
    queryKey: [...LIST, input],
    queryFn: ({ signal }) => request(FraudAlertsDocument, { input }, signal),
    select: ({ fraudAlerts }) => fraudAlerts,
    placeholderData: keepPreviousData,
  });
}

/** When the engine was asked; once a run that waited is done, the alerts are read again. */
export function useRuns() {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ['trade-fraud', 'runs'],
    queryFn: ({ signal }) => request(FraudRunsDocument, {}, signal),
    select: ({ fraudRuns }) => fraudRuns,
    refetchInterval: ({ state }) =>
      state.data?.fraudRuns.runs.some((run) => run.state === 'WAITING') === true ? AGAIN_MS : false,
  });
  const waiting = query.data?.runs.filter(({ state }) => state === 'WAITING').length;
  const before = useRef(waiting);
  useEffect(() => {
    if (waiting !== undefined && before.current !== undefined && waiting < before.current) {
      void client.invalidateQueries({ queryKey: LIST });
    }
    before.current = waiting;
  }, [waiting, client]);
  return query;
}

export function useAlert(id: string) {
  const language = useLanguage() === 'ko' ? 'KO' : 'EN';
  return useQuery({
    queryKey: ['trade-fraud', 'alert', id, language],
    queryFn: ({ signal }) => request(FraudAlertDocument, { id, language }, signal),
    select: ({ fraudAlert }) => fraudAlert,
  });
}

export function useRequestRun() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (period: { from: string; until: string }) =>
      request(RequestFraudRunDocument, period).then((data) => data.requestFraudRun),
    onSuccess: () => client.invalidateQueries({ queryKey: ['trade-fraud', 'runs'] }),
  });
}

/** A step of the work on an alert. */
export type Step =
  | { readonly kind: 'take' }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'propose'; readonly verdict: FraudVerdict; readonly text: string }
  | { readonly kind: 'decide'; readonly agree: boolean; readonly text: string }
  | { readonly kind: 'reopen'; readonly text: string };

async function doStep(id: string, step: Step) {
  switch (step.kind) {
    case 'take':
      return (await request(TakeFraudAlertDocument, { id })).takeFraudAlert;
    case 'note':
      return (await request(NoteFraudAlertDocument, { id, text: step.text })).noteFraudAlert;
    case 'propose': {
      const { verdict, text: reason } = step;
      return (await request(ProposeFraudClosingDocument, { id, verdict, reason })).proposeFraudClosing;
    }
    case 'decide':
      return (await request(DecideFraudClosingDocument, { id, agree: step.agree, reason: step.text }))
        .decideFraudClosing;
    case 'reopen':
      return (await request(ReopenFraudAlertDocument, { id, reason: step.text })).reopenFraudAlert;
  }
}

/** Whatever is shown of alerts is read again after something was done to one. */
export function useWork(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (step: Step) => doStep(id, step),
    onSuccess: () => client.invalidateQueries({ queryKey: ['trade-fraud'] }),
  });
}
