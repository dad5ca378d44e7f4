import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { ConversationNotFound, MessageModel } from './consultation.model.js';

@ObjectType({ description: 'A link under which a conversation can be read by whoever has it.' })
export class ConversationLink {
  @Field({ description: "The link's secret, told only once: the portal shows the conversation at /shared/<token>." })
  token: string;
}

@ObjectType()
export class TooManyLinks {
  @Field(() => Int) limit: number;
  @Field() message: string;
}

@ObjectType({ description: 'A conversation that somebody shares, as far as it went when the link was made.' })
export class SharedConversationModel {
  @Field(() => [MessageModel]) messages: MessageModel[];
  @Field() sharedAt: Date;
}

export const ShareResult = createUnionType({
  name: 'ShareResult',
  types: () => [ConversationLink, ConversationNotFound, TooManyLinks] as const,
  resolveType: (value) => {
    if ('token' in value) return ConversationLink;
    return 'limit' in value ? TooManyLinks : ConversationNotFound;
  },
});
