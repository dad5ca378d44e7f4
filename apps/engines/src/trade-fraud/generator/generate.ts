import { Sampler } from '../../common/sampler.js';
import { type Scheme, SCHEMES, type Transaction } from '../transaction.js';
import { type Label } from './deals.js';
import { FirmRegister } from './firms.js';
import { Market } from './market.js';
import { ordinaryDeals, type TradeMaker } from './ordinary-trade.js';
import { ORDINARY, SCHEME_SETS, type SchemeSet } from './parameters.js';
import { type MadeRecord, recordsOf } from './records.js';
import { carousel, roundTripping } from './schemes/circular.js';
import { type Host, Hosts, type SchemeMaker } from './schemes/hosts.js';
import { overInvoicing, relatedPartyPricing, underInvoicing } from './schemes/mispricing.js';
import { goodsWithoutPayment, paymentWithoutGoods, repeatInvoice } from './schemes/one-sided.js';
import { suddenVolume } from './schemes/sudden-volume.js';

const MAKERS: Readonly<Record<Scheme, (hosts: Hosts, maker: SchemeMaker, label: Label) => void>> = {
  over_invoicing: overInvoicing,
  under_invoicing: underInvoicing,
  round_tripping: roundTripping,
  payment_without_goods: paymentWithoutGoods,
  goods_without_payment: goodsWithoutPayment,
  carousel,
  repeat_invoice: repeatInvoice,
  related_party_pricing: relatedPartyPricing,
  sudden_volume: suddenVolume,
};

export interface GeneratorOptions {
  /** About how many transactions to make; some ten more or a few per cent less may come out. */
  readonly transactions: number;
  readonly seed: number;
  readonly schemes: SchemeSet;
}

/** Made-up transactions in order of days, with the truth of which belong to a scheme. */
export interface GeneratedTrade {
  readonly transactions: readonly Transaction[];
  /** By row; undefined for honest trade. */
  readonly labels: readonly (Label | undefined)[];
}

/** Part of the transactions that schemes add, roughly. */
const SCHEME_PART = 0.05;
const LEAST_TRANSACTIONS = 2000;

/**
 * Trade and payments of made-up firms, with schemes at known places. The same options give the same records.
 * @throws Error for fewer than 2,000 transactions, which hold too few firms for the schemes
 */
export function generateTrade({ transactions, seed, schemes }: GeneratorOptions): GeneratedTrade {
  if (transactions < LEAST_TRANSACTIONS) throw new Error(`at least ${LEAST_TRANSACTIONS} transactions are needed`);
  const sampler = new Sampler(seed);
  const maker: SchemeMaker = {
    sampler,
    market: new Market(seed + 1),
    register: new FirmRegister(sampler),
    parameters: SCHEME_SETS[schemes],
  };
  const hosts = ordinaryHosts(transactions * (1 - SCHEME_PART), maker);
  injectSchemes(hosts, transactions, maker);
  const records = hosts.flatMap(({ deals }) =>
    recordsOf(
      [...deals].sort((a, b) => a.day - b.day),
      sampler,
    ),
  );
  while (records.length < transactions) {
    const [host] = ordinaryHosts(1, maker);
    records.push(...recordsOf(host?.deals ?? [], sampler));
  }
  return numbered(records);
}

/** Firms with as much ordinary trade as makes so many records. */
function ordinaryHosts(records: number, maker: TradeMaker & Pick<SchemeMaker, 'register'>): Host[] {
  const hosts: Host[] = [];
  // Two records a deal and a little more; days before and after the records don't count.
  const within = (deals: Host['deals']) => deals.filter(({ day }) => day >= 0 && day < ORDINARY.days).length * 2.2;
  for (let made = 0; made < records;) {
    const firm = maker.register.nextFirm();
    const host: Host = { firm, deals: ordinaryDeals(firm, maker) };
    hosts.push(host);
    made += Math.max(1, within(host.deals));
  }
  return hosts;
}

function injectSchemes(hosts: readonly Host[], transactions: number, maker: SchemeMaker): void {
  const pool = new Hosts(hosts, maker);
  const cases = Math.max(1, Math.round((maker.parameters.casesIn10k * transactions) / 10_000));
  for (const scheme of SCHEMES) {
    for (let number = 1; number <= cases; number += 1) {
      MAKERS[scheme](pool, maker, { scheme, case: `${scheme}-${number}` });
    }
  }
}

function numbered(records: readonly MadeRecord[]): GeneratedTrade {
  const ordered = records
    .map((record, at) => ({ record, at }))
    .sort((a, b) => a.record.day - b.record.day || a.at - b.at);
  const first = Date.parse(ORDINARY.firstDay);
  return {
    transactions: ordered.map(({ record }, at) => ({
      ...record.transaction,
      id: `SYN-${String(at + 1).padStart(7, '0')}`,
      date: new Date(first + record.day * 86_400_000).toISOString().slice(0, 10),
    })),
    labels: ordered.map(({ record }) => record.label),
  };
}
