import { type DynamicModule, Module } from '@nestjs/common';
import { CLOCK } from '../../common/clock.js';
import { MAILER, mailerOf } from '../../common/mail/mailer.js';
import { PORTAL_CONFIG } from '../../config/config.module.js';
import { SaveResults } from './save-results.js';
import { SavedSupportResolver } from './saved.resolver.js';
import { SavedResultRepository } from './saved-result.repository.js';
import { SavedResultRetention } from './saved-result-retention.js';
import { TellChanges } from './tell-changes.js';
import { UnsubscribeController } from './unsubscribe.controller.js';

/** Results that people saved with an e-mail address. */
@Module({})
export class SavedSupportModule {
  /** @param support the module that finds support */
  static forRoot(support: DynamicModule): DynamicModule {
    return {
      module: SavedSupportModule,
      imports: [support],
      controllers: [UnsubscribeController],
      providers: [
        { provide: CLOCK, useValue: () => new Date() },
        { provide: MAILER, useFactory: mailerOf, inject: [PORTAL_CONFIG] },
        SavedResultRepository,
        SaveResults,
        TellChanges,
        SavedResultRetention,
        SavedSupportResolver,
      ],
    };
  }
}
