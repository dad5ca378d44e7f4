import { randomBytes } from 'node:crypto';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { type RequestHandler } from 'express';
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { type DemoIssuerParts } from './demo-issuer-parts.js';
import { personPage, signOutPage } from './demo-page.js';

const HOUR_S = 60 * 60;

const sideOf = (locales: unknown) => (typeof locales === 'string' && locales.startsWith('en') ? 'en' : 'ko');

const CONTENT_POLICY =
  // The issuer's own page at the end of a sign-out sends its form by an inline script.
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * An OpenID Connect issuer inside the portal, for development: made-up officers or firms, no passwords, nothing kept between
 * starts. The configuration refuses it in production and where other machines could reach it.
 * @param origin its own address, known once it listens
 * @param portal the portal's, which is the same but in tests
 * @returns the handler to put at its path
 */
export function demoIssuer(origin: string, parts: DemoIssuerParts, portal = origin): RequestHandler {
  const provider = new Provider(`${origin}${parts.path}`, settings(portal, parts));
  const callback = provider.callback();
  return (request, response, next) => {
    response.setHeader('Content-Security-Policy', CONTENT_POLICY);
    const isInteraction = request.path.startsWith('/interaction/');
    const handled = !isInteraction
      ? callback(request, response)
      : request.method === 'POST'
        ? signIn(provider, parts, request, response)
        : showPeople(provider, parts, request, response);
    handled.catch(next);
  };
}

async function showPeople(
  provider: Provider,
  parts: DemoIssuerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { uid, params, prompt } = await provider.interactionDetails(request, response);
  const again = !prompt.reasons.includes('no_session');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  const [people, action] = [await parts.people(), `${parts.path}/interaction/${uid}`];
  response.end(personPage(sideOf(params.ui_locales), { lead: parts.lead, people, action, again }));
}

async function signIn(
  provider: Provider,
  parts: DemoIssuerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const person = new URLSearchParams(await text(request)).get('person') ?? '';
  const { params } = await provider.interactionDetails(request, response);
  const acr = typeof params.acr_values === 'string' ? params.acr_values.split(' ')[0] : undefined;
  const result = (await parts.people()).some(({ id }) => id === person)
    ? { login: { accountId: person, ...(acr !== undefined && { acr }) } }
    : { error: 'access_denied', error_description: 'cancelled' };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

function settings(portal: string, parts: DemoIssuerParts): Configuration {
  return {
    clients: [
      {
        client_id: parts.client.id,
        client_secret: parts.client.secret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${portal}${parts.callback}`],
        ...(parts.signedOut !== undefined && { post_logout_redirect_uris: [`${portal}${parts.signedOut}`] }),
        ...(parts.backChannel !== undefined && {
          backchannel_logout_uri: `${portal}${parts.backChannel}`,
          backchannel_logout_session_required: true,
        }),
        response_types: ['code'],
        grant_types: ['authorization_code', 'refresh_token'],
      },
    ],
    // By default the issuer keeps its own requests off this machine's addresses, where the portal is.
    fetch: (url, options) => fetch(url, withoutDispatcher(options)),
    // Two issuers of one host must not take one another's cookies for theirs.
    cookies: {
      keys: [randomBytes(32).toString('hex')],
      names: {
        session: `${parts.client.id}_session`,
        interaction: `${parts.client.id}_interaction`,
        resume: `${parts.client.id}_resume`,
      },
    },
    claims: { openid: ['sub'], profile: ['name', ...parts.claims] },
    conformIdTokenClaims: false,
    findAccount: async (_context, sub) => {
      const person = (await parts.people()).find(({ id }) => id === sub);
      return person && { accountId: sub, claims: () => ({ sub, name: person.name, ...person.claims }) };
    },
    interactions: { url: (_context, { uid }) => `${parts.path}/interaction/${uid}` },
    loadExistingGrant: grantAll,
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
    pkce: { required: () => true },
    ttl: {
      AccessToken: HOUR_S,
      IdToken: HOUR_S,
      Interaction: HOUR_S,
      Session: 10 * HOUR_S,
      Grant: 10 * HOUR_S,
      RefreshToken: 10 * HOUR_S,
    },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = signOutPage(sideOf(context.oidc.params?.ui_locales), form);
        },
      },
    },
  };
}

function withoutDispatcher(options: RequestInit = {}): RequestInit {
  const plain = { ...options };
  delete plain.dispatcher;
  return plain;
}

/** The portal is the only client, so there is nothing to consent to. */
async function grantAll({ oidc }: KoaContextWithOIDC) {
  const { client, session, provider } = oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const known = session.grantIdFor(client.clientId);
  if (known !== undefined) return provider.Grant.find(known);
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}
