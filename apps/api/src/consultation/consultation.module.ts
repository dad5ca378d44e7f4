import { type DynamicModule, Module } from '@nestjs/common';
import { CLOCK } from '../common/clock.js';
import { createAnswerChain, type Rephrasing } from './answering/answer-chain.js';
import { AskQuestion } from './ask-question.js';
import { ChatStreamController } from './chat-stream.controller.js';
import { ANSWER_CHAIN, ConsultationIndex } from './consultation-index.js';
import { ConversationRepository } from './conversation.repository.js';
import { ConversationRetention } from './conversation-retention.js';
import { ConsultationResolver } from './graphql/consultation.resolver.js';
import { SharingResolver } from './graphql/sharing.resolver.js';
import { ConversationShareRepository } from './sharing/conversation-share.repository.js';
import { ShareConversation } from './sharing/share-conversation.js';

@Module({})
export class ConsultationModule {
  /** @param rephrasing a chat model that rewords answers; none is needed */
  static forRoot(index: ConsultationIndex, rephrasing?: Rephrasing): DynamicModule {
    return {
      module: ConsultationModule,
      controllers: [ChatStreamController],
      providers: [
        { provide: CLOCK, useValue: () => new Date() },
        { provide: ConsultationIndex, useValue: index },
        { provide: ANSWER_CHAIN, useValue: createAnswerChain(index, rephrasing) },
        AskQuestion,
        ConversationRepository,
        ConversationRetention,
        ConsultationResolver,
        ConversationShareRepository,
        ShareConversation,
        SharingResolver,
      ],
      exports: [ConsultationIndex],
    };
  }
}
