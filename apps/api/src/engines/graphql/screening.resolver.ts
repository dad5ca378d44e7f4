import { Args, Float, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { authorise } from '../../auth/authority/authorise.js';
import { type Officer } from '../../auth/officer.js';
import { CurrentOfficer, OfficersOnly } from '../../auth/officer.guard.js';
import { EngineGateway } from '../gateway/engine-gateway.js';
import { DecideDeclarations, type SimpleOutcome } from '../screening/decide-declarations.js';
import { DRIFT_LIMIT, driftByMonth, hitRates, selectionBy } from '../screening/monitors.js';
import { ReadDeclaration } from '../screening/read-declaration.js';
import { ReadGroups } from '../screening/read-groups.js';
import { ScreeningRepository } from '../screening/screening.repository.js';
import { ReadWorklist } from '../screening/worklist.js';
import { EngineStatusModel } from './engine-status.model.js';
import { toDeclarationModel, toLevelCode, toRelatedModel, toStatusModel } from './screening.mapper.js';
import {
  DecideResult,
  DecisionChoiceCode,
  DeclarationDetailModel,
  DeclarationResult,
  InspectionOutcomeCode,
  MonitorModel,
  OpenGroupModel,
  RelatedAfterInput,
  RelatedByCode,
  ScreenedDeclarationModel,
  ScreeningRefusalCode,
  WorklistInput,
  WorklistModel,
} from './screening.model.js';

const toChange = (id: string, { kind }: SimpleOutcome): typeof DeclarationResult =>
  kind === 'done'
    ? { id }
    : { code: kind === 'not_open' ? ScreeningRefusalCode.NOT_OPEN : ScreeningRefusalCode.NO_REASON };

/** Risk screening of import declarations, for the officers of the office that they belong to. */
@Resolver()
export class ScreeningResolver {
  constructor(
    private readonly worklist: ReadWorklist,
    private readonly groups: ReadGroups,
    private readonly declarations: ReadDeclaration,
    private readonly decisions: DecideDeclarations,
    private readonly repository: ScreeningRepository,
    private readonly gateway: EngineGateway,
  ) {}

  @Query(() => WorklistModel, { description: 'Declarations of the officer’s office, ranked, with levels by capacity.' })
  @OfficersOnly('declaration.read')
  async screeningWorklist(
    @CurrentOfficer() officer: Officer,
    @Args('input') { red, yellow, ...input }: WorklistInput,
  ): Promise<WorklistModel> {
    const standing = this.worklist.standingCapacity;
    const list = await this.worklist.read(officer, {
      state: input.state,
      order: input.order,
      level: input.level ?? undefined,
      group: input.group ?? undefined,
      hs: input.hs ?? undefined,
      origin: input.origin ?? undefined,
      importer: input.importer ?? undefined,
      capacity: { red: inShare(red ?? standing.red), yellow: inShare(yellow ?? standing.yellow) },
      after: input.after ?? undefined,
      limit: Math.max(0, input.limit),
    });
    return {
      ...list.capacity,
      total: list.total,
      next: list.next,
      curve: [...list.curve],
      declarations: list.declarations.map(({ screened, level }) => toDeclarationModel(screened, level)),
      levels: Object.entries(list.byLevel).map(([level, declarations]) => ({
        level: toLevelCode(level as keyof typeof list.byLevel),
        declarations,
      })),
    };
  }

  @Query(() => [OpenGroupModel], { description: 'Groups of the office’s open declarations, riskiest first.' })
  @OfficersOnly('declaration.read')
  async openDeclarationGroups(
    @CurrentOfficer() officer: Officer,
    @Args('red', { type: () => Float, nullable: true, description: 'Share that can be inspected.' })
    red?: number | null,
  ): Promise<OpenGroupModel[]> {
    const groups = await this.groups.read(officer, typeof red === 'number' ? inShare(red) : undefined);
    return groups.map((group) => ({ ...group, traits: [...group.traits] }));
  }

  @Query(() => DeclarationDetailModel, { nullable: true })
  @OfficersOnly('declaration.read')
  async screenedDeclaration(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<DeclarationDetailModel | undefined> {
    const found = await this.declarations.read(officer, id);
    return (
      found && {
        declaration: toDeclarationModel(found.screened, found.level),
        ofImporter: found.ofImporter.map(toRelatedModel),
        similar: found.similar.map(toRelatedModel),
      }
    );
  }

  @Query(() => [ScreenedDeclarationModel], { description: 'Twenty more beside a declaration, newest first.' })
  @OfficersOnly('declaration.read')
  async relatedDeclarations(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('by', { type: () => RelatedByCode }) by: RelatedByCode,
    @Args('after', { nullable: true }) after?: RelatedAfterInput,
  ): Promise<ScreenedDeclarationModel[]> {
    const related = await this.declarations.related(officer, id, by, { after: after ?? undefined });
    return related.map(toRelatedModel);
  }

  @Mutation(() => DecideResult, {
    description: 'Releasing a red or an unjudged declaration is only proposed, and takes a second officer.',
  })
  @OfficersOnly('declaration.decide')
  async decideDeclarations(
    @CurrentOfficer() officer: Officer,
    @Args('ids', { type: () => [ID] }) ids: string[],
    @Args('choice', { type: () => DecisionChoiceCode }) choice: DecisionChoiceCode,
    @Args('reason') reason: string,
  ): Promise<typeof DecideResult> {
    const outcome = await this.decisions.decide(officer, ids, choice, reason);
    if (outcome.kind === 'no_reason') return { code: ScreeningRefusalCode.NO_REASON };
    if (outcome.kind === 'too_many') return { code: ScreeningRefusalCode.TOO_MANY };
    const { done, proposed, notOpen } = outcome;
    return { done: [...done], proposed: [...proposed], notOpen: [...notOpen] };
  }

  @Mutation(() => DeclarationResult, { description: 'Releases what another officer proposed to release.' })
  @OfficersOnly('declaration.release')
  async releaseDeclaration(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof DeclarationResult> {
    return toChange(id, await this.decisions.release(officer, id));
  }

  @Mutation(() => DeclarationResult, { description: 'What an inspection found; the model learns from it.' })
  @OfficersOnly('declaration.decide')
  async recordInspection(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('outcome', { type: () => InspectionOutcomeCode }) outcome: InspectionOutcomeCode,
    @Args('note') note: string,
  ): Promise<typeof DeclarationResult> {
    return toChange(id, await this.decisions.recordInspection(officer, id, outcome, note));
  }

  @Query(() => MonitorModel, { description: 'Whether the model still holds, and whom inspections fall on.' })
  @OfficersOnly('engine.read')
  async screeningMonitor(@CurrentOfficer() officer: Officer): Promise<MonitorModel> {
    authorise(officer, 'engine.read');
    const judged = await this.repository.monitored();
    return {
      ...hitRates(judged),
      drift: driftByMonth(judged),
      driftLimit: DRIFT_LIMIT,
      byOffice: selectionBy(judged, 'office'),
      byOrigin: selectionBy(judged, 'origin'),
    };
  }

  @Query(() => [EngineStatusModel], { description: 'The engines behind the gateway as they are now.' })
  @OfficersOnly('engine.read')
  async engineStatus(@CurrentOfficer() officer: Officer): Promise<EngineStatusModel[]> {
    authorise(officer, 'engine.read');
    return (await this.gateway.status()).map(({ kind, status }) => toStatusModel(kind, status));
  }
}

const inShare = (share: number): number => Math.min(1, Math.max(0, share));
