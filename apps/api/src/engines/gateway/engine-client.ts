import { randomUUID } from 'node:crypto';
import {
  BrokenCircuitError,
  bulkhead,
  BulkheadRejectedError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  retry,
} from 'cockatiel';
import { LRUCache } from 'lru-cache';
import { type Asked, askedOf, hashOf } from './asked.js';
import { type CallFigures, CallStatistics } from './call-statistics.js';
import { EngineFault, type UnavailableReason } from './engine-fault.js';
import { type EngineSettings } from './engine-settings.js';
import { type EngineReply, type EngineTransport } from './engine-transport.js';
import { ShadowComparison, type ShadowFigures } from './shadow.js';
import { type EngineContract, type SentTensor, type TensorData, tensorFault } from './tensor.js';
import { type Cancellation, withinTime } from './time-limit.js';

/** Longest wait for what a server tells of itself, in milliseconds. */
const STATUS_PATIENCE_MS = 2000;

/** What the gateway gives for a request: an answer, or why there is none. Nothing in between reads as "no risk". */
export type EngineOutcome =
  | {
      readonly kind: 'answered';
      readonly outputs: ReadonlyMap<string, TensorData>;
      /** The version that answered. */
      readonly version: string;
      /** Fingerprint of what was asked, for the audit record. */
      readonly inputHash: string;
      readonly requestId: string;
      readonly fromCache: boolean;
      readonly tookMs: number;
    }
  | {
      readonly kind: 'unavailable';
      readonly reason: UnavailableReason;
      readonly detail: string;
      readonly inputHash: string;
      readonly requestId: string;
    };

export interface EngineQuestion {
  /** As many rows each; all inputs of the contract. */
  readonly inputs: readonly SentTensor[];
  /** Outputs of the contract; all of them when empty. */
  readonly outputs?: readonly string[];
}

export type BreakerState = 'closed' | 'open' | 'half_open';

export interface EngineStatus {
  /** Host and port, without secrets. */
  readonly address: string;
  readonly model: string;
  readonly pinnedVersion: string | undefined;
  /** Versions that the server says it has; undefined when it didn't answer. */
  readonly servedVersions: readonly string[] | undefined;
  readonly health: 'up' | 'down';
  readonly breaker: BreakerState;
  readonly calls: CallFigures;
  readonly underWay: number;
  readonly waiting: number;
  readonly shadow: ShadowFigures | undefined;
}

const BREAKER_STATES: Readonly<Record<CircuitState, BreakerState>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.Open]: 'open',
  [CircuitState.HalfOpen]: 'half_open',
  [CircuitState.Isolated]: 'open',
};

/** One engine behind its guards: time limit, bulkhead, circuit breaker, retry, checks of its answers, cache. */
export class EngineClient {
  private readonly statistics = new CallStatistics();
  private readonly shadow: ShadowComparison | undefined;
  private readonly cache: LRUCache<string, EngineReply> | undefined;
  private readonly bulkhead;
  private readonly breaker;
  private readonly guarded: (call: (cancellation: Cancellation) => Promise<EngineReply>) => Promise<EngineReply>;

  constructor(
    private readonly transport: EngineTransport,
    private readonly contract: EngineContract,
    private readonly settings: EngineSettings,
    private readonly now: () => Date,
  ) {
    const { concurrency, queue, breaker, retries, timeoutMs, cache, shadowVersion } = settings;
    this.shadow = shadowVersion === undefined ? undefined : new ShadowComparison(shadowVersion);
    if (cache.entries > 0) this.cache = new LRUCache({ max: cache.entries, ttl: cache.seconds * 1000 });
    this.bulkhead = bulkhead(concurrency, queue);
    this.breaker = circuitBreaker(
      handleWhen((error) => error instanceof EngineFault && error.tellsOfItsHealth),
      { halfOpenAfter: breaker.pauseMs, breaker: new ConsecutiveBreaker(breaker.failures) },
    );
    const again = retry(
      handleWhen((error) => error instanceof EngineFault && error.isTransient),
      { maxAttempts: retries, backoff: new ExponentialBackoff({ initialDelay: 50, maxDelay: 1000 }) },
    );
    // One in the other instead of `wrap`, which hands down a signal that every guard would listen to.
    const tried = (call: (cancellation: Cancellation) => Promise<EngineReply>) =>
      this.breaker.execute(() => this.bulkhead.execute(() => withinTime(timeoutMs, call)));
    this.guarded = async (call) => {
      let met: EngineFault | undefined;
      const noting = (error: unknown): never => {
        if (error instanceof EngineFault) met = error;
        throw error;
      };
      try {
        return await again.execute(() => tried(call).catch(noting));
      } catch (error) {
        // A circuit that the try before has just opened tells less than what that try met.
        throw error instanceof BrokenCircuitError && met !== undefined ? met : error;
      }
    };
  }

