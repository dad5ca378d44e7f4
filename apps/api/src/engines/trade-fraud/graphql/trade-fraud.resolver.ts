import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { PurposeInput, toPurpose } from '../../../auth/authority/purpose.model.js';
import { type Officer } from '../../../auth/officer.js';
import { CurrentOfficer, OfficersOnly } from '../../../auth/officer.guard.js';
import { LanguageCode } from '../../../common/graphql/language.model.js';
import { RequestRun } from '../runs/request-run.js';
import { ReadAlerts } from '../casework/read-alerts.js';
import { type WorkOutcome, WorkOnAlerts } from '../casework/work-on-alerts.js';
import { toAlertModel, toDetailModel, toNetworkModel, toRunModel } from './trade-fraud.mapper.js';
import {
  FraudAlertDetailModel,
  FraudAlertPageModel,
  FraudAlertResult,
  FraudAlertsInput,
  FraudRefusalCode,
  FraudRunResult,
  FraudRunsModel,
  FraudVerdictCode,
  PartyNetworkModel,
} from './trade-fraud.model.js';

const REFUSALS = { not_open: FraudRefusalCode.NOT_OPEN, no_text: FraudRefusalCode.NO_TEXT } as const;
const dayOf = (text: string | null | undefined): string | undefined =>
  z.iso.date().safeParse(text).success ? (text ?? undefined) : undefined;

const toChange = (id: string, { kind }: WorkOutcome): typeof FraudAlertResult =>
  kind === 'done' ? { id } : { code: REFUSALS[kind] };

/** Trade-finance fraud, for the investigators of the office whose transactions they are. */
@Resolver()
export class TradeFraudResolver {
  constructor(
    private readonly reading: ReadAlerts,
    private readonly working: WorkOnAlerts,
    private readonly requesting: RequestRun,
  ) {}

  @Query(() => FraudAlertPageModel, { description: 'Alerts of the officer’s office.' })
  @OfficersOnly('fraud-alert.read')
  async fraudAlerts(
    @CurrentOfficer() officer: Officer,
    @Args('input') { offset, limit, pattern, firm, from, until, ...filter }: FraudAlertsInput,
  ): Promise<FraudAlertPageModel> {
    const { alerts, total } = await this.reading.list(
      officer,
      {
        ...filter,
        pattern: pattern ?? undefined,
        firm: firm ?? undefined,
        from: dayOf(from),
        until: dayOf(until),
      },
      { offset: Math.max(0, offset), limit: Math.max(0, limit) },
    );
    return { alerts: alerts.map((alert) => toAlertModel(alert, officer)), total };
  }

  @Query(() => FraudAlertDetailModel, { nullable: true })
  @OfficersOnly('fraud-alert.read')
  async fraudAlert(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('language', { type: () => LanguageCode }) language: LanguageCode,
  ): Promise<FraudAlertDetailModel | undefined> {
    const detail = await this.reading.read(officer, id);
    return detail && toDetailModel(detail, officer, language);
  }

  @Query(() => FraudRunsModel, { description: 'When the engine was, or is to be, asked.' })
  @OfficersOnly('fraud-alert.read')
  async fraudRuns(@CurrentOfficer() officer: Officer): Promise<FraudRunsModel> {
    const { runs, span } = await this.requesting.latest(officer);
    return { runs: runs.map(toRunModel), ...span };
  }

  @Query(() => PartyNetworkModel, { description: 'Whom a firm deals with, and whom those deal with.' })
  @OfficersOnly('fraud-alert.network')
  async fraudNetwork(
    @CurrentOfficer() officer: Officer,
    @Args('firm') firm: string,
    @Args('purpose') purpose: PurposeInput,
  ): Promise<PartyNetworkModel> {
    return toNetworkModel(await this.reading.network(officer, firm, toPurpose(purpose)));
  }

  @Mutation(() => FraudRunResult, { description: 'Has the engine asked about a period as a whole.' })
  @OfficersOnly('fraud-alert.receive')
  async requestFraudRun(
    @CurrentOfficer() officer: Officer,
    @Args('from') from: string,
    @Args('until') until: string,
  ): Promise<typeof FraudRunResult> {
    const [first, last] = [dayOf(from), dayOf(until)];
    if (first === undefined || last === undefined || last < first) return { code: FraudRefusalCode.BAD_PERIOD };
    const outcome = await this.requesting.request(officer, { from: first, until: last });
    if (outcome.kind === 'requested') return toRunModel(outcome.run);
    return { code: outcome.kind === 'nothing' ? FraudRefusalCode.NOTHING : FraudRefusalCode.TOO_MANY };
  }

  @Mutation(() => FraudAlertResult, { description: 'Takes an alert on, alone or beside others.' })
  @OfficersOnly('fraud-alert.take')
  async takeFraudAlert(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof FraudAlertResult> {
    return toChange(id, await this.working.take(officer, id));
  }

  @Mutation(() => FraudAlertResult)
  @OfficersOnly('fraud-alert.work')
  async noteFraudAlert(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('text') text: string,
  ): Promise<typeof FraudAlertResult> {
    return toChange(id, await this.working.note(officer, id, text));
  }

  @Mutation(() => FraudAlertResult, { description: 'Proposes to close it; takes a second officer.' })
  @OfficersOnly('fraud-alert.work')
  async proposeFraudClosing(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('verdict', { type: () => FraudVerdictCode }) verdict: FraudVerdictCode,
    @Args('reason') reason: string,
  ): Promise<typeof FraudAlertResult> {
    return toChange(id, await this.working.propose(officer, id, verdict, reason));
  }

  @Mutation(() => FraudAlertResult, { description: 'Closes what another officer proposed to close, or sends it back.' })
  @OfficersOnly('fraud-alert.close')
  async decideFraudClosing(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('agree') agree: boolean,
    @Args('reason') reason: string,
  ): Promise<typeof FraudAlertResult> {
    const { working } = this;
    return toChange(id, await (agree ? working.close(officer, id, reason) : working.sendBack(officer, id, reason)));
  }

  @Mutation(() => FraudAlertResult)
  @OfficersOnly('fraud-alert.take')
  async reopenFraudAlert(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason') reason: string,
  ): Promise<typeof FraudAlertResult> {
    return toChange(id, await this.working.reopen(officer, id, reason));
  }
}
