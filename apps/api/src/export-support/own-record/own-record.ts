import { Inject, Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { CLOCK, type Clock } from '../../common/clock.js';
import { daysBefore } from '../../common/retention.js';
import { PORTAL_CONFIG } from '../../config/config.module.js';
import { type PortalConfig } from '../../config/portal-config.js';
import { type Firm } from '../firm/firm-profile.js';
import { PROGRAMMES, type ProgrammeSource } from '../programme-source.js';
import { comparedMonths, type Dashboard, dashboardOf, headingsOf } from './dashboard.js';
import { firmFromRecord } from './firm-from-record.js';
import { type Access, type Consent, FirmRecordRepository } from './firm-record.repository.js';
import { OpportunityRepository } from './opportunity.repository.js';
import { FirmSessions } from './sign-in/firm-sessions.js';

/** Version of the consent text that the pages show; another text is another version. */
export const CONSENT_VERSION = '2026-11-30.2';

/**
 * A firm's own record: read for the firm itself, only while its consent runs, and every reading written down where the
 * firm sees it (Customs Act, article 116 (1) 5, (6), (7); decree, article 141-4).
 */
@Injectable()
export class OwnRecord {
  constructor(
    @Inject(FirmSessions) private readonly sessions: Pick<FirmSessions, 'firmOf'>,
    private readonly records: FirmRecordRepository,
    private readonly markets: OpportunityRepository,
    @Inject(PROGRAMMES) private readonly programmes: ProgrammeSource,
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The firm that a request comes from, and its consent to the text of today. */
  async session(
    request: Request,
  ): Promise<{ readonly firm: string | undefined; readonly consent: Consent | undefined }> {
    const firm = await this.sessions.firmOf(request);
    const consent = firm === undefined ? undefined : await this.records.consentOf(firm, this.clock());
    return { firm, consent: consent?.version === CONSENT_VERSION ? consent : undefined };
  }

  /** @returns false where nobody has signed in, or the firm has no record here */
  async giveConsent(request: Request, countsForOthers: boolean): Promise<boolean> {
    const firm = await this.sessions.firmOf(request);
    if (firm === undefined || !(await this.records.isKnown(firm))) return false;
    const givenAt = this.clock();
    await this.records.giveConsent(firm, {
      version: CONSENT_VERSION,
      countsForOthers,
      givenAt,
      expiresAt: daysBefore(givenAt, -this.config.FIRM_CONSENT_DAYS),
    });
    return true;
  }

  async withdrawConsent(request: Request): Promise<boolean> {
    const firm = await this.sessions.firmOf(request);
    if (firm === undefined) return false;
    await this.records.withdrawConsent(firm, this.clock());
    return true;
  }

  async accesses(request: Request): Promise<readonly Access[]> {
    const firm = await this.sessions.firmOf(request);
    return firm === undefined ? [] : this.records.accesses(firm);
  }

  /** Undefined without a consent that runs, or where there is no record. */
  async dashboard(request: Request): Promise<Dashboard | undefined> {
    const record = await this.read(request, 'dashboard');
    if (record === undefined) return undefined;
    const headings = headingsOf(record);
    const markets =
      record.covered === undefined || headings.length === 0
        ? []
        : await this.markets.markets(headings, comparedMonths(record.covered), record.synthetic);
    return dashboardOf(record, markets, this.programmes.knowledge?.agreements ?? []);
  }

  /** What the record tells for the matching; undefined without a consent that runs, or where there is no record. */
  async firm(request: Request): Promise<Firm | undefined> {
    const record = await this.read(request, 'matching');
    return record && firmFromRecord(record);
  }

  private async read(request: Request, action: 'dashboard' | 'matching') {
    const { firm, consent } = await this.session(request);
    if (firm === undefined || consent === undefined) return undefined;
    return this.records.read(firm, consent, action, this.clock());
  }
}
