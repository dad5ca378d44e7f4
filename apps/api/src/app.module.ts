import { join } from 'node:path';
import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { ThrottlerModule } from '@nestjs/throttler';
import { LoggerModule } from 'nestjs-pino';
import { type Logger } from 'pino';
import { AuditReviewModule } from './audit/review/audit-review.module.js';
import { AuthModule } from './auth/auth.module.js';
import { graphqlOptions } from './common/graphql/graphql-options.js';
import { RestExceptionFilter } from './common/http/rest-exception.filter.js';
import { PortalThrottlerGuard, skipUnless } from './common/http/throttler.guard.js';
import { loggerOptions } from './common/logger.js';
import { ConfigModule } from './config/config.module.js';
import { type PortalConfig } from './config/portal-config.js';
import { type Rephrasing } from './consultation/answering/answer-chain.js';
import { OpenAiChatModel } from './consultation/answering/model/openai-chat-model.js';
import { type ConsultationIndex, type SnapshotStore } from './consultation/consultation-index.js';
import { ConsultationModule } from './consultation/consultation.module.js';
import { CurationModule } from './consultation/curation/curation.module.js';
import { FeedbackModule } from './consultation/feedback/feedback.module.js';
import { RecordsModule } from './consultation/records/records.module.js';
import { RequestsModule } from './consultation/requests/requests.module.js';
import { DataMapModule } from './data-map/data-map.module.js';
import { type DataMapParts } from './data-map/data-map-parts.js';
import { DataRequestsModule } from './data-map/requests/data-requests.module.js';
import { type OpenDatabase } from './database/database.js';
import { DatabaseModule } from './database/database.module.js';
import { EnginesModule } from './engines/engines.module.js';
import { DeskModule } from './desk/desk.module.js';
import { OfficerListsModule } from './officer-lists/officer-lists.module.js';
import { ProgrammeEditingModule } from './export-support/editing/programme-editing.module.js';
import { ExportSupportModule } from './export-support/export-support.module.js';
import { SavedSupportModule } from './export-support/saved/saved-support.module.js';
import { HealthController } from './health/health.controller.js';
import { HsBatchModule } from './hs/batch/hs-batch.module.js';
import { HsModule } from './hs/hs.module.js';
import { type HsParts } from './hs/hs-parts.js';
import { type LoadedKnowledge } from './knowledge/load-knowledge.js';
import { type ProgrammeKnowledge } from './knowledge/programmes/read-programmes.js';

/** Where the HS service's knowledge and trained model lie. */
export function hsFolders({ KNOWLEDGE_DIR, MODELS_DIR }: PortalConfig): { knowledge: string; models: string } {
  return { knowledge: join(KNOWLEDGE_DIR, 'hs'), models: join(MODELS_DIR, 'hs') };
}

/** The chat model of the configuration, when there is one; why its words weren't taken goes to the log. */
function rephrasingOf(config: PortalConfig, logger: Logger): Rephrasing | undefined {
  const { CHAT_MODEL_URL: url, CHAT_MODEL_NAME: name, CHAT_MODEL_KEY: key, CHAT_MODEL_TIMEOUT_MS: timeoutMs } = config;
  if (url === undefined) return undefined;
  return {
    model: new OpenAiChatModel({ url, name, key, timeoutMs }),
    log: (reason) => {
      logger.warn({ context: 'ChatModel' }, reason);
    },
  };
}

const MINUTE_MS = 60_000;

const EDGES: Provider[] = [
  { provide: APP_GUARD, useClass: PortalThrottlerGuard },
  { provide: APP_FILTER, useClass: RestExceptionFilter },
];

/** What must stand before the application does; each can fail in a way that a person can mend. */
export interface PortalParts {
  readonly database: OpenDatabase;
  readonly index: ConsultationIndex;
  /** What the index was made from, and where it is kept between starts. */
  readonly knowledge: LoadedKnowledge;
  readonly snapshots: SnapshotStore;
  /** Undefined where the HS knowledge is not in place: the service says so. */
  readonly hs: HsParts | undefined;
  /** Undefined where there are no support programmes: the service says so. */
  readonly programmes: ProgrammeKnowledge | undefined;
  /** Undefined where there is no data map: the service says so. */
  readonly dataMap: DataMapParts | undefined;
  readonly logger: Logger;
}

@Module({})
export class AppModule {
  /** @param parts made by the caller; the database is closed with the application */
  static forRoot(
    config: PortalConfig,
    { database, index, knowledge, snapshots, hs, programmes, dataMap, logger }: PortalParts,
  ): DynamicModule {
    const exportSupport = ExportSupportModule.forRoot(programmes);
    const consultation = ConsultationModule.forRoot(index, rephrasingOf(config, logger));
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(loggerOptions(logger)),
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot(database),
        ThrottlerModule.forRoot([
          { name: 'default', ttl: MINUTE_MS, limit: config.RATE_LIMIT_PER_MINUTE },
          {
            name: 'question',
            ttl: MINUTE_MS,
            limit: config.QUESTION_LIMIT_PER_MINUTE,
            skipIf: skipUnless('question'),
          },
          { name: 'upload', ttl: MINUTE_MS, limit: config.UPLOAD_LIMIT_PER_MINUTE, skipIf: skipUnless('upload') },
          { name: 'request', ttl: MINUTE_MS, limit: config.REQUEST_LIMIT_PER_MINUTE, skipIf: skipUnless('request') },
        ]),
        GraphQLModule.forRoot(graphqlOptions(config)),
        AuthModule,
        AuditReviewModule,
        DeskModule,
        OfficerListsModule,
        consultation,
        RecordsModule.forRoot(consultation, knowledge, snapshots),
        CurationModule,
        FeedbackModule,
        RequestsModule,
        HsModule.forRoot(hs),
        HsBatchModule.forRoot(hsFolders(config)),
        exportSupport,
        SavedSupportModule.forRoot(exportSupport),
        ProgrammeEditingModule.forRoot(exportSupport, programmes),
        EnginesModule.forRoot(config),
        DataMapModule.forRoot(dataMap),
        DataRequestsModule.forRoot(dataMap),
      ],
      controllers: [HealthController],
      providers: EDGES,
    };
  }
}
