import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { ThrottlerModule } from '@nestjs/throttler';
import { LoggerModule } from 'nestjs-pino';
import { graphqlOptions } from './common/graphql/graphql-options.js';
import { RestExceptionFilter } from './common/http/rest-exception.filter.js';
import { isNoQuestion, PortalThrottlerGuard } from './common/http/throttler.guard.js';
import { loggerOptions } from './common/logger-options.js';
import { ConfigModule } from './config/config.module.js';
import { type PortalConfig } from './config/portal-config.js';
import { ConsultationModule } from './consultation/consultation.module.js';
import { type OpenDatabase } from './database/database.js';
import { DatabaseModule } from './database/database.module.js';
import { HealthController } from './health/health.controller.js';

const MINUTE_MS = 60_000;

const EDGES: Provider[] = [
  { provide: APP_GUARD, useClass: PortalThrottlerGuard },
  { provide: APP_FILTER, useClass: RestExceptionFilter },
];

@Module({})
export class AppModule {
  /** @param database opened by the caller, closed with the application */
  static forRoot(config: PortalConfig, database: OpenDatabase): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(loggerOptions(config)),
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot(database),
        ThrottlerModule.forRoot([
          { name: 'default', ttl: MINUTE_MS, limit: config.RATE_LIMIT_PER_MINUTE },
          { name: 'question', ttl: MINUTE_MS, limit: config.QUESTION_LIMIT_PER_MINUTE, skipIf: isNoQuestion },
        ]),
        GraphQLModule.forRoot(graphqlOptions(config)),
        ConsultationModule,
      ],
      controllers: [HealthController],
      providers: EDGES,
    };
  }
}
