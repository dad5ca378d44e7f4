import { setTimeout } from 'node:timers/promises';
import { Logger } from '@nestjs/common';

/** How soon another replica's publication, or a new day, is seen here. */
const LOOK_EVERY_MS = 15_000;
/**
 * Longest that a publication waits for what is served. Pages give up on a request after 15 seconds, and a step of the
 * building that is under way may take some of these on a busy machine.
 */
const PATIENCE_MS = 4_000;

interface KeptUp {
  /** Names it in the log. */
  readonly name: string;
  /** Changes whenever what is to be served does; the same on every replica. */
  readonly revision: () => Promise<string>;
  /** Serves what is published now. */
  readonly build: () => Promise<void>;
}

/** Keeps what is served up with what officers publish, here and on other replicas. */
export class KeepUp {
  private readonly logger: Logger;
  private served: string | undefined;
  private timer: NodeJS.Timeout | undefined;
  /** Reloads follow one another. */
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly kept: KeptUp) {
    this.logger = new Logger(kept.name);
  }

  /** @param served the revision that is served already */
  start(served: string): void {
    this.served = served;
    this.timer = setInterval(() => void this.reloadIfChanged(), LOOK_EVERY_MS).unref();
  }

  stop(): Promise<void> {
    clearInterval(this.timer);
    return this.last;
  }

  /** Serves what is published now. Resolves once it does. */
  reload(): Promise<void> {
    const next = () => this.build();
    this.last = this.last.then(next, next);
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
      // What is being built already may be what changed.
      await this.last.catch(() => undefined);
      if ((await this.kept.revision()) !== this.served) await this.reload();
    } catch (error) {
      this.logger.error(error);
    }
  }

  private async build(): Promise<void> {
    const revision = await this.kept.revision();
    await this.kept.build();
    this.served = revision;
  }
}
