import { randomBytes } from 'node:crypto';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { type RequestHandler } from 'express';
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { DEMO_CLIENT, DEMO_ISSUER_PATH } from './demo-address.js';
import { personPage, signOutPage } from './demo-page.js';
import { DEMO_PEOPLE } from './demo-people.js';

const HOUR_S = 60 * 60;

const sideOf = (locales: unknown) => (typeof locales === 'string' && locales.startsWith('en') ? 'en' : 'ko');

const CONTENT_POLICY =
  // The issuer's own page at the end of a sign-out sends its form by an inline script.
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * An OpenID Connect issuer inside the portal, for development: made-up officers, no passwords, nothing kept between
 * starts. The configuration refuses it in production and where other machines could reach it.
 * @param origin the portal's address, known once it listens
 * @returns the handler to put at {@link DEMO_ISSUER_PATH}
 */
export function demoIssuer(origin: string): RequestHandler {
  const provider = new Provider(`${origin}${DEMO_ISSUER_PATH}`, settings(origin));
  const callback = provider.callback();
  return (request, response, next) => {
    response.setHeader('Content-Security-Policy', CONTENT_POLICY);
    const isInteraction = request.path.startsWith('/interaction/');
    const handled = !isInteraction
      ? callback(request, response)
      : request.method === 'POST'
        ? signIn(provider, request, response)
        : showPeople(provider, request, response);
    handled.catch(next);
  };
}

async function showPeople(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { uid, params, prompt } = await provider.interactionDetails(request, response);
  const again = prompt.reasons.some((reason) => reason !== 'no_session');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(personPage(sideOf(params.ui_locales), DEMO_PEOPLE, `${DEMO_ISSUER_PATH}/interaction/${uid}`, again));
}

async function signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const person = new URLSearchParams(await text(request)).get('person') ?? '';
  const { params } = await provider.interactionDetails(request, response);
  const acr = typeof params.acr_values === 'string' ? params.acr_values.split(' ')[0] : undefined;
  const result = DEMO_PEOPLE.some(({ id }) => id === person)
    ? { login: { accountId: person, ...(acr !== undefined && { acr }) } }
    : { error: 'access_denied', error_description: 'cancelled' };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

function settings(origin: string): Configuration {
  return {
    clients: [
      {
        client_id: DEMO_CLIENT.id,
        client_secret: DEMO_CLIENT.secret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${origin}/api/auth/callback`],
        post_logout_redirect_uris: [`${origin}/api/auth/signed-out`],
        backchannel_logout_uri: `${origin}/api/auth/back-channel-logout`,
        backchannel_logout_session_required: true,
        response_types: ['code'],
        grant_types: ['authorization_code', 'refresh_token'],
      },
    ],
    // By default the issuer keeps its own requests off this machine's addresses, where the portal is.
    fetch: (url, options) => fetch(url, withoutDispatcher(options)),
    cookies: { keys: [randomBytes(32).toString('hex')] },
    claims: { openid: ['sub'], profile: ['name', 'roles', 'office'] },
    conformIdTokenClaims: false,
    findAccount: (_context, sub) => {
      const person = DEMO_PEOPLE.find(({ id }) => id === sub);
      return (
        person && {
          accountId: sub,
          claims: () => ({ sub, name: person.name, roles: person.roles, office: person.office }),
        }
      );
    },
    interactions: { url: (_context, { uid }) => `${DEMO_ISSUER_PATH}/interaction/${uid}` },
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
