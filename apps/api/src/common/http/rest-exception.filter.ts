import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, HttpStatus, Logger } from '@nestjs/common';
import { ThrottlerException } from '@nestjs/throttler';
import { type Response } from 'express';
import { codeOf, type ErrorBody } from './error-body.js';

/** Codes of the statuses that Nest and the body parser raise by themselves. */
const CODES: Readonly<Partial<Record<number, string>>> = {
  [HttpStatus.BAD_REQUEST]: 'BAD_REQUEST',
  [HttpStatus.FORBIDDEN]: 'FORBIDDEN',
  [HttpStatus.NOT_FOUND]: 'NOT_FOUND',
  [HttpStatus.NOT_ACCEPTABLE]: 'NOT_ACCEPTABLE',
  [HttpStatus.PAYLOAD_TOO_LARGE]: 'PAYLOAD_TOO_LARGE',
  [HttpStatus.SERVICE_UNAVAILABLE]: 'SERVICE_UNAVAILABLE',
};

/**
 * Turns whatever a REST handler throws into an {@link ErrorBody}. Inside details go to the log, never to the client.
 * GraphQL formats its own errors, so they pass through.
 */
@Catch()
export class RestExceptionFilter implements ExceptionFilter {
  private readonly logger = new Logger(RestExceptionFilter.name);

  catch(exception: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() !== 'http') return exception;
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      response.end();
      return undefined;
    }
    const { status, body } = this.describe(exception);
    if (body.retryAfterSeconds !== undefined) response.setHeader('Retry-After', body.retryAfterSeconds);
    response.status(status).json(body);
    return undefined;
  }

  private describe(exception: unknown): { status: number; body: ErrorBody } {
    if (exception instanceof ThrottlerException) {
      return {
        status: HttpStatus.TOO_MANY_REQUESTS,
        body: { code: 'RATE_LIMITED', message: 'Too many requests; wait a minute.', retryAfterSeconds: 60 },
      };
    }
    const status = statusOf(exception);
    if (status === undefined || status >= 500) {
      this.logger.error(exception);
      return { status: status ?? 500, body: { code: 'INTERNAL', message: 'Something failed here; try again.' } };
    }
    const message = exception instanceof Error ? exception.message : 'The request was refused.';
    const own = exception instanceof HttpException ? codeOf(exception) : undefined;
    return { status, body: { code: own ?? CODES[status] ?? 'REFUSED', message } };
  }
}

/** Nest's exceptions and the body parser's errors carry a status. */
function statusOf(exception: unknown): number | undefined {
  if (exception instanceof HttpException) return exception.getStatus();
  if (exception instanceof Error && 'status' in exception && typeof exception.status === 'number') {
    return exception.status;
  }
  return undefined;
}
