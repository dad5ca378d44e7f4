import { type PortalClient } from './portal-client.js';

/** A sign-in takes five redirects. */
const MOST_STEPS = 12;

/**
 * Goes over plain HTTP where a browser would: from the portal to its embedded issuer, picks the person, and back.
 * @param login the portal's address that leads to the issuer
 * @returns the page of the portal on which it ended
 */
export async function throughIssuer(client: PortalClient, login: string, person: string): Promise<string> {
  let path = login;
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
