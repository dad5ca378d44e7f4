import * as oidc from 'openid-client';
import { type Officer } from '../officer.js';
import { type ClaimMapping, officerFromClaims } from './officer-claims.js';

/**
 * The officer whom the issuer's tokens tell of: by userinfo where the issuer has it, since it is the state of now, over
 * the ID token's claims.
 * @param subject whom the tokens must be of
 * @throws what `openid-client` throws when the issuer refuses or isn't there
 */
export async function readOfficer(
  client: oidc.Configuration,
  tokens: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers,
  subject: string,
  mapping: ClaimMapping,
): Promise<Officer> {
  const told =
    client.serverMetadata().userinfo_endpoint === undefined
      ? {}
      : await oidc.fetchUserInfo(client, tokens.access_token, subject);
  return officerFromClaims({ ...tokens.claims(), ...told, sub: subject }, mapping);
}
