import { Global, Module } from '@nestjs/common';
import { DeskRegistry } from './desk-registry.js';
import { DeskResolver } from './desk.resolver.js';

/** Officers' desk: what waits for them. */
@Global()
@Module({ providers: [DeskRegistry, DeskResolver], exports: [DeskRegistry] })
export class DeskModule {}
