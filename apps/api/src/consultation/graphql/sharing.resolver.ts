import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type PortalContext } from '../../common/graphql/portal-context.js';
import { CountsAs } from '../../common/http/throttler.guard.js';
import { ShareConversation } from '../sharing/share-conversation.js';
import { conversationNotFound, toConversationModel } from './consultation.mapper.js';
import { SharedConversationModel, ShareResult } from './sharing.model.js';

@Resolver()
export class SharingResolver {
  constructor(private readonly sharing: ShareConversation) {}

  @Mutation(() => ShareResult, {
    description: "Makes a link under which one of this session's conversations can be read.",
  })
  @CountsAs('question')
  async shareConversation(
    @Args('id', { type: () => ID }) id: string,
    @Context() { session }: PortalContext,
  ): Promise<typeof ShareResult> {
    const outcome = await this.sharing.share(session.ensureHash(), id);
    switch (outcome.kind) {
      case 'shared':
        return { token: outcome.token };
      case 'conversation_not_found':
        return conversationNotFound(id);
      case 'too_many_links':
        return { limit: outcome.limit, message: `A conversation has at most ${outcome.limit} links.` };
    }
  }

  @Mutation(() => Int, { description: 'Withdraws every link to a conversation of this session; how many there were.' })
  withdrawLinks(
    @Args('conversationId', { type: () => ID }) conversationId: string,
    @Context() { session }: PortalContext,
  ): Promise<number> | number {
    return session.hash === undefined ? 0 : this.sharing.withdraw(session.hash, conversationId);
  }

  @Query(() => Int, { description: 'How many links a conversation of this session has.' })
  conversationLinks(
    @Args('conversationId', { type: () => ID }) conversationId: string,
    @Context() { session }: PortalContext,
  ): Promise<number> | number {
    return session.hash === undefined ? 0 : this.sharing.links(session.hash, conversationId);
  }

  @Query(() => SharedConversationModel, { nullable: true, description: 'The conversation behind a link.' })
  @CountsAs('question')
  async sharedConversation(@Args('token') token: string): Promise<SharedConversationModel | undefined> {
    const shared = await this.sharing.open(token);
    return shared && { messages: toConversationModel(shared).messages, sharedAt: shared.sharedAt };
  }
}
