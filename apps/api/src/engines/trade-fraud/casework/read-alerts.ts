import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/audit-log.js';
import { authorise } from '../../../auth/authority/authorise.js';
import { type PurposeKind, statedPurpose } from '../../../auth/authority/purpose.js';
import { type Officer } from '../../../auth/officer.js';
import { CLOCK, type Clock } from '../../../common/clock.js';
import { type Database } from '../../../database/database.js';
import { DATABASE } from '../../../database/database.module.js';
import { type CaseEntry, type Evidence, type FraudAlert } from '../model/fraud-alert.js';
import { networkOf, type PartyNetwork } from '../model/party-network.js';
import { type PriceHistory, priceHistories } from '../model/price-history.js';
import { type AlertFilter, AlertRepository } from '../store/alert.repository.js';
import { TransactionRepository } from '../store/transaction.repository.js';

/** Alerts of a page at most. */
const MOST_LISTED = 100;
/** Parties of a network at most. */
const MOST_PARTIES = 40;
/** Dealings that a firm's network is drawn from at most: its own, and those of its partners. */
const MOST_DEALINGS = 5000;
/** Goods whose price history is shown, those with most evidence first. */
const MOST_HISTORIES = 3;
/** Declarations of a price history at most. */
const MOST_PRICES = 1000;

export interface AlertPage {
  readonly alerts: readonly FraudAlert[];
  readonly total: number;
}

export interface AlertDetail {
  readonly alert: FraudAlert;
  readonly evidence: readonly Evidence[];
  /** Oldest first. */
  readonly entries: readonly CaseEntry[];
  readonly histories: readonly PriceHistory[];
  readonly network: PartyNetwork;
}

/** What officers see of alerts; every look stands in the audit. */
@Injectable()
export class ReadAlerts {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly transactions: TransactionRepository,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async list(officer: Officer, filter: AlertFilter, page: { limit: number; offset: number }): Promise<AlertPage> {
    authorise(officer, 'fraud-alert.read', { office: officer.office });
    const office = officer.office ?? '';
    const limit = Math.min(page.limit, MOST_LISTED);
    const [alerts, total] = await Promise.all([
      this.alerts.list(office, filter, { ...page, limit }),
      this.alerts.count(office, filter),
    ]);
    const subject = { kind: 'fraud-alerts', id: office };
    await this.record(officer, { action: 'fraud-alert.list', subject, input: filter });
    return { alerts, total };
  }

  /** All that a filter lets through, for a file, which is put on record as such. @param most alerts at most */
  async all(officer: Officer, filter: AlertFilter, most: number): Promise<FraudAlert[]> {
    authorise(officer, 'fraud-alert.read', { office: officer.office });
    return this.alerts.list(officer.office ?? '', filter, { limit: most, offset: 0 });
  }

  /** Undefined for an id that there is none of. */
  async read(officer: Officer, id: string): Promise<AlertDetail | undefined> {
    const detail = await this.detail(officer, id);
    if (detail === undefined) return undefined;
    const engine = { name: 'trade-fraud', version: detail.alert.engineVersion };
    await this.record(officer, { action: 'fraud-alert.view', subject: { kind: 'fraud-alert', id }, engine });
    return detail;
  }

  /** The same without a record of it, for what puts itself on record. */
  async detail(officer: Officer, id: string): Promise<AlertDetail | undefined> {
    const alert = await this.alerts.byId(id);
    if (alert === undefined) return undefined;
    authorise(officer, 'fraud-alert.read', { office: alert.office, memberIds: alert.memberIds });
    const [evidence, entries] = await Promise.all([this.alerts.evidenceOf(id), this.alerts.entriesOf(id)]);
    const histories = await priceHistories(evidence, MOST_HISTORIES, async (goods, period) => ({
      bands: await this.transactions.bandsOf(alert.office, goods, period),
      declarations: await this.transactions.ofGoods(alert.office, goods, period, MOST_PRICES),
    }));
    const network = networkOf(
      evidence.map(({ transaction }) => transaction),
      MOST_PARTIES,
    );
    return { alert, evidence, entries, histories, network };
  }

  /**
   * Whom a firm deals with, and whom those deal with, as far as the officer's office has transactions of them.
   * @throws AuthorityRefusal where no purpose is stated
   */
  async network(
    officer: Officer,
    firm: string,
    given: { kind: PurposeKind; note: string } | undefined,
  ): Promise<PartyNetwork> {
    authorise(officer, 'fraud-alert.network', { office: officer.office });
    const purpose = statedPurpose('fraud-alert.network', given);
    const office = officer.office ?? '';
    const own = await this.transactions.ofParty(office, firm, MOST_DEALINGS);
    const partners = networkOf(own, MOST_PARTIES).parties.map(({ id }) => id);
    const others = partners.filter((id) => id !== firm);
    const theirs = await this.transactions.ofPartiesBesides(office, others, firm, MOST_DEALINGS);
    await this.record(officer, { action: 'fraud-alert.network', subject: { kind: 'firm', id: firm }, purpose });
    return networkOf([...own, ...theirs], MOST_PARTIES);
  }

  private record(officer: Officer, what: Omit<Parameters<AuditLog['append']>[1], 'officer' | 'at'>): Promise<void> {
    return this.db.transaction((tx) => this.audit.append(tx, { officer, at: this.now(), ...what }));
  }
}
