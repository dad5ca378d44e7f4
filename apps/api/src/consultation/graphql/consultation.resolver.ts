import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type PortalContext } from '../../common/graphql/portal-context.js';
import { CountsAs } from '../../common/http/throttler.guard.js';
import { AskQuestion } from '../ask-question.js';
import { ConsultationIndex } from '../consultation-index.js';
import { ConversationRepository } from '../conversation.repository.js';
import { toConversationModel, toRecordModel, toRefusalModel, toReplyModel } from './consultation.mapper.js';
import { LanguageCode } from '../../common/graphql/language.model.js';
import {
  AskInput,
  AskResult,
  ConsultationRecordModel,
  ConversationModel,
  KnowledgeStatus,
  Suggestion,
} from './consultation.model.js';

@Resolver()
export class ConsultationResolver {
  constructor(
    private readonly askQuestion: AskQuestion,
    private readonly conversations: ConversationRepository,
    private readonly index: ConsultationIndex,
  ) {}

  @Mutation(() => AskResult, { description: 'Asks a question, in a new conversation or in one of this session.' })
  @CountsAs('question')
  async ask(@Args('input') input: AskInput, @Context() { session }: PortalContext): Promise<typeof AskResult> {
    const outcome = await this.askQuestion.ask(session.ensureHash(), input);
    return 'kind' in outcome ? toRefusalModel(outcome) : toReplyModel(outcome);
  }

  @Mutation(() => Boolean, { description: 'Deletes a conversation for good; false when this session has no such one.' })
  forgetConversation(
    @Args('id', { type: () => ID }) id: string,
    @Context() { session }: PortalContext,
  ): Promise<boolean> | boolean {
    return session.hash === undefined ? false : this.conversations.forget(id, session.hash);
  }

  @Query(() => ConversationModel, {
    nullable: true,
    description: "This session's conversation; the latest by default.",
  })
  async conversation(
    @Context() { session }: PortalContext,
    @Args('id', { type: () => ID, nullable: true }) id?: string,
  ): Promise<ConversationModel | undefined> {
    if (session.hash === undefined) return undefined;
    const conversation = await this.conversations.find(session.hash, id ?? undefined);
    return conversation && toConversationModel(conversation);
  }

  @Query(() => ConsultationRecordModel, { nullable: true })
  consultationRecord(
    @Args('id', { type: () => ID }) id: string,
    @Args('language', { type: () => LanguageCode }) language: LanguageCode,
  ): ConsultationRecordModel | undefined {
    const record = this.index.record(id, language);
    return record && toRecordModel(record);
  }

  @Query(() => [Suggestion], { description: 'Questions to begin with.' })
  starterQuestions(@Args('language', { type: () => LanguageCode }) language: LanguageCode): Suggestion[] {
    return this.index.starterQuestions(language);
  }

  @Query(() => KnowledgeStatus)
  knowledgeStatus(): KnowledgeStatus {
    return this.index.status();
  }
}
