import { type Transaction } from './transaction.js';

/** A party and what of it is known from transactions. */
export interface NetworkParty {
  readonly id: string;
  /** In Korea, or abroad. */
  readonly isKorean: boolean;
  readonly country: string;
  /** US dollars of all its links. */
  readonly amount: number;
}

/** What goes between two parties one way: goods, or money. */
export interface NetworkLink {
  readonly from: string;
  readonly to: string;
  readonly kind: 'goods' | 'money';
  readonly transactions: number;
  readonly amount: number;
  /** Whether the two are said to be related. */
  readonly related: boolean;
}

export interface PartyNetwork {
  readonly parties: readonly NetworkParty[];
  readonly links: readonly NetworkLink[];
  /** Parties beyond the bound, which are left out. */
  readonly left: number;
}

/**
 * Who deals with whom, out of transactions: goods and money by direction. The parties with the most money are kept, up to
 * the bound, and the links between them. Pure.
 */
export function networkOf(transactions: readonly Transaction[], most: number): PartyNetwork {
  const parties = new Map<string, { -readonly [Key in keyof NetworkParty]: NetworkParty[Key] }>();
  const links = new Map<string, { -readonly [Key in keyof NetworkLink]: NetworkLink[Key] }>();
  for (const { firm, partner, country, direction, record, amount = 0, related = false } of transactions) {
    for (const [id, isKorean] of [
      [firm, true],
      [partner, false],
    ] as const) {
      const party = parties.get(id) ?? { id, isKorean, country: isKorean ? 'KR' : country, amount: 0 };
      party.amount += amount;
      parties.set(id, party);
    }
    const [from, to] = direction === 'export' || direction === 'out' ? [firm, partner] : [partner, firm];
    const kind = record === 'declaration' ? 'goods' : 'money';
    const key = [from, to, kind].join('|');
    const link = links.get(key) ?? { from, to, kind, transactions: 0, amount: 0, related: false };
    link.transactions += 1;
    link.amount += amount;
    link.related ||= related;
    links.set(key, link);
  }
  const ranked = [...parties.values()].sort((a, b) => b.amount - a.amount || (a.id < b.id ? -1 : 1));
  const kept = ranked.slice(0, most);
  const names = new Set(kept.map(({ id }) => id));
  return {
    parties: kept,
    links: [...links.values()].filter(({ from, to }) => names.has(from) && names.has(to)),
    left: ranked.length - kept.length,
  };
}
