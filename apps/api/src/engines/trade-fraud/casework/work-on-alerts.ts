import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/audit-log.js';
import { authorise } from '../../../auth/authority/authorise.js';
import { type Operation } from '../../../auth/authority/operations.js';
import { type Officer } from '../../../auth/officer.js';
import { cleanText } from '../../../common/clean-text.js';
import { CLOCK, type Clock } from '../../../common/clock.js';
import { type Database } from '../../../database/database.js';
import { DATABASE } from '../../../database/database.module.js';
import { type AlertState, type EntryKind, type FraudAlert, type Verdict } from '../model/fraud-alert.js';
import { AlertRepository } from '../store/alert.repository.js';

const MOST_TEXT = 4000;

export type WorkOutcome =
  | { readonly kind: 'done' }
  /** There is no such alert, or another officer was faster. */
  | { readonly kind: 'not_open' }
  | { readonly kind: 'no_text' };

type Change = Parameters<AlertRepository['change']>[3];

/** A step of the work on an alert: from which states, to what, and what is written of it. */
interface Step {
  readonly action: EntryKind;
  readonly operation: Operation;
  readonly from: readonly AlertState[];
  readonly to: (alert: FraudAlert) => Change;
  readonly text: string;
  readonly verdict?: Verdict | undefined;
  /** Nobody may do it to what they proposed themselves. */
  readonly isFourEyes?: true;
}

/** What officers do with alerts. Every step is written on the alert and put on record. */
@Injectable()
export class WorkOnAlerts {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Takes an alert on, alone or beside officers who have. */
  take(officer: Officer, id: string): Promise<WorkOutcome> {
    return this.do(officer, id, {
      action: 'take',
      operation: 'fraud-alert.take',
      from: ['open', 'taken'],
      to: ({ memberIds }) => ({ state: 'taken', memberIds: withMember(memberIds, officer) }),
      text: '',
    });
  }

  note(officer: Officer, id: string, text: string): Promise<WorkOutcome> {
    const from = ['open', 'taken', 'close_proposed', 'closed'] as const;
    return this.do(officer, id, { action: 'note', operation: 'fraud-alert.work', from, to: () => ({}), text });
  }

  /** Proposes to close it; takes a second officer. */
  propose(officer: Officer, id: string, verdict: Verdict, text: string): Promise<WorkOutcome> {
    return this.do(officer, id, {
      action: 'propose',
      operation: 'fraud-alert.work',
      from: ['taken'],
      to: () => ({ state: 'close_proposed', verdict, proposedBy: officer.id }),
      text,
      verdict,
    });
  }

  /** The second officer closes it as the first proposed. */
  async close(officer: Officer, id: string, text: string): Promise<WorkOutcome> {
    const verdict = (await this.alerts.byId(id))?.verdict;
    return this.do(officer, id, {
      action: 'close',
      operation: 'fraud-alert.close',
      from: ['close_proposed'],
      to: () => ({ state: 'closed', closedBy: officer.id }),
      text,
      verdict,
      isFourEyes: true,
    });
  }

  /** The second officer doesn't agree: the work goes on. */
  sendBack(officer: Officer, id: string, text: string): Promise<WorkOutcome> {
    return this.do(officer, id, {
      action: 'send_back',
      operation: 'fraud-alert.close',
      from: ['close_proposed'],
      to: () => ({ state: 'taken', verdict: null, proposedBy: null }),
      text,
      isFourEyes: true,
    });
  }

  /** Takes a closed alert up again. */
  reopen(officer: Officer, id: string, text: string): Promise<WorkOutcome> {
    return this.do(officer, id, {
      action: 'reopen',
      operation: 'fraud-alert.take',
      from: ['closed'],
      to: ({ memberIds }) => ({
        state: 'taken',
        verdict: null,
        proposedBy: null,
        closedBy: null,
        memberIds: withMember(memberIds, officer),
      }),
      text,
    });
  }

  private async do(officer: Officer, id: string, step: Step): Promise<WorkOutcome> {
    const alert = await this.alerts.byId(id);
    authorise(officer, step.operation, {
      office: alert?.office,
      memberIds: alert?.memberIds,
      decidedBy: alert?.proposedBy,
    });
    const text = cleanText(step.text).slice(0, MOST_TEXT);
    if (alert === undefined) return { kind: 'not_open' };
    if (step.action !== 'take' && text === '') return { kind: 'no_text' };
    const { action, verdict } = step;
    const at = this.now();
    return this.db.transaction(async (tx): Promise<WorkOutcome> => {
      const to = step.to(alert);
      const second = step.isFourEyes && officer.id;
      if (!(await this.alerts.change(tx, id, step.from, { state: alert.state, ...to }, second))) {
        return { kind: 'not_open' };
      }
      await this.alerts.addEntry(tx, id, { kind: action, verdict, text, by: officer.id, byName: officer.name, at });
      const subject = { kind: 'fraud-alert', id };
      const engine = { name: 'trade-fraud', version: alert.engineVersion };
      const [before, after] = [alert, { ...alert, ...to, text }];
      await this.audit.append(tx, { officer, action: `fraud-alert.${action}`, subject, before, after, engine, at });
      return { kind: 'done' };
    });
  }
}

const withMember = (memberIds: readonly string[], { id }: Officer): string[] => [...new Set([...memberIds, id])];
