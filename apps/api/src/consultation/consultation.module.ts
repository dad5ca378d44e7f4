import { Module } from '@nestjs/common';
import { CLOCK } from '../common/clock.js';
import { PORTAL_CONFIG } from '../config/config.module.js';
import { type PortalConfig } from '../config/portal-config.js';
import { KnowledgeModule } from '../knowledge/knowledge.module.js';
import { LoadKnowledge } from '../knowledge/load-knowledge.js';
import { createAnswerChain } from './answering/answer-chain.js';
import { AskQuestion } from './ask-question.js';
import { ChatStreamController } from './chat-stream.controller.js';
import { ANSWER_CHAIN, ConsultationIndex } from './consultation-index.js';
import { ConversationRepository } from './conversation.repository.js';
import { ConversationRetention } from './conversation-retention.js';
import { ConsultationResolver } from './graphql/consultation.resolver.js';
import { indexSnapshotFile } from './index-snapshot-file.js';

@Module({
  imports: [KnowledgeModule],
  controllers: [ChatStreamController],
  providers: [
    { provide: CLOCK, useValue: () => new Date() },
    {
      provide: ConsultationIndex,
      inject: [LoadKnowledge, PORTAL_CONFIG],
      useFactory: async (knowledge: LoadKnowledge, config: PortalConfig) =>
        ConsultationIndex.load(await knowledge.run(), indexSnapshotFile(config.DATA_DIR)),
    },
    { provide: ANSWER_CHAIN, inject: [ConsultationIndex], useFactory: createAnswerChain },
    AskQuestion,
    ConversationRepository,
    ConversationRetention,
    ConsultationResolver,
  ],
  exports: [ConsultationIndex],
})
export class ConsultationModule {}