  /** Never throws: whatever goes wrong is told as the reason why there is no answer. */
  async ask({ inputs, outputs = [] }: EngineQuestion): Promise<EngineOutcome> {
    const requestId = randomUUID();
    const wanted = outputs.length === 0 ? this.contract.outputs.map(({ name }) => name) : outputs;
    const asked = askedOf(inputs, wanted);
    const inputHash = hashOf(this.settings.model, asked);
    const startedAt = performance.now();
    const kept = this.cache?.get(inputHash);
    if (kept !== undefined) {
      this.statistics.countCached();
      return answered(kept, { inputHash, requestId, fromCache: true, tookMs: performance.now() - startedAt });
    }
    try {
      const reply = await this.guarded((cancellation) =>
        this.infer(requestId, this.settings.version, asked, cancellation),
      );
      const tookMs = performance.now() - startedAt;
      this.statistics.countAnswer(tookMs);
      this.cache?.set(inputHash, reply);
      void this.askShadow(requestId, inputs, reply);
      return answered(reply, { inputHash, requestId, fromCache: false, tookMs });
    } catch (error) {
      const { reason, message } = asFault(error);
      this.statistics.countFault(reason, message, this.now());
      return { kind: 'unavailable', reason, detail: message, inputHash, requestId };
    }
  }

  get breakerState(): BreakerState {
    return BREAKER_STATES[this.breaker.state];
  }

  async status(): Promise<EngineStatus> {
    const { url, model, version, concurrency, queue } = this.settings;
    const described = await withinTime(STATUS_PATIENCE_MS, (cancellation) =>
      this.transport.describe(model, cancellation),
    ).catch(() => undefined);
    return {
      address: new URL(url).host,
      model,
      pinnedVersion: version,
      servedVersions: described?.versions,
      health: described === undefined ? 'down' : 'up',
      breaker: this.breakerState,
      calls: this.statistics.figures(),
      underWay: concurrency - this.bulkhead.executionSlots,
      waiting: queue - this.bulkhead.queueSlots,
      shadow: this.shadow?.figures(),
    };
  }

  close(): Promise<void> {
    return this.transport.close();
  }

  /** One try, checked. @throws EngineFault */
  private async infer(
    id: string,
    version: string | undefined,
    asked: Asked,
    cancellation: Cancellation,
  ): Promise<EngineReply> {
    const reply = await this.transport.infer({ id, model: this.settings.model, version, asked }, cancellation);
    if (version !== undefined && reply.version !== version) {
      throw new EngineFault('wrong_version', `version ${reply.version} answered, ${version} is pinned`);
    }
    const rows = asked.inputs[0]?.shape[0] ?? 0;
    for (const spec of this.contract.outputs.filter(({ name }) => asked.outputs.includes(name))) {
      const tensor = reply.outputs.find(({ name }) => name === spec.name);
      const fault = tensor === undefined ? `${spec.name} is missing` : tensorFault(tensor, spec, rows);
      if (fault !== undefined) throw new EngineFault('bad_reply', fault);
    }
    return reply;
  }

  /** The second version gets the same request; what it says is compared and otherwise forgotten. */
  private async askShadow(id: string, inputs: readonly SentTensor[], counting: EngineReply): Promise<void> {
    const { shadow } = this;
    if (shadow === undefined) return;
    const { compared } = this.contract;
    try {
      const asked = askedOf(inputs, [compared]);
      const reply = await withinTime(this.settings.timeoutMs, (cancellation) =>
        this.infer(`${id}-shadow`, shadow.version, asked, cancellation),
      );
      shadow.compare(numbersOf(counting, compared), numbersOf(reply, compared));
    } catch {
      shadow.countFailure();
    }
  }
}

const numbersOf = (reply: EngineReply, output: string): readonly number[] =>
  (reply.outputs.find(({ name }) => name === output)?.data ?? []) as readonly number[];

function answered(
  { version, outputs }: EngineReply,
  about: Pick<EngineOutcome & { kind: 'answered' }, 'inputHash' | 'requestId' | 'fromCache' | 'tookMs'>,
): EngineOutcome {
  return { kind: 'answered', version, outputs: new Map(outputs.map(({ name, data }) => [name, data])), ...about };
}

function asFault(error: unknown): EngineFault {
  if (error instanceof EngineFault) return error;
  if (error instanceof BulkheadRejectedError) return new EngineFault('overloaded', 'too many requests are waiting');
  if (error instanceof BrokenCircuitError) {
    return new EngineFault('circuit_open', 'it failed several times in a row and is left alone for a while');
  }
  return new EngineFault('engine_error', error instanceof Error ? error.message : String(error), { cause: error });
}
