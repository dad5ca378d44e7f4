import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { type ProgrammeKnowledge } from '../../knowledge/programmes/read-programmes.js';
import { KeepUp } from '../../versions/keep-up.js';
import { type ProgrammeSource } from '../programme-source.js';
import { overlayProgrammes } from './overlay-programmes.js';
import { ProgrammeVersionRepository } from './programme-version.repository.js';

/** Injection token of what was loaded from the knowledge folder; undefined where there are no programmes. */
export const LOADED_PROGRAMMES = Symbol('LOADED_PROGRAMMES');

/** The programmes as officers publish them over the knowledge folder: matching, calendar and mails read them here. */
@Injectable()
export class LiveProgrammes implements ProgrammeSource, OnModuleInit, OnApplicationShutdown {
  private served: ProgrammeKnowledge | undefined;
  private readonly keepUp = new KeepUp({
    name: LiveProgrammes.name,
    revision: () => this.versions.publishedRevision(this.db),
    build: () => this.build(),
  });

  constructor(
    private readonly versions: ProgrammeVersionRepository,
    @Inject(LOADED_PROGRAMMES) private readonly loaded: ProgrammeKnowledge | undefined,
    @Inject(DATABASE) private readonly db: Database,
  ) {
    this.served = loaded;
  }

  async onModuleInit(): Promise<void> {
    if (this.loaded === undefined) return;
    const revision = await this.versions.publishedRevision(this.db);
    await this.build();
    this.keepUp.start(revision);
  }

  onApplicationShutdown(): Promise<void> {
    return this.keepUp.stop();
  }

  get knowledge(): ProgrammeKnowledge | undefined {
    return this.served;
  }

  /** Serves what is published now; waits no longer than an officer would. */
  reloadSoon(): Promise<void> {
    return this.keepUp.reloadSoon();
  }

  private async build(): Promise<void> {
    if (this.loaded === undefined) return;
    this.served = overlayProgrammes(this.loaded, await this.versions.published(this.db));
  }
}
