import {
  Body,
  Controller,
  HttpCode,
  NotFoundException,
  Param,
  Post,
  Res,
  UnprocessableEntityException,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiForbiddenResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { z } from 'zod';
import { PURPOSE_KINDS } from '../../auth/authority/purpose.js';
import { type Officer } from '../../auth/officer.js';
import { CurrentOfficer, OfficersOnly } from '../../auth/officer.guard.js';
import { parseBody } from '../../common/http/parse-body.js';
import { CountsAs } from '../../common/http/throttler.guard.js';
import { LANGUAGES } from '../../common/language.js';
import { ExportAlert } from './report/export-alert.js';
import { type FileFault, MOST_ROWS } from './runs/read-transactions.js';
import { ReceiveTransactions, type ReceiptOutcome } from './runs/receive-transactions.js';

const MOST_BYTES = 40 * 1024 * 1024;
const fileSchema = z.object({ buffer: z.instanceof(Uint8Array) }, 'file: is missing');
const exportSchema = z.strictObject({
  language: z.enum(LANGUAGES),
  purpose: z.strictObject({ kind: z.enum(PURPOSE_KINDS), note: z.string() }).optional(),
});
const FILE_FAULTS: Readonly<Record<FileFault, string>> = {
  no_table: 'The file is no CSV table.',
  no_rows: 'The file has no rows.',
  too_many_rows: `The file has more than ${String(MOST_ROWS)} rows; nothing of it was taken in.`,
};
const unreadable = (fault: FileFault) =>
  new UnprocessableEntityException({ code: fault.toUpperCase(), message: FILE_FAULTS[fault] });
/** What the body of an export holds, for OpenAPI. */
const PURPOSE_BODY: Record<string, object> = {
  language: { enum: [...LANGUAGES] },
  purpose: { type: 'object', properties: { kind: { enum: [...PURPOSE_KINDS] }, note: { type: 'string' } } },
};

/** Files that investigators bring and take: transactions in; the report of an alert out. */
@ApiTags('trade-fraud')
@Controller('api/trade-fraud')
@ApiForbiddenResponse({ description: 'Not an officer with the role for it, or no purpose was stated.' })
export class TradeFraudFilesController {
  constructor(
    private readonly receiving: ReceiveTransactions,
    private readonly exporting: ExportAlert,
  ) {}

  @Post('transactions')
  @OfficersOnly('fraud-alert.receive')
  @CountsAs('upload')
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: MOST_BYTES, files: 1 } }))
  @ApiOperation({
    summary: 'Take in a file of declarations and payments',
    description:
      'CSV, UTF-8, 100,000 rows at most. Faulty rows are told by line, each with columns and codes; the others are taken in, and the engine is asked about their days.',
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
    if (outcome.kind === 'unreadable') throw unreadable(outcome.fault);
    return outcome;
  }

  @Post('alerts/:id/report')
  @HttpCode(200)
  @OfficersOnly('fraud-alert.export')
  @ApiOperation({ summary: 'An alert as a PDF; put on record with its purpose' })
  @ApiBody({ schema: { type: 'object', required: ['language', 'purpose'], properties: PURPOSE_BODY } })
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async report(
    @CurrentOfficer() officer: Officer,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { language, purpose } = parseBody(exportSchema, body);
    const pdf = await this.exporting.report(officer, id, language, purpose);
    if (pdf === undefined) throw new NotFoundException();
    response.type('application/pdf').attachment(`fraud-alert-${id}.pdf`).send(Buffer.from(pdf));
  }
}
