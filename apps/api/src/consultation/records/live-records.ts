import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock.js';
import { koreanDay } from '../../common/korean-day.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { type ConsultationRecord } from '../../knowledge/consultation/consultation-record.js';
import { type ReviewReason, reviewReasons } from '../../knowledge/consultation/review-reasons.js';
import { type LoadedKnowledge } from '../../knowledge/load-knowledge.js';
import { KeepUp } from '../../versions/keep-up.js';
import { createTextAnalyzer } from '../../retrieval/text/text-analyzer.js';
import { ConsultationIndex, type SnapshotStore } from '../consultation-index.js';
import { RecordVersionRepository } from '../curation/versions/record-version.repository.js';
import { inForce, overlayPublished, standingLimits } from './overlay-published.js';
import { RememberingAnalyzer } from './remembering-analyzer.js';

/** Injection token of what was loaded from the knowledge folder ({@link LoadedKnowledge}). */
export const LOADED_KNOWLEDGE = Symbol('LOADED_KNOWLEDGE');
/** Injection token of where the index is kept between starts ({@link SnapshotStore}). */
export const INDEX_SNAPSHOTS = Symbol('INDEX_SNAPSHOTS');

/**
 * What an index is to hold: the records of the folder, what officers published over them, without those not yet in
 * force; and the limits that stand by these.
 */
export async function knowledgeToServe(loaded: LoadedKnowledge, db: Database, now: Date): Promise<LoadedKnowledge> {
  const published = await new RecordVersionRepository().published(db);
  const records = inForce(overlayPublished(loaded.records, published), koreanDay(now));
  return { ...loaded, records, limits: standingLimits(loaded.limits, loaded.records, records) };
}

/**
 * The records that the portal answers from, kept up with what officers publish: the index is built again beside the
 * one in use and put in its place at once, while questions go on being answered.
 */
@Injectable()
export class LiveRecords implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(LiveRecords.name);
  private served: ReadonlyMap<string, ConsultationRecord> = new Map();
  private analyzer: RememberingAnalyzer | undefined;
  private readonly keepUp = new KeepUp({
    name: LiveRecords.name,
    revision: () => this.revision(),
    build: () => this.build(),
  });

  constructor(
    private readonly index: ConsultationIndex,
    private readonly versions: RecordVersionRepository,
    @Inject(LOADED_KNOWLEDGE) private readonly loaded: LoadedKnowledge,
    @Inject(INDEX_SNAPSHOTS) private readonly snapshots: SnapshotStore,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    // The index was loaded from the same records just before.
    const revision = await this.revision();
    const { records } = await this.read();
    this.served = byId(records);
    this.keepUp.start(revision);
  }

  onApplicationShutdown(): Promise<void> {
    return this.keepUp.stop();
  }

  /** Every record that is served, retired ones and drafts of the folder too, by id. */
  get records(): ReadonlyMap<string, ConsultationRecord> {
    return this.served;
  }

  reviewed(): ConsultationRecord[] {
    return [...this.served.values()].filter(({ status }) => status === 'reviewed');
  }

  /** Why a record waits for a reviewer; empty when it doesn't. */
  reviewReasons(record: ConsultationRecord): ReviewReason[] {
    return reviewReasons(record, this.loaded.lawChanges, koreanDay(this.now()));
  }

  /** Serves what is published now. Resolves once answers come from it. */
  reload(): Promise<void> {
    return this.keepUp.reload();
  }

  /** As {@link reload}, but waits only as long as an officer would. */
  reloadSoon(): Promise<void> {
    return this.keepUp.reloadSoon();
  }

  private async build(): Promise<void> {
    const knowledge = await this.read();
    this.analyzer ??= new RememberingAnalyzer(await createTextAnalyzer(), this.snapshots.analyses);
    const snapshots = { ...this.snapshots, read: () => undefined };
    const fresh = await ConsultationIndex.load(knowledge, snapshots, this.analyzer);
    this.index.adopt(fresh);
    this.served = byId(knowledge.records);
    this.logger.log(`serves ${knowledge.records.length} records`);
  }

  private read(): Promise<LoadedKnowledge> {
    return knowledgeToServe(this.loaded, this.db, this.now());
  }

  private async revision(): Promise<string> {
    return `${koreanDay(this.now())} ${await this.versions.publishedRevision(this.db)}`;
  }
}

function byId(records: readonly ConsultationRecord[]): ReadonlyMap<string, ConsultationRecord> {
  return new Map(records.map((record) => [record.id, record]));
}
