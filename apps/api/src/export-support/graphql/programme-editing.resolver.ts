import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Officer } from '../../auth/officer.js';
import { CurrentOfficer, OfficersOnly } from '../../auth/officer.guard.js';
import { LanguageCode } from '../../common/graphql/language.model.js';
import { LiveProgrammes } from '../editing/live-programmes.js';
import { ProgrammeHistory } from '../editing/programme-history.js';
import { PublishProgramme } from '../editing/publish-programme.js';
import { TryProgramme } from '../editing/try-programme.js';
import { WriteProgramme } from '../editing/write-programme.js';
import {
  readDocument,
  toEditedProgramme,
  toProgrammeResult,
  toProgrammeVersion,
  toTrial,
  toVocabulary,
} from './programme-editing.mapper.js';
import {
  EditedProgramme,
  EditedProgrammeDetail,
  ProgrammeTrial,
  ProgrammeVersionModel,
  ProgrammeVersionResult,
  ProgrammeVocabulary,
} from './programme-editing.model.js';

/** Officers' work on the support programmes. */
@Resolver()
export class ProgrammeEditingResolver {
  constructor(
    private readonly live: LiveProgrammes,
    private readonly history: ProgrammeHistory,
    private readonly drafts: WriteProgramme,
    private readonly publishing: PublishProgramme,
    private readonly trying: TryProgramme,
  ) {}

  @Query(() => [EditedProgramme], { description: 'Every programme; those with an open version first.' })
  @OfficersOnly('programme.read')
  async editedProgrammes(
    @CurrentOfficer() officer: Officer,
    @Args('language', { type: () => LanguageCode }) language: LanguageCode,
  ): Promise<EditedProgramme[]> {
    return (await this.history.programmes(officer)).map((each) => toEditedProgramme(each, language));
  }

  @Query(() => EditedProgrammeDetail)
  @OfficersOnly('programme.read')
  async editedProgramme(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<EditedProgrammeDetail> {
    const { versions, actions } = await this.history.of(officer, id);
    const served = this.history.servedDocument(officer, id);
    return {
      id,
      served: served === undefined ? null : JSON.stringify(served),
      actions,
      versions: versions.map(({ version, changes }) => ({
        version: toProgrammeVersion(version),
        changes: [...changes],
      })),
    };
  }

  @Query(() => ProgrammeVersionModel, { nullable: true })
  @OfficersOnly('programme.read')
  async programmeVersion(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ProgrammeVersionModel | undefined> {
    const version = await this.history.find(officer, id);
    return version && toProgrammeVersion(version);
  }

  @Query(() => ProgrammeVocabulary)
  @OfficersOnly('programme.read')
  programmeVocabulary(@Args('language', { type: () => LanguageCode }) language: LanguageCode): ProgrammeVocabulary {
    return toVocabulary(this.live.knowledge ?? { programmes: [], agreements: [] }, language);
  }

  @Query(() => ProgrammeTrial, {
    description: 'What is wrong with a document, or what it would do to made-up firms. Nothing is stored.',
  })
  @OfficersOnly('programme.read')
  async tryProgramme(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('document') document: string,
    @Args('language', { type: () => LanguageCode }) language: LanguageCode,
  ): Promise<ProgrammeTrial> {
    return toTrial(await this.trying.run(officer, id, readDocument(document), language), language);
  }

  @Mutation(() => ProgrammeVersionResult, { description: 'Begins a programme that is not there yet.' })
  @OfficersOnly('programme.write')
  async startProgramme(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof ProgrammeVersionResult> {
    return toProgrammeResult(await this.drafts.start(officer, id));
  }

  @Mutation(() => ProgrammeVersionResult, { description: 'Begins a new version of a programme that is served.' })
  @OfficersOnly('programme.write')
  async editProgramme(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof ProgrammeVersionResult> {
    return toProgrammeResult(await this.drafts.edit(officer, id));
  }

  @Mutation(() => ProgrammeVersionResult)
  @OfficersOnly('programme.write')
  async saveProgrammeDraft(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('document') document: string,
  ): Promise<typeof ProgrammeVersionResult> {
    return toProgrammeResult(await this.drafts.save(officer, { id, revision }, readDocument(document)));
  }

  @Mutation(() => ProgrammeVersionResult, { description: 'Hands a draft to a second person.' })
  @OfficersOnly('programme.write')
  async submitProgrammeDraft(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
  ): Promise<typeof ProgrammeVersionResult> {
    return toProgrammeResult(await this.drafts.submit(officer, { id, revision }));
  }

  @Mutation(() => ProgrammeVersionResult)
  @OfficersOnly('programme.write')
  async discardProgrammeDraft(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
  ): Promise<typeof ProgrammeVersionResult> {
    return toProgrammeResult(await this.drafts.discard(officer, { id, revision }));
  }

  @Mutation(() => ProgrammeVersionResult, {
    description: 'Publishes what another officer submitted; in force at once.',
  })
  @OfficersOnly('programme.review')
  async approveProgrammeVersion(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('note', { type: () => String, nullable: true }) note?: string | null,
  ): Promise<typeof ProgrammeVersionResult> {
    return toProgrammeResult(await this.publishing.approve(officer, { id, revision }, note));
  }

  @Mutation(() => ProgrammeVersionResult, { description: 'Gives it back to its author.' })
  @OfficersOnly('programme.review')
  async sendBackProgrammeVersion(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('note') note: string,
  ): Promise<typeof ProgrammeVersionResult> {
    return toProgrammeResult(await this.publishing.sendBack(officer, { id, revision }, note));
  }

  @Mutation(() => ProgrammeVersionResult, { description: 'Says again what an earlier version said.' })
  @OfficersOnly('programme.restore')
  async restoreProgrammeVersion(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof ProgrammeVersionResult> {
    return toProgrammeResult(await this.publishing.restore(officer, id));
  }

  @Mutation(() => ProgrammeVersionResult, { description: 'Takes a programme off the portal; it can be restored.' })
  @OfficersOnly('programme.retire')
  async retireProgramme(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof ProgrammeVersionResult> {
    return toProgrammeResult(await this.publishing.retire(officer, id));
  }
}
