import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { type BreakerState, type EngineOutcome } from './engine-client.js';

/** Seconds; an engine answers in milliseconds, a batch in seconds. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const BREAKER_VALUES: Readonly<Record<BreakerState, number>> = { closed: 0, half_open: 1, open: 2 };

/** What the gateway tells Prometheus: answers, failures by reason, latency and breaker of each engine. */
export class GatewayMetrics {
  private readonly registry = new Registry();
  private readonly requests = new Counter({
    name: 'gwanmun_engine_requests_total',
    help: 'Requests to an engine by what became of them: answered, cached, or the reason why there was no answer.',
    labelNames: ['engine', 'outcome'] as const,
    registers: [this.registry],
  });
  private readonly seconds = new Histogram({
    name: 'gwanmun_engine_request_seconds',
    help: 'Seconds until an engine answered, with the gateway’s own work and retries.',
    labelNames: ['engine'] as const,
    buckets: BUCKETS,
    registers: [this.registry],
  });
  private readonly breakers = new Gauge({
    name: 'gwanmun_engine_breaker',
    help: 'Circuit breaker of an engine: 0 closed, 1 half open, 2 open.',
    labelNames: ['engine'] as const,
    registers: [this.registry],
  });

  count(engine: string, outcome: EngineOutcome): void {
    if (outcome.kind === 'unavailable') {
      this.requests.inc({ engine, outcome: outcome.reason });
      return;
    }
    this.requests.inc({ engine, outcome: outcome.fromCache ? 'cached' : 'answered' });
    if (!outcome.fromCache) this.seconds.observe({ engine }, outcome.tookMs / 1000);
  }

  setBreaker(engine: string, state: BreakerState): void {
    this.breakers.set({ engine }, BREAKER_VALUES[state]);
  }

  /** In the text format of Prometheus. */
  text(): Promise<string> {
    return this.registry.metrics();
  }
}
