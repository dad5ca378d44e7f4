import { type DynamicModule, Module } from '@nestjs/common';
import { type PortalConfig } from './portal-config.js';

/** Injection token of the checked configuration ({@link PortalConfig}). */
export const PORTAL_CONFIG = Symbol('PORTAL_CONFIG');

@Module({})
export class ConfigModule {
  static forRoot(config: PortalConfig): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [{ provide: PORTAL_CONFIG, useValue: config }],
      exports: [PORTAL_CONFIG],
    };
  }
}
