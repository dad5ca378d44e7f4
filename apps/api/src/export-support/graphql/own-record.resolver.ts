import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { LanguageCode } from '../../common/graphql/language.model.js';
import { type PortalContext } from '../../common/graphql/portal-context.js';
import { type Language } from '../../common/language.js';
import { PORTAL_CONFIG } from '../../config/config.module.js';
import { type PortalConfig } from '../../config/portal-config.js';
import { REGION_LABELS, SIZE_LABELS } from '../explanation/labels.js';
import { FindSupport } from '../find-support.js';
import { type Dashboard } from '../own-record/dashboard.js';
import { DemoFirms, FirmIdentity } from '../own-record/firm-identity.js';
import { FirmRecordRepository } from '../own-record/firm-record.repository.js';
import { OwnRecord } from '../own-record/own-record.js';
import { FirmAccess, FirmAccessAction, FirmDashboard, FirmSession } from './own-record.model.js';
import { type SupportOption } from './programme.model.js';

const DEMO_CHOICES = 12;
const ACTION = {
  'consent-given': FirmAccessAction.CONSENT_GIVEN,
  'consent-withdrawn': FirmAccessAction.CONSENT_WITHDRAWN,
  dashboard: FirmAccessAction.DASHBOARD,
  matching: FirmAccessAction.MATCHING,
} as const;

/** A firm's own record, for the firm itself. Who the firm is, {@link FirmIdentity} tells. */
@Resolver()
export class OwnRecordResolver {
  constructor(
    private readonly own: OwnRecord,
    private readonly identity: FirmIdentity,
    private readonly records: FirmRecordRepository,
    private readonly support: FindSupport,
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
  ) {}

  @Query(() => FirmSession)
  async firmSession(
    @Args('language', { type: () => LanguageCode }) language: LanguageCode,
    @Context() { req }: PortalContext,
  ): Promise<FirmSession> {
    const { firm, consent } = await this.own.session(req);
    return {
      firm: firm ?? null,
      consent: consent ?? null,
      isDemo: this.identity.isDemo,
      demoFirms: this.identity.isDemo ? await this.demoChoices(language) : [],
      consentDays: this.config.FIRM_CONSENT_DAYS,
      logDays: this.config.FIRM_LOG_DAYS,
    };
  }

  @Mutation(() => Boolean, { description: 'Signs in as a made-up firm; false where there is none such.' })
  async signInDemoFirm(
    @Args('id', { type: () => ID }) id: string,
    @Context() { res }: PortalContext,
  ): Promise<boolean> {
    if (!(this.identity instanceof DemoFirms)) return false;
    const isThere = (await this.records.syntheticFirms(DEMO_CHOICES)).some((firm) => firm.id === id);
    if (isThere) this.identity.signIn(res, id);
    return isThere;
  }

  @Mutation(() => Boolean)
  signOutFirm(@Context() { res }: PortalContext): boolean {
    this.identity.signOut(res);
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

  private async demoChoices(language: Language): Promise<SupportOption[]> {
    const wordOf = (labels: Readonly<Record<string, { ko: string; en: string }>>, name: string | null | undefined) =>
      (name && labels[name]?.[language]) ?? '';
    return (await this.records.syntheticFirms(DEMO_CHOICES)).map(({ id, size, regions }) => ({
      value: id,
      label: [id, wordOf(SIZE_LABELS, size), wordOf(REGION_LABELS, regions?.[0])].filter(Boolean).join(' · '),
    }));
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
