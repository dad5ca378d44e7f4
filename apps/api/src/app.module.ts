import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { ThrottlerModule } from '@nestjs/throttler';
import { LoggerModule } from 'nestjs-pino';
import { type Logger } from 'pino';
import { graphqlOptions } from './common/graphql/graphql-options.js';
import { RestExceptionFilter } from './common/http/rest-exception.filter.js';
import { isNoQuestion, PortalThrottlerGuard } from './common/http/throttler.guard.js';
import { loggerOptions } from './common/logger.js';
import { ConfigModule } from './config/config.module.js';
import { type PortalConfig } from './config/portal-config.js';
import { type ConsultationIndex } from './consultation/consultation-index.js';
import { ConsultationModule } from './consultation/consultation.module.js';
import { type OpenDatabase } from './database/database.js';
import { DatabaseModule } from './database/database.module.js';
import { HealthController } from './health/health.controller.js';

const MINUTE_MS = 60_000;

const EDGES: Provider[] = [
  { provide: APP_GUARD, useClass: PortalThrottlerGuard },
  { provide: APP_FILTER, useClass: RestExceptionFilter },
];

/** What must stand before the application does; each can fail in a way that a person can mend. */
export interface PortalParts {
  readonly database: OpenDatabase;
  readonly index: ConsultationIndex;
  readonly logger: Logger;
}

@Module({})
export class AppModule {
  /** @param parts made by the caller; the database is closed with the application */
  static forRoot(config: PortalConfig, { database, index, logger }: PortalParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(loggerOptions(logger)),
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot(database),
        ThrottlerModule.forRoot([
          { name: 'default', ttl: MINUTE_MS, limit: config.RATE_LIMIT_PER_MINUTE },
          { name: 'question', ttl: MINUTE_MS, limit: config.QUESTION_LIMIT_PER_MINUTE, skipIf: isNoQuestion },
        ]),
        GraphQLModule.forRoot(graphqlOptions(config)),
        ConsultationModule.forRoot(index),
      ],
      controllers: [HealthController],
      providers: EDGES,
    };
  }
}
