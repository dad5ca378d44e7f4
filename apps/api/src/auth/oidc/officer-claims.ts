import { z } from 'zod';
import { type PortalConfig } from '../../config/portal-config.js';
import { type Officer, OFFICER_ROLES, type OfficerRole } from '../officer.js';

/** Where an agency's issuer says what, and how it names our roles. */
export type ClaimMapping = Pick<
  PortalConfig,
  'OIDC_NAME_CLAIM' | 'OIDC_ROLES_CLAIM' | 'OIDC_OFFICE_CLAIM' | 'OIDC_ROLE_MAP'
>;

const claimsSchema = z.record(z.string(), z.unknown());

/** A claim by its path: `realm_access.roles` is `roles` within `realm_access`; a claim with that very name comes first. */
export function claimAt(claims: Readonly<Record<string, unknown>>, path: string): unknown {
  if (path in claims) return claims[path];
  const [first = '', ...rest] = path.split('.');
  if (rest.length === 0) return undefined;
  const inner = claimsSchema.safeParse(claims[first]);
  return inner.success ? claimAt(inner.data, rest.join('.')) : undefined;
}

/**
 * The officer that an issuer's claims tell of. Pure.
 * @param claims of the ID token, and of userinfo where it was asked
 * @returns the officer, with no roles where the issuer names none that we know
 */
export function officerFromClaims(
  claims: Readonly<Record<string, unknown>> & { sub: string },
  mapping: ClaimMapping,
): Officer {
  const text = (path: string) => z.string().trim().min(1).max(200).safeParse(claimAt(claims, path)).data;
  const office = text(mapping.OIDC_OFFICE_CLAIM);
  return {
    id: claims.sub,
    name: text(mapping.OIDC_NAME_CLAIM) ?? claims.sub,
    roles: rolesIn(claimAt(claims, mapping.OIDC_ROLES_CLAIM), mapping.OIDC_ROLE_MAP),
    ...(office !== undefined && { office }),
  };
}

/** Ours among the issuer's roles, in our order; the issuer's others (of other systems) are passed over. */
function rolesIn(claim: unknown, map: ClaimMapping['OIDC_ROLE_MAP']): OfficerRole[] {
  // Some issuers give a list, some a single text with spaces, as in `scope`.
  const listed = z.array(z.unknown()).safeParse(claim).data ?? (typeof claim === 'string' ? claim.split(/[\s,]+/) : []);
  const names = listed.filter((name) => typeof name === 'string');
  const ours = new Set(
    map === undefined ? names : names.flatMap((name) => (Object.hasOwn(map, name) ? [map[name]] : [])),
  );
  return OFFICER_ROLES.filter((role) => ours.has(role));
}
