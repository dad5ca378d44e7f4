import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../common/clock.js';
import { type Database } from '../../../database/database.js';
import { DATABASE } from '../../../database/database.module.js';
import { type UnavailableReason } from '../../gateway/engine-fault.js';
import { EngineGateway } from '../../gateway/engine-gateway.js';
import { WaitingWork } from '../../gateway/waiting-work.js';
import { monthlyBands } from '../model/price-bands.js';
import { readBands, readFindings } from '../model/read-findings.js';
import { transactionTensors } from '../model/transaction.js';
import { FindingsRepository } from '../store/findings.repository.js';
import { type Run, RunRepository } from '../store/run.repository.js';
import { TransactionRepository } from '../store/transaction.repository.js';

/** Reasons that lie with one period; other periods may be answered all the same. */
const OF_THE_PERIOD: readonly UnavailableReason[] = ['refused', 'bad_reply'];

/**
 * Asks the engine about periods that wait, each as a whole. While there is no answer they wait, with the reason, and are
 * tried again: that never reads as "no alerts". Nothing is lost when the engine or the portal stops in between.
 */
@Injectable()
export class RunTradeFraud extends WaitingWork {
  constructor(
    private readonly runs: RunRepository,
    private readonly transactions: TransactionRepository,
    private readonly findings: FindingsRepository,
    private readonly gateway: EngineGateway,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {
    super();
  }

  /** Resolves to how many periods were answered. */
  async doWaiting(): Promise<number> {
    let answered = 0;
    for (const run of await this.runs.waiting()) {
      if (this.stopped) break;
      const failure = await this.run(run);
      if (failure === undefined) answered += 1;
      else if (!OF_THE_PERIOD.includes(failure)) break;
    }
    return answered;
  }

  /** @returns why there was no answer */
  private async run(run: Run): Promise<UnavailableReason | undefined> {
    const transactions = await this.transactions.ofPeriod(run.office, run);
    const outcome = await this.gateway.ask('trade-fraud', { inputs: transactionTensors(transactions) });
    if (outcome.kind === 'unavailable') {
      await this.runs.setWaitingReason(run.id, outcome.reason);
      return outcome.reason;
    }
    const { outputs, version: engineVersion, inputHash } = outcome;
    const found = readFindings(transactions, outputs);
    const bands = monthlyBands(transactions, readBands(outputs, transactions.length));
    const at = this.now();
    const isNewest = await this.db.transaction(async (tx) => {
      const counts = { transactions: transactions.length, alerts: found.length };
      if (!(await this.runs.finish(tx, run, { engineVersion, inputHash, ...counts, finishedAt: at }))) return false;
      await this.findings.storeBands(tx, run.office, bands);
      await this.findings.store(tx, run, found, { engineVersion, at });
      return true;
    });
    // Transactions came in while it was asked: what it said is of older ones.
    if (!isNewest) this.wake();
    return undefined;
  }
}
