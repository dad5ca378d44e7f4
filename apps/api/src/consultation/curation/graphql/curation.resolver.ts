import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PurposeInput, toPurpose } from '../../../auth/authority/purpose.model.js';
import { type Officer } from '../../../auth/officer.js';
import { CurrentOfficer, OfficersOnly } from '../../../auth/officer.guard.js';
import { PageAfterInput } from '../../../common/graphql/page-after.model.js';
import { ListOpenQuestions } from '../queue/list-open-questions.js';
import { AnswerRequest, type AnswerRequestOutcome } from '../requests/answer-request.js';
import { PublishVersion } from '../versions/publish-version.js';
import { RecordHistory as RecordVersionHistory } from '../versions/record-history.js';
import { WriteDraft } from '../versions/write-draft.js';
import { toDraftContent, toGroupModel, toRequestModel, toVersionModel, toVersionResult } from './curation.mapper.js';
import { toFaultModel } from '../../../versions/graphql/version.mapper.js';
import { DraftFaultModel } from '../../../versions/graphql/version.model.js';
import {
  HandedOverRequestModel,
  HandedOverRequestResult,
  QuestionGroupModel,
  RecordContentInput,
  RecordHistory,
  RecordVersionModel,
  RecordVersionResult,
} from './curation.model.js';

/** Versions in a page. */
const PAGE = 50;
const OPEN = ['received', 'in_progress'] as const;
const ANSWERED = ['answered'] as const;

const toRequestResult = (outcome: AnswerRequestOutcome): typeof HandedOverRequestResult =>
  outcome.kind === 'done' ? toRequestModel(outcome.request) : { reason: outcome.kind };

/** Officers' work on the records. */
@Resolver()
export class CurationResolver {
  constructor(
    private readonly queue: ListOpenQuestions,
    private readonly drafts: WriteDraft,
    private readonly publishing: PublishVersion,
    private readonly history: RecordVersionHistory,
    private readonly requests: AnswerRequest,
  ) {}

  @Query(() => [QuestionGroupModel], {
    description: 'What was not answered, or not well, most asked first; fifty a page.',
  })
  @OfficersOnly('question.read')
  async openQuestions(
    @CurrentOfficer() officer: Officer,
    @Args('after', { type: () => ID, nullable: true, description: 'First reply of the last group of the page before.' })
    after?: string | null,
  ): Promise<QuestionGroupModel[]> {
    return (await this.queue.groups(officer, { after: after ?? undefined })).map(toGroupModel);
  }

  @Mutation(() => Boolean, { description: 'Takes questions off the queue for which no record is needed.' })
  @OfficersOnly('question.dismiss')
  async dismissQuestions(
    @CurrentOfficer() officer: Officer,
    @Args('replyIds', { type: () => [ID] }) replyIds: string[],
  ): Promise<boolean> {
    await this.queue.dismiss(officer, replyIds);
    return true;
  }

  @Query(() => [RecordVersionModel], { description: 'Drafts, and what waits for a second person; fifty a page.' })
  @OfficersOnly('record.read')
  async openRecordVersions(
    @CurrentOfficer() officer: Officer,
    @Args('after', { nullable: true }) after?: PageAfterInput,
  ): Promise<RecordVersionModel[]> {
    const page = { limit: PAGE, after: after ?? undefined };
    return (await this.history.list(officer, ['draft', 'submitted'], page)).map(toVersionModel);
  }

  @Query(() => [RecordVersionModel], { description: 'What officers published and is served; fifty a page.' })
  @OfficersOnly('record.read')
  async publishedRecordVersions(
    @CurrentOfficer() officer: Officer,
    @Args('after', { nullable: true }) after?: PageAfterInput,
  ): Promise<RecordVersionModel[]> {
    const page = { limit: PAGE, after: after ?? undefined };
    return (await this.history.list(officer, ['published'], page)).map(toVersionModel);
  }

