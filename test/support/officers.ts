import { type BrowserContext } from 'playwright-core';
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
/** A sign-in takes five redirects. */
const MOST_STEPS = 12;

/**
 * Signs in over plain HTTP as a browser would: to the issuer, picks the person, back to the portal. Takes some
 * hundredths of a second.
 * @returns the page on which it ended, for example `/ko/officers`
 */
export async function signIn(
  client: PortalClient,
  person: DemoOfficer | '',
  { stepUp = false, returnTo = '/ko/officers' } = {},
): Promise<string> {
  let path = `/api/auth/login?return=${encodeURIComponent(returnTo)}${stepUp ? '&stepUp' : ''}`;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const form = path.includes('/interaction/') ? { person } : undefined;
    const location = await follow(client, path, form);
    const { pathname, search } = new URL(location, 'http://portal');
    path = `${pathname}${search}`;
    if (/^\/(ko|en)\//.test(path)) return path;
  }
  throw new Error(`the sign-in goes round and round: ${path}`);
}

/** @param form posted there; undefined: the page is only fetched @returns where the answer leads */
async function follow(client: PortalClient, path: string, form: Record<string, string> | undefined): Promise<string> {
  const response = await client.send(path, form && { method: 'POST', body: new URLSearchParams(form) });
  const location = response.headers.get('location');
  if (location !== null) return location;
  const html = await response.text();
  // Where one person takes another's place, the issuer's page signs the first one out by itself.
  const [, action] = /<form[^>]* action="([^"]+)"/.exec(html) ?? [];
  const [, xsrf] = /name="xsrf" value="([^"]+)"/.exec(html) ?? [];
  if (action === undefined || xsrf === undefined)
    throw new Error(`${path} answers ${String(response.status)}: ${html}`);
  return follow(client, action, { xsrf, logout: 'yes' });
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
