import { HttpStatus } from '@nestjs/common';
import { type Response } from 'express';
import { type ErrorBody } from '../../common/http/error-body.js';
import { type StartRefusal } from './start-batch.js';
import { type UploadRefusal } from './upload-batch.js';

export type BatchRefusal = UploadRefusal | StartRefusal;

export const NOT_FOUND: BatchRefusal = {
  code: 'BATCH_NOT_FOUND',
  message: 'There is no such batch in this browser session.',
};

/** Statuses of refusals; those of a file or mapping that can't be used are 422 (RFC 9110, section 15.5.21). */
const STATUSES: Readonly<Partial<Record<BatchRefusal['code'], number>>> = {
  BATCH_NOT_FOUND: HttpStatus.NOT_FOUND,
  ALREADY_STARTED: HttpStatus.CONFLICT,
  TOO_MANY_ACTIVE: HttpStatus.CONFLICT,
  TOO_MANY_BATCHES: HttpStatus.CONFLICT,
  FILE_TOO_LARGE: HttpStatus.PAYLOAD_TOO_LARGE,
  UNPACKED_TOO_LARGE: HttpStatus.PAYLOAD_TOO_LARGE,
  BUSY: HttpStatus.SERVICE_UNAVAILABLE,
};

/** Answers a request with the reason that it is refused for. */
export function refuse(response: Response, { code, message }: BatchRefusal): void {
  const body: ErrorBody = { code, message, ...(code === 'BUSY' && { retryAfterSeconds: 30 }) };
  if (body.retryAfterSeconds !== undefined) response.setHeader('Retry-After', body.retryAfterSeconds);
  response.status(STATUSES[code] ?? HttpStatus.UNPROCESSABLE_ENTITY).json(body);
}
