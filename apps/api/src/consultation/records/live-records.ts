import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock.js';
import { koreanDay } from '../../common/korean-day.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { type ConsultationRecord } from '../../knowledge/consultation/consultation-record.js';
import { type ReviewReason, reviewReasons } from '../../knowledge/consultation/review-reasons.js';
import { type LoadedKnowledge } from '../../knowledge/load-knowledge.js';
import { createTextAnalyzer } from '../../retrieval/text/text-analyzer.js';
import { ConsultationIndex, type SnapshotStore } from '../consultation-index.js';
import { RecordVersionRepository } from '../curation/versions/record-version.repository.js';
import { searchableSides } from '../searchable-sides.js';
import { inForce, overlayPublished, standingLimits } from './overlay-published.js';
import { RememberingAnalyzer } from './remembering-analyzer.js';

/** Injection token of what was loaded from the knowledge folder ({@link LoadedKnowledge}). */
export const LOADED_KNOWLEDGE = Symbol('LOADED_KNOWLEDGE');
/** Injection token of where the index is kept between starts ({@link SnapshotStore}). */
export const INDEX_SNAPSHOTS = Symbol('INDEX_SNAPSHOTS');

/** How soon another replica's publication, or a new day, is seen here. */
const LOOK_EVERY_MS = 15_000;
/** Longest that a publication waits for the index; pages give up on a request after 15 seconds. */
const PATIENCE_MS = 8_000;

/** What the records are made of: see {@link LiveRecords}. */
interface Served {
  readonly records: ReadonlyMap<string, ConsultationRecord>;
  /** What was published, and the day; the index is built again when either changes. */
  readonly revision: string;
}

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
  private served: Served = { records: new Map(), revision: '' };
  private analyzer: RememberingAnalyzer | undefined;
  private timer: NodeJS.Timeout | undefined;
  /** Reloads follow one another. */
  private last: Promise<void> = Promise.resolve();

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
    this.served = { records: byId(records), revision };
    this.timer = setInterval(() => void this.reloadIfChanged(), LOOK_EVERY_MS).unref();
  }

  onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    return this.last;
  }

  /** Every record that is served, retired ones and drafts of the folder too, by id. */
  get records(): ReadonlyMap<string, ConsultationRecord> {
    return this.served.records;
  }

  reviewed(): ConsultationRecord[] {
    return [...this.served.records.values()].filter(({ status }) => status === 'reviewed');
  }

  /** Why a record waits for a reviewer; empty when it doesn't. */
  reviewReasons(record: ConsultationRecord): ReviewReason[] {
    return reviewReasons(record, this.loaded.lawChanges, koreanDay(this.now()));
  }

  /** Serves what is published now. Resolves once answers come from it. */
  reload(): Promise<void> {
    this.last = this.last.then(
      () => this.build(),
      () => this.build(),
    );
    return this.last;
  }

  /** As {@link reload}, but waits only as long as an officer would; what isn't ready by then becomes so by itself. */
  async reloadSoon(): Promise<void> {
    const reloaded = this.reload().catch((error: unknown) => {
      this.logger.error(error);
    });
    await Promise.race([reloaded, setTimeout(PATIENCE_MS, undefined, { ref: false })]);
  }

  private async reloadIfChanged(): Promise<void> {
    try {
      if ((await this.revision()) !== this.served.revision) await this.reload();
    } catch (error) {
      this.logger.error(error);
    }
  }

  private async build(): Promise<void> {
    const revision = await this.revision();
    const knowledge = await this.read();
    this.analyzer ??= new RememberingAnalyzer(await createTextAnalyzer());
    await this.analyzer.prepare(textsOf(knowledge.records));
    const snapshots = { read: () => undefined, write: this.snapshots.write };
    const fresh = await ConsultationIndex.load(knowledge, snapshots, this.analyzer);
    this.index.adopt(fresh);
    this.served = { records: byId(knowledge.records), revision };
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

function* textsOf(records: Iterable<ConsultationRecord>): Generator<string> {
  for (const record of records) {
    if (record.status !== 'reviewed') continue;
    for (const { text, questions } of searchableSides(record)) yield* [text, ...questions];
  }
}
