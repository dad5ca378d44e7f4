import { Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';

/** How often what waits is tried again, in milliseconds. */
const AGAIN_MS = 15_000;

/**
 * Work that waits for an engine: done when woken, at the portal's start and every {@link AGAIN_MS}, once at a time.
 * Nothing is lost when the engine or the portal stops in between, for what waits stands in the store.
 */
export abstract class WaitingWork implements OnApplicationBootstrap, OnApplicationShutdown {
  protected readonly logger = new Logger(this.constructor.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> | undefined;
  private isAskedAgain = false;
  /** The portal is ending: begin nothing more. */
  protected stopped = false;

  /** Does all that waits; resolves to how much was done. */
  abstract doWaiting(): Promise<number>;

  onApplicationBootstrap(): void {
    this.wake();
    this.timer = setInterval(() => {
      this.wake();
    }, AGAIN_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Begins at once; while it is under way, begins again afterwards. */
  wake(): void {
    if (this.running !== undefined) {
      this.isAskedAgain = true;
      return;
    }
    this.running = this.doWaiting()
      .catch((error: unknown) => {
        this.logger.error(error);
      })
      .finally(() => {
        this.running = undefined;
        if (!this.isAskedAgain || this.stopped) return;
        this.isAskedAgain = false;
        this.wake();
      });
  }
}
