import { describe, expect, it } from '@jest/globals';
import { claimAt, type ClaimMapping, officerFromClaims } from './officer-claims.js';

const PLAIN: ClaimMapping = {
  OIDC_NAME_CLAIM: 'name',
  OIDC_ROLES_CLAIM: 'roles',
  OIDC_OFFICE_CLAIM: 'office',
  OIDC_ROLE_MAP: undefined,
};

describe('an officer, from claims', () => {
  it('has name, office and the roles that we know, in our order', () => {
    const claims = { sub: 'k1', name: ' 김가 ', office: '020', roles: ['auditor', 'mail-admin', 'screening', 7] };
    expect(officerFromClaims(claims, PLAIN)).toEqual({
      id: 'k1',
      name: '김가',
      office: '020',
      roles: ['screening', 'auditor'],
    });
  });

  it('is named by the subject, and has no office and no role, where the issuer says nothing of them', () => {
    expect(officerFromClaims({ sub: 'k1' }, PLAIN)).toEqual({ id: 'k1', name: 'k1', roles: [] });
    expect(officerFromClaims({ sub: 'k1', name: 3, roles: { screening: true } }, PLAIN).roles).toEqual([]);
  });

  it('has its roles by the agency’s own names, at the agency’s own place', () => {
    const mapping: ClaimMapping = {
      ...PLAIN,
      OIDC_ROLES_CLAIM: 'realm_access.roles',
      OIDC_ROLE_MAP: { 'customs-audit': 'auditor' },
    };
    const claims = { sub: 'k1', realm_access: { roles: ['customs-audit', 'screening', 'constructor'] } };
    expect(officerFromClaims(claims, mapping).roles).toEqual(['auditor']);
  });

  it('has roles from a text too', () => {
    expect(officerFromClaims({ sub: 'k1', roles: 'screening other,auditor' }, PLAIN).roles).toEqual([
      'screening',
      'auditor',
    ]);
  });

  it('reads a claim whose own name has dots', () => {
    expect(claimAt({ 'https://x.example/roles': 1 }, 'https://x.example/roles')).toBe(1);
    expect(claimAt({ a: { b: { c: 2 } } }, 'a.b.c')).toBe(2);
    expect(claimAt({ a: 'text' }, 'a.b')).toBeUndefined();
  });
});
