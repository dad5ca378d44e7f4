/** What an officer is at customs; `authority/ability.ts` says what each may do. An officer may have several. */
export const OFFICER_ROLES = [
  'trader_support',
  'knowledge_reviewer',
  'screening',
  'image_analyst',
  'investigator',
  'data_steward',
  'supervisor',
  'auditor',
] as const;
export type OfficerRole = (typeof OFFICER_ROLES)[number];

/** A customs officer, as their agency's issuer tells of them. */
export interface Officer {
  /** The issuer's `sub`: never changes, never given to another. */
  readonly id: string;
  readonly name: string;
  readonly roles: readonly OfficerRole[];
  /** Code of the customs office where they work, where the issuer says so. */
  readonly office?: string | undefined;
}
