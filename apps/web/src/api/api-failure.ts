/** Why a request to the portal's API gave no result. `interrupted`: an answer broke off before it was complete. */
export type FailureKind =
  'network' | 'timeout' | 'rate-limited' | 'too-long' | 'empty' | 'conversation-not-found' | 'interrupted' | 'server';

/** A request that gave no result. The kind decides what the person is told and can do next. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';

  /**
   * @param retryAfterSeconds seconds until the server accepts requests again, when it said so
   * @param code the server's own word for it, where pages act on that
   */
  constructor(
    readonly kind: FailureKind,
    message: string,
    readonly retryAfterSeconds?: number | undefined,
    readonly code?: string | undefined,
  ) {
    super(message);
  }
}

/** What went wrong, from anything thrown by `fetch` or while reading its body. */
export function toApiFailure(error: unknown): ApiFailure {
  if (error instanceof ApiFailure) return error;
  if (error instanceof DOMException && error.name === 'TimeoutError') return new ApiFailure('timeout', error.message);
  return new ApiFailure('network', error instanceof Error ? error.message : String(error));
}
