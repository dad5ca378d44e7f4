import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Firm } from '../firm/firm-profile.js';
import { PROGRAMMES, type ProgrammeSource, publishedIn } from '../programme-source.js';
import { type Evidence } from '../ranking/evidence.js';
import { evidenceFor, type EvidenceModel, fitEvidence } from './evidence-model.js';
import { EvidenceSource } from './evidence-source.js';
import { TraceRepository } from './trace.repository.js';

/** Injection token: whether made-up firms are learned from instead of real ones. */
export const COUNTS_SYNTHETIC = Symbol('COUNTS_SYNTHETIC');

const EVERY_MS = 60 * 60 * 1000;

/**
 * Evidence from the records that are loaded, learned at the start and anew every hour, so that a consent withdrawn counts
 * within the hour. Only sums by firm are read, and only firms that agreed to count for others, or made-up ones.
 */
@Injectable()
export class LiveEvidence extends EvidenceSource implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(LiveEvidence.name);
  private model: EvidenceModel | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly traces: TraceRepository,
    @Inject(PROGRAMMES) private readonly programmes: ProgrammeSource,
    @Inject(COUNTS_SYNTHETIC) private readonly synthetic: boolean,
  ) {
    super();
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.learn();
    this.timer = setInterval(() => void this.learn(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  of(firm: Firm, today: string): ReadonlyMap<string, Evidence> | undefined {
    if (this.model === undefined) return undefined;
    const found = evidenceFor(this.model, firm, today);
    if (found === undefined || !this.synthetic) return found;
    return new Map([...found].map(([id, evidence]) => [id, { ...evidence, synthetic: true }]));
  }

  private async learn(): Promise<void> {
    try {
      const traces = await this.traces.traces(this.synthetic);
      this.model = fitEvidence(
        traces,
        publishedIn(this.programmes.knowledge).map(({ id }) => id),
      );
      if (traces.length > 0)
        this.logger.log(`learned from ${traces.length} firms${this.synthetic ? ' (made up)' : ''}`);
    } catch (error) {
      // What was learned before stands until the next time.
      this.logger.error(error);
    }
  }
}
