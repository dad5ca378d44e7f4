import { Body, Controller, Get, Post, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { BadRequestException, UnprocessableEntityException } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiForbiddenResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { z } from 'zod';
import { type Officer } from '../../auth/officer.js';
import { CurrentOfficer, OfficersOnly } from '../../auth/officer.guard.js';
import { CountsAs } from '../../common/http/throttler.guard.js';
import { parseBody } from '../../common/http/parse-body.js';
import { ImportConsultations, type ImportOutcome } from './import/import-consultations.js';
import { importMappingSchema, type UnreadableReason } from './import/read-past-consultations.js';
import { ExportRecords } from './versions/export-records.js';

const MOST_BYTES = 5 * 1024 * 1024;

const MESSAGES: Readonly<Record<UnreadableReason, string>> = {
  encoding: 'The text is neither UTF-8 nor CP949.',
  too_many_rows: 'The file holds too many rows.',
  no_rows: 'The file holds no rows.',
  no_csv: "The file can't be read as CSV.",
};

/** Form fields are texts; structured ones are JSON in them. */
const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON' });
    return z.NEVER;
  }
});
const fileSchema = z.object({ buffer: z.instanceof(Uint8Array) }, 'file: is missing');
const bodySchema = z.strictObject({
  mapping: json.pipe(importMappingSchema).optional(),
  /** Lines to take in; without them nothing is stored. */
  lines: json.pipe(z.array(z.number().int().positive()).max(5000)).optional(),
});

/** Files that officers bring and take: past consultations in, published records out. */
@ApiTags('curation')
@Controller('api/curation')
@ApiForbiddenResponse({ description: 'Not an officer.' })
export class CurationFilesController {
  constructor(
    private readonly imports: ImportConsultations,
    private readonly exporting: ExportRecords,
  ) {}

  @Post('import')
  @OfficersOnly('record.import')
  @CountsAs('upload')
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: MOST_BYTES, files: 1 } }))
  @ApiOperation({
    summary: 'Preview or take in a file of past consultations',
    description: 'CSV with a heading line, or JSON Lines. Without `lines` it only says what would become of each row.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'string', format: 'binary' },
        mapping: { type: 'string', description: 'JSON: {"question", "answer", "topic"?, "asOf"?} → column' },
        lines: { type: 'string', description: 'JSON: the lines to take in as drafts' },
      },
    },
  })
  @ApiOkResponse({ description: 'The preview, or the ids of the drafts.' })
  async import(
    @CurrentOfficer() officer: Officer,
    @UploadedFile() uploaded: unknown,
    @Body() body: unknown,
  ): Promise<Exclude<ImportOutcome, { kind: 'unreadable' }>> {
    const { buffer } = parseBody(fileSchema, uploaded);
    const { mapping, lines } = parseBody(bodySchema, { ...(body as object) });
    if (lines !== undefined && mapping === undefined) throw new BadRequestException('mapping: is missing');
    const outcome =
      lines === undefined || mapping === undefined
        ? await this.imports.preview(officer, buffer, mapping)
        : await this.imports.apply(officer, buffer, mapping, new Set(lines));
    if (outcome.kind === 'unreadable')
      throw new UnprocessableEntityException({ code: outcome.reason, message: MESSAGES[outcome.reason] });
    return outcome;
  }

  @Get('records.jsonl')
  @OfficersOnly('record.export')
  @ApiOperation({ summary: 'The records that officers published, as lines for the knowledge folder' })
  @ApiOkResponse({ content: { 'application/x-ndjson': { schema: { type: 'string' } } } })
  async export(@CurrentOfficer() officer: Officer, @Res() response: Response): Promise<void> {
    const published = await this.exporting.published(officer);
    const lines = published.map((record) => `${JSON.stringify(record)}\n`);
    response
      .status(200)
      .set({
        'Content-Type': 'application/x-ndjson; charset=utf-8',
        'Content-Disposition': 'attachment; filename="published-records.jsonl"',
      })
      .send(lines.join(''));
  }
}
