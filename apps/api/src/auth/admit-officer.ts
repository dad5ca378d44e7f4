import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { CLOCK, type Clock } from '../common/clock.js';
import { type Database } from '../database/database.js';
import { DATABASE } from '../database/database.module.js';
import { may } from './authority/ability.js';
import { AuthorityRefusal, notAllowed } from './authority/authorise.js';
import { type Operation, termsOf } from './authority/operations.js';
import { type Officer } from './officer.js';
import { type SealedSession } from './sessions/officer-session.js';
import { OfficerSessions } from './sessions/officer-sessions.js';
import { steppedUpUntil } from './sessions/session-limits.js';

/** At the door of an operation: whether an officer's roles allow it, and whether they proved lately enough who they are. */
@Injectable()
export class AdmitOfficer {
  constructor(
    private readonly sessions: OfficerSessions,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** A refusal for want of authority is put on record. @throws AuthorityRefusal */
  async admit(session: SealedSession, operation: Operation): Promise<void> {
    if (!may(session.officer, operation)) {
      await this.putOnRecord(session.officer, operation);
      throw notAllowed(operation);
    }
    const { stepUp } = termsOf(operation);
    if (stepUp === true && steppedUpUntil(session, this.now(), this.sessions.limits) === undefined) {
      throw new AuthorityRefusal('STEP_UP_REQUIRED', operation, 'Prove again who you are: /api/auth/login?stepUp');
    }
  }

  /** Who tried what they may not do. */
  private putOnRecord(officer: Officer, operation: Operation): Promise<void> {
    const subject = { kind: 'operation', id: operation };
    const refused = { officer, action: 'authority.refuse', subject, outcome: 'refused', at: this.now() } as const;
    return this.db.transaction((tx) => this.audit.append(tx, refused));
  }
}
