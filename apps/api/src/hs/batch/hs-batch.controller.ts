import { Body, Controller, Delete, Get, Param, Post, Req, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPayloadTooLargeResponse,
  ApiServiceUnavailableResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { z } from 'zod';
import { CountsAs } from '../../common/http/throttler.guard.js';
import { parseBody } from '../../common/http/parse-body.js';
import { BatchAccess } from './batch-access.js';
import { NOT_FOUND, refuse } from './batch-refusal.js';
import { DELIMITERS, TABLE_LIMITS, TABLE_REFUSAL_CODES, TEXT_ENCODINGS } from './files/table.js';
import { BatchDto, UploadDto } from './hs-batch.dto.js';
import { TOP_LIMITS } from './hs-batch.js';
import { toUploadDto } from './hs-batch.mapper.js';
import { HsBatchRepository } from './hs-batch.repository.js';
import { StartBatch } from './start-batch.js';
import { UploadBatch } from './upload-batch.js';

const FORM_FIELDS = 5;

const fileSchema = z.object(
  { originalname: z.string(), buffer: z.instanceof(Uint8Array) },
  { error: 'send the file as the form field "file"' },
);
const readOptionsSchema = z.object({
  sheet: z.string().min(1).max(100).optional(),
  delimiter: z.enum([...DELIMITERS, 'tab']).optional(),
  encoding: z.enum(TEXT_ENCODINGS).optional(),
});
const column = z.union([z.int().nonnegative(), z.string().min(1)]);
const startSchema = z.strictObject({
  mapping: z.strictObject({
    description: column,
    model: column.optional(),
    specification: column.optional(),
    id: column.optional(),
  }),
  top: z.int().min(TOP_LIMITS.least).max(TOP_LIMITS.most).default(TOP_LIMITS.usual),
  headerRow: z.int().positive().nullable().optional(),
});

const COLUMN_SCHEMA = { oneOf: [{ type: 'integer', minimum: 0 }, { type: 'string' }] };

/** Batches of items: upload, start, watch, stop, delete. A batch belongs to the browser session that uploaded it. */
@ApiTags('hs batches')
@ApiForbiddenResponse({ description: 'The header x-gwanmun-client is missing.' })
@Controller('api/hs/batches')
export class HsBatchController {
  constructor(
    private readonly access: BatchAccess,
    private readonly batches: HsBatchRepository,
    private readonly uploadBatch: UploadBatch,
    private readonly startBatch: StartBatch,
  ) {}

  @Post()
  @CountsAs('upload')
  @UseInterceptors(
    FileInterceptor('file', {
      limits: { fileSize: TABLE_LIMITS.bytes, files: 1, fields: FORM_FIELDS, parts: FORM_FIELDS + 1, fieldSize: 1024 },
      defParamCharset: 'utf8',
    }),
  )
  @ApiOperation({
    summary: 'Upload a file of goods',
    description:
      `CSV (UTF-8, UTF-16 or CP949) or XLSX, up to ${TABLE_LIMITS.rows} rows and 10 MB. Its rows are stored with personal ` +
      'data replaced and deleted after 7 days. Nothing is classified until the batch is started.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'string', format: 'binary' },
        sheet: { type: 'string', description: 'Sheet to read, instead of the first that holds something.' },
        delimiter: { type: 'string', enum: [...DELIMITERS, 'tab'], description: 'Instead of the one guessed.' },
        encoding: { type: 'string', enum: [...TEXT_ENCODINGS], description: 'Instead of the one guessed.' },
      },
    },
  })
  @ApiAcceptedResponse({ type: UploadDto })
  @ApiUnprocessableEntityResponse({ description: `The file can't be taken. Codes: ${TABLE_REFUSAL_CODES.join(', ')}.` })
  @ApiPayloadTooLargeResponse({ description: 'PAYLOAD_TOO_LARGE or UNPACKED_TOO_LARGE.' })
  @ApiConflictResponse({ description: 'TOO_MANY_BATCHES.' })
  @ApiServiceUnavailableResponse({ description: 'BUSY.' })
  @ApiTooManyRequestsResponse({ description: 'Too many uploads in a minute.' })
  async upload(
    @UploadedFile() uploaded: unknown,
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { originalname: name, buffer: bytes } = parseBody(fileSchema, uploaded);
    const { delimiter, ...asked } = parseBody(readOptionsSchema, body ?? {});
    const sessionHash = this.access.session(request, response).ensureHash();
    const options = { ...asked, delimiter: delimiter === 'tab' ? ('\t' as const) : delimiter };
    const outcome = await this.uploadBatch.upload(sessionHash, { name, bytes }, options);
    if (outcome.ok) response.status(202).json(toUploadDto(outcome.upload, this.access.now()));
    else refuse(response, outcome.refusal);
  }

  @Get()
  @ApiOperation({ summary: "This browser session's batches, latest first" })
  @ApiOkResponse({ type: [BatchDto] })
  async list(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<BatchDto[]> {
    const { hash } = this.access.session(request, response);
    const batches = hash === undefined ? [] : await this.batches.list(hash);
    return Promise.all(batches.map((batch) => this.access.describe(batch)));
  }

  @Get(':id')
  @ApiOperation({ summary: 'How far a batch is' })
  @ApiOkResponse({ type: BatchDto })
  @ApiNotFoundResponse({ description: 'BATCH_NOT_FOUND.' })
  async status(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const batch = await this.access.findOrRefuse(id, request, response);
    if (batch !== undefined) response.json(await this.access.describe(batch));
  }

  @Post(':id/start')
  @ApiOperation({ summary: 'Start a batch with the columns as confirmed' })
  @ApiBody({
    schema: {
      type: 'object',
      required: ['mapping'],
      additionalProperties: false,
      properties: {
        mapping: {
          type: 'object',
          description: 'Columns by place from 0, or by header.',
          required: ['description'],
          additionalProperties: false,
          properties: {
            description: COLUMN_SCHEMA,
            model: COLUMN_SCHEMA,
            specification: COLUMN_SCHEMA,
            id: COLUMN_SCHEMA,
          },
        },
        top: { type: 'integer', minimum: TOP_LIMITS.least, maximum: TOP_LIMITS.most, default: TOP_LIMITS.usual },
        headerRow: {
          type: 'integer',
          minimum: 1,
          nullable: true,
          description: 'Row that names the columns, null for none; as guessed when left out.',
        },
      },
    },
  })
  @ApiAcceptedResponse({ type: BatchDto })
  @ApiNotFoundResponse({ description: 'BATCH_NOT_FOUND.' })
  @ApiConflictResponse({ description: 'ALREADY_STARTED or TOO_MANY_ACTIVE.' })
  @ApiUnprocessableEntityResponse({
    description: 'UNKNOWN_COLUMN, AMBIGUOUS_COLUMN, COLUMN_USED_TWICE, UNKNOWN_HEADER_ROW, NO_ROWS or TOO_MANY_ROWS.',
  })
  async start(
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const settings = parseBody(startSchema, body);
    const sessionHash = this.access.session(request, response).hash ?? '';
    const outcome = await this.startBatch.start(sessionHash, id, settings);
    if (outcome.ok) response.status(202).json(await this.access.describe(outcome.batch));
    else refuse(response, outcome.refusal);
  }

  @Post(':id/cancel')
  @ApiOperation({ summary: 'Stop a batch; what is done is kept' })
  @ApiOkResponse({ type: BatchDto, description: 'The batch as it stands, also where it had ended already.' })
  @ApiNotFoundResponse({ description: 'BATCH_NOT_FOUND.' })
  async cancel(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const batch = await this.access.find(id, request, response);
    if (batch !== undefined) {
      const sessionHash = this.access.session(request, response).hash ?? '';
      await this.batches.cancel(batch.id, sessionHash, this.access.now());
    }
    return this.status(id, request, response);
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Delete a batch and all its rows at once, stopping it where it runs' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: 'BATCH_NOT_FOUND.' })
  async remove(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const batch = await this.access.find(id, request, response);
    const { hash } = this.access.session(request, response);
    const gone = batch !== undefined && hash !== undefined && (await this.batches.forget(batch.id, hash));
    if (gone) response.status(204).end();
    else refuse(response, NOT_FOUND);
  }
}
