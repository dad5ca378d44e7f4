import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/graphql-client.js';
import { toGraphqlLanguage } from '../../api/graphql-language.js';
import {
  FirmAccessesDocument,
  FirmDashboardDocument,
  type FirmDashboardQuery,
  FirmSessionDocument,
  type FirmSessionQuery,
  GiveFirmConsentDocument,
  SignOutFirmDocument,
  WithdrawFirmConsentDocument,
} from '../../generated/graphql.js';
import { type PortalLanguage } from '../../i18n/language.js';

export type FirmSession = FirmSessionQuery['firmSession'];
export type Dashboard = NonNullable<FirmDashboardQuery['firmDashboard']>;

/** All that is asked of a firm's record lies under one key, so that a change of consent asks for all of it again. */
const KEY = 'firm-record';
const SESSION_KEY = [KEY, 'session'];

export function useFirmSession() {
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: ({ signal }) => request(FirmSessionDocument, {}, signal),
    select: (data) => data.firmSession,
  });
}

/** The record; null where session or consent have ended meanwhile, and then the session is asked for again. */
export function useDashboard(language: PortalLanguage) {
  const client = useQueryClient();
  return useQuery({
    queryKey: [KEY, 'dashboard', language],
    queryFn: async ({ signal }) => {
      const data = await request(FirmDashboardDocument, { language: toGraphqlLanguage(language) }, signal);
      if (!data.firmDashboard) await client.invalidateQueries({ queryKey: SESSION_KEY });
      return data;
    },
    select: (data) => data.firmDashboard ?? null,
  });
}

/** @param reading changes whenever the record has been read, so that the log is asked for after it */
export function useAccesses(reading: string) {
  return useQuery({
    queryKey: [KEY, 'accesses', reading],
    queryFn: ({ signal }) => request(FirmAccessesDocument, {}, signal),
    select: (data) => data.firmAccesses,
  });
}

/** What a firm can do; afterwards everything about it is asked for again, and nothing of before stays in memory. */
export function useFirmActions() {
  const client = useQueryClient();
  const forget = () => {
    client.removeQueries({ queryKey: ['support-matches'] });
    client.removeQueries({ queryKey: [KEY, 'dashboard'] });
    return client.invalidateQueries({ queryKey: [KEY] });
  };
  const signOut = useMutation({ mutationFn: () => request(SignOutFirmDocument, {}), onSuccess: forget });
  const give = useMutation({
    mutationFn: (countsForOthers: boolean) => request(GiveFirmConsentDocument, { countsForOthers }),
    onSuccess: forget,
  });
  const withdraw = useMutation({ mutationFn: () => request(WithdrawFirmConsentDocument, {}), onSuccess: forget });
  return { signOut, give, withdraw };
}
