import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { LanguageCode } from '../../common/graphql/language.model.js';
import { type PortalContext } from '../../common/graphql/portal-context.js';
import { type Language } from '../../common/language.js';
import { PORTAL_CONFIG } from '../../config/config.module.js';
import { type PortalConfig } from '../../config/portal-config.js';
import { FindSupport } from '../find-support.js';
import { type Dashboard } from '../own-record/dashboard.js';
import { FirmRecordRepository } from '../own-record/firm-record.repository.js';
import { OwnRecord } from '../own-record/own-record.js';
import { FirmIssuer } from '../own-record/sign-in/firm-issuer.js';
import { FirmSessions } from '../own-record/sign-in/firm-sessions.js';
import { FirmAccess, FirmAccessAction, FirmDashboard, FirmSession } from './own-record.model.js';

const ACTION = {
  'consent-given': FirmAccessAction.CONSENT_GIVEN,
  'consent-withdrawn': FirmAccessAction.CONSENT_WITHDRAWN,
  dashboard: FirmAccessAction.DASHBOARD,
  matching: FirmAccessAction.MATCHING,
  counted: FirmAccessAction.COUNTED,
} as const;

/** A firm's own record, for the firm itself. Who the firm is, {@link FirmSessions} tells. */
@Resolver()
export class OwnRecordResolver {
  constructor(
    private readonly own: OwnRecord,
    private readonly sessions: FirmSessions,
    private readonly issuer: FirmIssuer,
    private readonly records: FirmRecordRepository,
    private readonly support: FindSupport,
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
  ) {}

  @Query(() => FirmSession)
  async firmSession(@Context() { req }: PortalContext): Promise<FirmSession> {
    const { firm, consent } = await this.own.session(req);
    return {
      firm: firm ?? null,
      consent: consent ?? null,
      isDemo: this.issuer.isDemo,
      canSignIn: this.issuer.isConfigured,
      hasRecord: firm !== undefined && (await this.records.isKnown(firm)),
      consentDays: this.config.FIRM_CONSENT_DAYS,
      logDays: this.config.FIRM_LOG_DAYS,
      recordDays: this.config.FIRM_RECORD_DAYS,
    };
  }

  @Mutation(() => Boolean)
  async signOutFirm(@Context() { req, res }: PortalContext): Promise<boolean> {
    await this.sessions.signOut(req, res);
    return true;
  }

  @Mutation(() => Boolean, { description: 'Agrees to the reading of its record; false where no firm has signed in.' })
  giveFirmConsent(
    @Args('countsForOthers') countsForOthers: boolean,
    @Context() { req }: PortalContext,
  ): Promise<boolean> {
    return this.own.giveConsent(req, countsForOthers);
  }

  @Mutation(() => Boolean, { description: 'From now on nothing of its record is read.' })
  withdrawFirmConsent(@Context() { req }: PortalContext): Promise<boolean> {
    return this.own.withdrawConsent(req);
  }

  @Query(() => [FirmAccess], { description: 'Latest first; to be seen with and without consent.' })
  async firmAccesses(@Context() { req }: PortalContext): Promise<FirmAccess[]> {
    return (await this.own.accesses(req)).map(({ at, action }) => ({ at, action: ACTION[action] }));
  }

  @Query(() => FirmDashboard, { nullable: true, description: 'Null without a consent that runs.' })
  async firmDashboard(
    @Args('language', { type: () => LanguageCode }) language: LanguageCode,
    @Context() { req }: PortalContext,
  ): Promise<FirmDashboard | null> {
    const dashboard = await this.own.dashboard(req);
    return dashboard === undefined
      ? null
      : toDashboard(dashboard, language, (id) => this.support.nameOf(id)?.[language] ?? id);
  }
}

function toDashboard(dashboard: Dashboard, language: Language, nameOf: (id: string) => string): FirmDashboard {
  const countries = new Intl.DisplayNames([language], { type: 'region' });
  const country = (code: string) => countries.of(code) ?? code;
  const { covered, products, destinations, months, support, opportunities } = dashboard;
  const written = (hs: string) => `${hs.slice(0, 4)}.${hs.slice(4)}`;
  return {
    synthetic: dashboard.synthetic,
    from: covered?.from ?? null,
    until: covered?.until ?? null,
    total: dashboard.total,
    products: products.map((portion) => ({ ...portion, label: written(portion.key) })),
    destinations: destinations.map((portion) => ({ ...portion, label: country(portion.key) })),
    months: months.map((portion) => ({ ...portion, label: portion.key })),
    support: support.map(({ programme, stage, on }) => ({ programme, name: nameOf(programme), stage, on })),
    opportunities: opportunities.map(({ destination, firms, growth, agreements }) => ({
      destination,
      label: country(destination),
      firms,
      growth,
      agreements: agreements.map(({ name }) => name[language]),
    })),
  };
}
