import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { useLocation } from 'react-router';
import { request } from '../../api/graphql-client.js';
import { CLIENT_HEADERS } from '../../api/request.js';
import { OfficerSessionDocument, type OfficerSessionQuery } from '../../generated/graphql.js';
import { type PortalLanguage } from '../../i18n/language.js';

export type OfficerSession = OfficerSessionQuery['officerSession'];
export type OfficerOnShow = NonNullable<OfficerSession['officer']>;

export const SESSION_KEY = ['officer-session'] as const;

/** The session is asked for again so often, in milliseconds; asking doesn't prolong it. */
const ASK_EVERY_MS = 60_000;

/** Who is signed in, and for how long. */
export function useOfficerSession() {
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: ({ signal }) => request(OfficerSessionDocument, {}, signal),
    select: ({ officerSession }) => officerSession,
    staleTime: ASK_EVERY_MS / 2,
    refetchInterval: ASK_EVERY_MS,
    refetchOnWindowFocus: true,
  });
}

export const OfficerContext = createContext<OfficerOnShow | undefined>(undefined);

/** The officer who is looking; only within an {@link OfficerGate}. */
export function useOfficer(): OfficerOnShow {
  const officer = useContext(OfficerContext);
  if (officer === undefined) throw new Error('this is shown to officers only');
  return officer;
}

/** Whether the officer who is looking may do something, as `subject.verb`; the server has the last word. */
export function useMay(): (operation: string) => boolean {
  const { operations } = useOfficer();
  return (operation) => operations.includes(operation);
}

/** The server's address that begins a sign-in and leads back to a page; a link to it leaves the portal's router. */
export function signInAddress(page: string, stepUp = false): string {
  const query = new URLSearchParams({ return: page, ...(stepUp && { stepUp: '' }) });
  return `/api/auth/login?${query.toString()}`;
}

/** The page on show, to come back to. */
export function useThisPage(): string {
  const { pathname, search } = useLocation();
  return `${pathname}${search}`;
}

/** Ends the session here, or in all browsers, and leaves for the issuer, to sign out there too. */
export async function leave(language: PortalLanguage, everywhere: boolean): Promise<void> {
  const response = await fetch('/api/auth/logout', {
    method: 'POST',
    headers: CLIENT_HEADERS,
    body: JSON.stringify({ language, everywhere }),
    credentials: 'same-origin',
  });
  if (!response.ok) throw new Error(`signing out answers ${String(response.status)}`);
  const { location } = (await response.json()) as { location: string };
  window.location.assign(location);
}
