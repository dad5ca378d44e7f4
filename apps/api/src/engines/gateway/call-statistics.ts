import { type UnavailableReason } from './engine-fault.js';

/** Calls that latencies are told of: the latest ones. */
const WINDOW = 500;

export interface CallFigures {
  readonly answered: number;
  readonly fromCache: number;
  readonly failed: Readonly<Partial<Record<UnavailableReason, number>>>;
  /** Milliseconds over the latest answered calls; undefined before the first. */
  readonly p50Ms: number | undefined;
  readonly p95Ms: number | undefined;
  readonly lastFault: { readonly reason: UnavailableReason; readonly detail: string; readonly at: Date } | undefined;
}

/** What became of the calls of one engine since the portal started. */
export class CallStatistics {
  private readonly latencies: number[] = [];
  private next = 0;
  private answered = 0;
  private fromCache = 0;
  private readonly failed: Partial<Record<UnavailableReason, number>> = {};
  private lastFault: CallFigures['lastFault'];

  countAnswer(tookMs: number): void {
    this.answered += 1;
    this.latencies[this.next] = tookMs;
    this.next = (this.next + 1) % WINDOW;
  }

  countCached(): void {
    this.fromCache += 1;
  }

  countFault(reason: UnavailableReason, detail: string, at: Date): void {
    this.failed[reason] = (this.failed[reason] ?? 0) + 1;
    this.lastFault = { reason, detail, at };
  }

  figures(): CallFigures {
    const sorted = [...this.latencies].sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    const { answered, fromCache, failed, lastFault } = this;
    return { answered, fromCache, failed: { ...failed }, p50Ms: at(0.5), p95Ms: at(0.95), lastFault };
  }
}
