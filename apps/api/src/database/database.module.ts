import { type DynamicModule, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { type Database, type OpenDatabase } from './database.js';

/** Injection token of the store ({@link Database}). */
export const DATABASE = Symbol('DATABASE');
/** Injection token of the connection behind it ({@link OpenDatabase}). */
export const OPEN_DATABASE = Symbol('OPEN_DATABASE');

@Injectable()
class DatabaseCloser implements OnApplicationShutdown {
  constructor(@Inject(OPEN_DATABASE) private readonly open: OpenDatabase) {}

  onApplicationShutdown(): Promise<void> {
    return this.open.close();
  }
}

@Module({})
export class DatabaseModule {
  static forRoot(open: OpenDatabase): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        { provide: OPEN_DATABASE, useValue: open },
        { provide: DATABASE, useFactory: (): Database => open.db },
        DatabaseCloser,
      ],
      exports: [DATABASE, OPEN_DATABASE],
    };
  }
}
