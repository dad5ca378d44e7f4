import { type Scheme } from '../transaction.js';
import { type Goods } from './goods.js';

/** Which case of which scheme a record belongs to. */
export interface Label {
  readonly scheme: Scheme;
  /** Such as `carousel-3`. */
  readonly case: string;
  /** Of mispriced goods: the price against the honest one. */
  readonly times?: number;
}

export interface Partner {
  readonly name: string;
  readonly country: string;
  readonly related: boolean;
  /** What the records state of the relation. */
  readonly relatedStated: boolean | undefined;
  /** Days from goods to payment. */
  readonly terms: number;
  /** Settles several deals with one payment. */
  readonly combines: boolean;
}

/** Goods of one kind that a firm trades with a partner, with what is usual between the two. */
export interface Channel {
  readonly firm: Firm;
  readonly partner: Partner;
  readonly goods: Goods;
  readonly direction: 'import' | 'export';
  readonly origin: string;
  /** Logarithm of the price against that of the goods: quality, bargaining. */
  readonly quality: number;
}

export interface Firm {
  readonly name: string;
  /** Usual US dollars of a deal. */
  readonly dealAmount: number;
  readonly channels: readonly Channel[];
  /** Days, counted from the records' first, between which it trades. */
  readonly active: readonly [number, number];
}

/** Goods of one declaration. */
export interface Line {
  readonly channel: Channel;
  readonly quantity: number;
  /** US dollars. */
  readonly unitPrice: number;
  readonly label?: Label;
}

/** An order, with its goods and how it is paid. Days count from the records' first. */
export interface Deal {
  readonly channel: Channel;
  readonly day: number;
  readonly invoice: string;
  readonly lines: readonly Line[];
  /** `usual` as the pair agreed, `none` never, `twice` in full both times, `part` a small part only. */
  readonly settled: 'usual' | 'none' | 'twice' | 'part';
  /** A deal without goods is paid and never declared. */
  readonly goods: boolean;
  /** Of its payments. */
  readonly paymentLabel?: Label;
  /** Payments that name no invoice, as services often do. */
  readonly unnamed?: boolean;
  /** Days from goods to payment where it isn't what the pair agreed. */
  readonly terms?: number;
}

export const amountOf = (deal: Deal): number =>
  deal.lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
