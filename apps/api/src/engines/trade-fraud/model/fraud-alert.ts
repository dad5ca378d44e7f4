import { type Transaction } from './transaction.js';

/** The usual price of a unit of some goods at some time, in US dollars. */
export interface PriceBand {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** Numbers by name, as an engine gives them. Names are the engine's own: unknown ones are shown as they are. */
export type Figures = Readonly<Record<string, number>>;

/** A transaction behind an alert. */
export interface Evidence {
  readonly transaction: Transaction;
  /** How unusual it is, 0 to 1. */
  readonly score: number;
  readonly figures: Figures;
  readonly band: PriceBand | undefined;
}

/** What an engine took for fraud, before it is known whether it is an alert that there was already. */
export interface FoundAlert {
  /** Of `FRAUD_PATTERNS`, or one that a newer engine knows. */
  readonly pattern: string;
  /** 0 to 1. */
  readonly certainty: number;
  /** By day, at least one. */
  readonly evidence: readonly Evidence[];
}

export const ALERT_STATES = ['open', 'taken', 'close_proposed', 'closed'] as const;
export type AlertState = (typeof ALERT_STATES)[number];

/** What an alert is closed as: there was fraud, there was none, or others have to find out. */
export const VERDICTS = ['founded', 'unfounded', 'outside_inquiry'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** An alert as it is listed. */
export interface FraudAlert {
  readonly id: string;
  readonly office: string;
  readonly pattern: string;
  readonly firm: string;
  readonly partner: string;
  readonly parties: readonly string[];
  readonly certainty: number;
  /** US dollars. */
  readonly exposure: number;
  /** Days of the first and the last transaction. */
  readonly from: string;
  readonly until: string;
  readonly transactions: number;
  readonly engineVersion: string;
  readonly foundAt: Date;
  readonly vanishedAt: Date | undefined;
  readonly state: AlertState;
  readonly memberIds: readonly string[];
  readonly verdict: Verdict | undefined;
  readonly proposedBy: string | undefined;
  readonly closedBy: string | undefined;
}

export type EntryKind = 'take' | 'note' | 'propose' | 'close' | 'send_back' | 'reopen';

/** What an officer wrote on an alert or did with it. */
export interface CaseEntry {
  readonly kind: EntryKind;
  readonly verdict: Verdict | undefined;
  readonly text: string;
  readonly by: string;
  readonly byName: string;
  readonly at: Date;
}
