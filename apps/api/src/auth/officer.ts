/** What an officer may do here; more roles come with more of the officers' services. */
export type OfficerRole = 'author' | 'reviewer';

/** A customs officer, as far as a request proves it. */
export interface Officer {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly OfficerRole[];
}
