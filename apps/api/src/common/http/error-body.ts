import { type HttpException } from '@nestjs/common';

/** Body of every error of the REST part. */
export interface ErrorBody {
  /** Stable, for programs. */
  readonly code: string;
  /** English, for people who read logs; the portal words its own. */
  readonly message: string;
  readonly limit?: number;
  readonly retryAfterSeconds?: number;
}

/** The code that an exception was given with its message, `{ code, message }`; undefined: it has none of its own. */
export function codeOf(exception: HttpException): string | undefined {
  const response = exception.getResponse();
  return typeof response === 'object' && 'code' in response && typeof response.code === 'string'
    ? response.code
    : undefined;
}
