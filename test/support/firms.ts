import { throughIssuer } from './issuer.js';
import { type PortalClient } from './portal-client.js';

/** Settings of a portal at whose embedded issuer made-up firms sign in. */
export const WITH_FIRMS = { NODE_ENV: 'test', DEMO_FIRMS: '300' } as const;

/** Of whom the portal holds no record. */
export const FIRM_WITHOUT_RECORD = 'demo-00000';

/** The made-up firms with a record that the issuer offers. */
export async function firmsToChoose(client: PortalClient): Promise<string[]> {
  let path = '/api/firm/login';
  while (!path.includes('/interaction/')) path = (await client.send(path)).headers.get('location') ?? '/interaction/';
  const html = await (await client.send(path)).text();
  const offered = Array.from(html.matchAll(/value="(demo-\d{5})"/g), ([, firm = '']) => firm);
  return offered.filter((firm) => firm !== FIRM_WITHOUT_RECORD);
}

/**
 * Signs in as a made-up firm over plain HTTP.
 * @param firm empty: the sign-in is cancelled
 * @returns the page on which it ended
 */
export function signInFirm(client: PortalClient, firm: string, returnTo = '/ko/support/dashboard'): Promise<string> {
  return throughIssuer(client, `/api/firm/login?return=${encodeURIComponent(returnTo)}`, firm);
}
