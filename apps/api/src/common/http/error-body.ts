/** Body of every error of the REST part. */
export interface ErrorBody {
  /** Stable, for programs. */
  readonly code: string;
  /** English, for people who read logs; the portal words its own. */
  readonly message: string;
  readonly limit?: number;
  readonly retryAfterSeconds?: number;
}
