import { type BrowserContext } from 'playwright-core';
import { throughIssuer } from './issuer.js';
import { PortalClient } from './portal-client.js';

/** Settings of a portal at whose embedded issuer made-up officers sign in. */
export const WITH_OFFICERS = { NODE_ENV: 'test', DEMO_ISSUER: 'true' } as const;

/** A made-up officer of the embedded issuer (`apps/api/src/auth/demo-issuer/demo-people.ts`). */
export type DemoOfficer =
  | 'demo-support'
  | 'demo-review'
  | 'demo-review-2'
  | 'demo-screening'
  | 'demo-screening-2'
  | 'demo-image'
  | 'demo-image-2'
  | 'demo-investigator'
  | 'demo-investigator-2'
  | 'demo-data'
  | 'demo-supervisor'
  | 'demo-auditor'
  | 'demo-nobody';

const COOKIE = 'gwanmun_officer';

/**
 * Signs in over plain HTTP as a browser would: to the issuer, picks the person, back to the portal. Takes some
 * hundredths of a second.
 * @returns the page on which it ended, for example `/ko/officers`
 */
export function signIn(
  client: PortalClient,
  person: DemoOfficer | '',
  { stepUp = false, returnTo = '/ko/officers' } = {},
): Promise<string> {
  return throughIssuer(
    client,
    `/api/auth/login?return=${encodeURIComponent(returnTo)}${stepUp ? '&stepUp' : ''}`,
    person,
  );
}

/** A client of the API with an officer signed in. */
export async function asOfficer(origin: string, person: DemoOfficer): Promise<PortalClient> {
  const client = new PortalClient(origin);
  await signIn(client, person);
  return client;
}

/** Gives a browser an officer's session, signed in over plain HTTP: tests of pages needn't go through the form each time. */
export async function signInBrowser(context: BrowserContext, origin: string, person: DemoOfficer): Promise<void> {
  const client = await asOfficer(origin, person);
  await context.addCookies([
    { name: COOKIE, value: client.cookie(COOKIE) ?? '', url: origin, httpOnly: true, sameSite: 'Lax' },
  ]);
}
