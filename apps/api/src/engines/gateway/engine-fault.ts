/** Why there is no answer from an engine. */
export const UNAVAILABLE_REASONS = [
  /** No engine of this kind is set up. */
  'not_configured',
  /** No connection, or it broke off. */
  'unreachable',
  /** No answer within the time allowed. */
  'too_slow',
  /** As many requests under way and waiting as are allowed. */
  'overloaded',
  /** It failed again and again and is left alone for a while. */
  'circuit_open',
  /** It answered that it failed. */
  'engine_error',
  /** It answered that it can't take this request. */
  'refused',
  /** Its answer is not what an engine of this kind gives. */
  'bad_reply',
  /** Another version answered than the one that is pinned. */
  'wrong_version',
] as const;
export type UnavailableReason = (typeof UNAVAILABLE_REASONS)[number];

/** Reasons that may be gone a moment later. */
const TRANSIENT: readonly UnavailableReason[] = ['unreachable', 'engine_error'];
/** Reasons that lie with the request or with the gateway, not with the engine's health. */
const NOT_ITS_HEALTH: readonly UnavailableReason[] = ['not_configured', 'refused', 'overloaded', 'circuit_open'];

export class EngineFault extends Error {
  override readonly name = 'EngineFault';

  constructor(
    readonly reason: UnavailableReason,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(detail, options);
  }

  get isTransient(): boolean {
    return TRANSIENT.includes(this.reason);
  }

  get tellsOfItsHealth(): boolean {
    return !NOT_ITS_HEALTH.includes(this.reason);
  }
}