  @Query(() => RecordVersionModel, { nullable: true })
  @OfficersOnly('record.read')
  async recordVersion(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<RecordVersionModel | undefined> {
    const version = await this.history.find(officer, id);
    return version && toVersionModel(version);
  }

  @Query(() => [DraftFaultModel], { description: 'What keeps a version from being published.' })
  @OfficersOnly('record.read')
  async recordVersionFaults(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<DraftFaultModel[]> {
    const version = await this.history.find(officer, id);
    return version === undefined ? [] : this.drafts.faultsOf(version).map(toFaultModel);
  }

  @Query(() => RecordHistory)
  @OfficersOnly('record.read')
  async recordHistory(
    @CurrentOfficer() officer: Officer,
    @Args('recordId', { type: () => ID }) recordId: string,
  ): Promise<RecordHistory> {
    const { versions, actions } = await this.history.of(officer, recordId);
    return {
      actions,
      versions: versions.map(({ version, changes }) => ({ version: toVersionModel(version), changes: [...changes] })),
    };
  }

  @Mutation(() => RecordVersionResult, {
    description: 'Begins a new record, from questions of the queue or from nothing.',
  })
  @OfficersOnly('record.write')
  async startRecordDraft(
    @CurrentOfficer() officer: Officer,
    @Args('replyIds', { type: () => [ID] }) replyIds: string[],
  ): Promise<typeof RecordVersionResult> {
    return toVersionResult(await this.drafts.start(officer, replyIds));
  }

  @Mutation(() => RecordVersionResult, { description: 'Begins a new version of a record that is served.' })
  @OfficersOnly('record.write')
  async editRecord(
    @CurrentOfficer() officer: Officer,
    @Args('recordId', { type: () => ID }) recordId: string,
  ): Promise<typeof RecordVersionResult> {
    return toVersionResult(await this.drafts.edit(officer, recordId));
  }

  @Mutation(() => RecordVersionResult)
  @OfficersOnly('record.write')
  async saveRecordDraft(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('content') content: RecordContentInput,
  ): Promise<typeof RecordVersionResult> {
    const typed = toDraftContent(content);
    return toVersionResult(
      Array.isArray(typed)
        ? { kind: 'faulty', faults: typed }
        : await this.drafts.save(officer, { id, revision }, typed),
    );
  }

  @Mutation(() => RecordVersionResult, { description: 'Hands a draft to a second person.' })
  @OfficersOnly('record.write')
  async submitRecordDraft(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
  ): Promise<typeof RecordVersionResult> {
    return toVersionResult(await this.drafts.submit(officer, { id, revision }));
  }

  @Mutation(() => RecordVersionResult)
  @OfficersOnly('record.write')
  async discardRecordDraft(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
  ): Promise<typeof RecordVersionResult> {
    return toVersionResult(await this.drafts.discard(officer, { id, revision }));
  }

  @Mutation(() => RecordVersionResult, { description: 'Publishes what another officer submitted; served at once.' })
  @OfficersOnly('record.review')
  async approveRecordVersion(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('note', { type: () => String, nullable: true }) note?: string | null,
  ): Promise<typeof RecordVersionResult> {
    return toVersionResult(await this.publishing.approve(officer, { id, revision }, note));
  }

  @Mutation(() => RecordVersionResult, { description: 'Gives it back to its author.' })
  @OfficersOnly('record.review')
  async sendBackRecordVersion(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('note') note: string,
  ): Promise<typeof RecordVersionResult> {
    return toVersionResult(await this.publishing.sendBack(officer, { id, revision }, note));
  }

  @Mutation(() => RecordVersionResult, { description: 'Says again what an earlier version said.' })
  @OfficersOnly('record.restore')
  async restoreRecordVersion(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof RecordVersionResult> {
    return toVersionResult(await this.publishing.restore(officer, id));
  }

  @Mutation(() => RecordVersionResult, { description: 'Takes a record off the portal; it can be restored.' })
  @OfficersOnly('record.retire')
  async retireRecord(
    @CurrentOfficer() officer: Officer,
    @Args('recordId', { type: () => ID }) recordId: string,
  ): Promise<typeof RecordVersionResult> {
    return toVersionResult(await this.publishing.retire(officer, recordId));
  }

  @Query(() => [HandedOverRequestModel], { description: 'Requests, oldest first, fifty a page.' })
  @OfficersOnly('request.read')
  async handedOverRequests(
    @CurrentOfficer() officer: Officer,
    @Args('answered') answered: boolean,
    @Args('after', { nullable: true }) after?: PageAfterInput,
  ): Promise<HandedOverRequestModel[]> {
    const found = await this.requests.list(officer, answered ? ANSWERED : OPEN, after ?? undefined);
    return found.map(toRequestModel);
  }

  @Mutation(() => String, {
    nullable: true,
    description: 'How to reach the person who asked. The look-up is put on record with its purpose.',
  })
  @OfficersOnly('request.contact')
  requestContact(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('purpose') purpose: PurposeInput,
  ): Promise<string | undefined> {
    return this.requests.contact(officer, id, toPurpose(purpose));
  }

  @Mutation(() => HandedOverRequestResult)
  @OfficersOnly('request.answer')
  async takeRequest(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof HandedOverRequestResult> {
    return toRequestResult(await this.requests.take(officer, id));
  }

  @Mutation(() => HandedOverRequestResult)
  @OfficersOnly('request.answer')
  async answerRequest(
    @CurrentOfficer() officer: Officer,
    @Args('id', { type: () => ID }) id: string,
    @Args('text') text: string,
  ): Promise<typeof HandedOverRequestResult> {
    return toRequestResult(await this.requests.answer(officer, id, text));
  }
}
