import { Controller, Post, UnprocessableEntityException, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiForbiddenResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Officer } from '../auth/officer.js';
import { CurrentOfficer, OfficersOnly } from '../auth/officer.guard.js';
import { parseBody } from '../common/http/parse-body.js';
import { CountsAs } from '../common/http/throttler.guard.js';
import { ReceiveDeclarations, type ReceiptOutcome } from './screening/receive-declarations.js';

const MOST_BYTES = 20 * 1024 * 1024;
const fileSchema = z.object({ buffer: z.instanceof(Uint8Array) }, 'file: is missing');

/** Files that screening officers bring; what they take are lists (`screening/screening-lists.ts`). */
@ApiTags('screening')
@Controller('api/screening')
@ApiForbiddenResponse({ description: 'Not an officer with the role for it.' })
export class ScreeningFilesController {
  constructor(private readonly receiving: ReceiveDeclarations) {}

  @Post('declarations')
  @OfficersOnly('declaration.receive')
  @CountsAs('upload')
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: MOST_BYTES, files: 1 } }))
  @ApiOperation({
    summary: 'Take in a file of import declarations',
    description:
      'CSV, UTF-8, one kind of goods a row. Faulty rows are told by line; the others are taken in and scored.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiOkResponse({ description: 'How many were taken in, and which rows were not.' })
  async receive(
    @CurrentOfficer() officer: Officer,
    @UploadedFile() uploaded: unknown,
  ): Promise<Exclude<ReceiptOutcome, { kind: 'unreadable' }>> {
    const { buffer } = parseBody(fileSchema, uploaded);
    const outcome = await this.receiving.receive(officer, buffer);
    if (outcome.kind === 'unreadable') throw new UnprocessableEntityException(outcome.reason);
    return outcome;
  }
}
