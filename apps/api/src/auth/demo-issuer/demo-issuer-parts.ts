import { type ShownPerson, type Side } from './demo-page.js';

/** Someone who can be picked: what the page says of them, and what the issuer then tells the portal. */
export interface IssuedPerson extends ShownPerson {
  readonly claims: Readonly<Record<string, unknown>>;
}

/** What an embedded issuer is for. Apart from the issuer itself, whose library is loaded only where one is asked for. */
export interface DemoIssuerParts {
  readonly path: string;
  readonly client: { readonly id: string; readonly secret: string };
  /** Paths of the portal that it may send browsers and notices to. */
  readonly callback: string;
  readonly signedOut?: string;
  readonly backChannel?: string;
  readonly people: () => readonly IssuedPerson[] | Promise<readonly IssuedPerson[]>;
  /** What the page says of itself. */
  readonly lead: Readonly<Record<Side, string>>;
  /** Names of the claims that people have beside `sub`. */
  readonly claims: readonly string[];
}
