import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import {
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { z } from 'zod';
import { parseBody } from '../../common/http/parse-body.js';
import { ServerSentEvents } from '../../common/http/server-sent-events.js';
import { LANGUAGES } from '../../common/language.js';
import { BatchAccess } from './batch-access.js';
import { refuse } from './batch-refusal.js';
import { ExportResults } from './export-results.js';
import { followBatch } from './follow-batch.js';
import { ResultsDto } from './hs-batch.dto.js';
import { toResultRowDto } from './hs-batch.mapper.js';
import { HsBatchRepository } from './hs-batch.repository.js';

const PAGE = { usual: 50, most: 500 } as const;
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const pageSchema = z.object({
  offset: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().positive().max(PAGE.most).default(PAGE.usual),
  only: z.enum(['bad']).optional(),
});
const fileSchema = z.object({ language: z.enum(LANGUAGES).default('ko') });

const LANGUAGE_QUERY = { name: 'language', enum: [...LANGUAGES], required: false, description: 'Of the new columns.' };

/** What comes of a batch: its progress as it goes, its rows, and its rows as a file. */
@ApiTags('hs batches')
@ApiNotFoundResponse({ description: 'BATCH_NOT_FOUND.' })
@Controller('api/hs/batches/:id')
export class HsBatchResultsController {
  constructor(
    private readonly access: BatchAccess,
    private readonly batches: HsBatchRepository,
    private readonly exportResults: ExportResults,
  ) {}

  @Get('events')
  @ApiOperation({
    summary: 'Follow a batch',
    description: 'Events: `progress` with the batch, twice a second at most; `end` with the batch as the last one.',
  })
  @ApiOkResponse({ description: 'The events.', content: { 'text/event-stream': { schema: { type: 'string' } } } })
  async events(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    if ((await this.access.findOrRefuse(id, request, response)) === undefined) return;
    const look = () => this.access.find(id, request, response);
    const events = new ServerSentEvents(response);
    for await (const { type, batch } of followBatch(look, () => events.closed)) {
      await events.send(type, await this.access.describe(batch));
    }
    events.end();
  }

  @Get('results')
  @ApiOperation({ summary: 'Rows of goods in the order of the file, with what came of them so far' })
  @ApiQuery({ name: 'offset', required: false, schema: { type: 'integer', minimum: 0, default: 0 } })
  @ApiQuery({
    name: 'limit',
    required: false,
    schema: { type: 'integer', minimum: 1, maximum: PAGE.most, default: PAGE.usual },
  })
  @ApiQuery({ name: 'only', enum: ['bad'], required: false, description: 'Rows that could not be classified.' })
  @ApiOkResponse({ type: ResultsDto })
  async results(
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { offset, limit, only } = parseBody(pageSchema, query);
    const batch = await this.access.findOrRefuse(id, request, response);
    if (batch === undefined) return;
    const rows = await this.batches.rows(batch, { offset, limit, onlyBad: only === 'bad' });
    const results: ResultsDto = {
      batch: await this.access.describe(batch),
      offset,
      rows: rows.map((row) => toResultRowDto(row, batch)),
    };
    response.json(results);
  }

  @Get('results.csv')
  @ApiOperation({ summary: 'All rows as CSV (UTF-8 with byte order mark)' })
  @ApiQuery(LANGUAGE_QUERY)
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async csv(
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { language } = parseBody(fileSchema, query);
    const batch = await this.access.findOrRefuse(id, request, response);
    if (batch === undefined) return;
    response.attachment(fileNameFor(batch.fileName, 'csv')).type('text/csv; charset=utf-8');
    await pipeline(Readable.from(this.exportResults.csv(batch, language)), response);
  }

  @Get('results.xlsx')
  @ApiOperation({ summary: 'All rows as XLSX, every cell typed as text' })
  @ApiQuery(LANGUAGE_QUERY)
  @ApiOkResponse({ content: { [XLSX_TYPE]: { schema: { type: 'string', format: 'binary' } } } })
  @ApiServiceUnavailableResponse({ description: 'BUSY.' })
  async xlsx(
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { language } = parseBody(fileSchema, query);
    const batch = await this.access.findOrRefuse(id, request, response);
    if (batch === undefined) return;
    const file = await this.exportResults.xlsx(batch, language);
    if (file === undefined) {
      refuse(response, { code: 'BUSY', message: 'Many files are being written; try again in a minute.' });
      return;
    }
    response.attachment(fileNameFor(batch.fileName, 'xlsx')).type(XLSX_TYPE).end(file);
  }
}

/** `goods.xlsx` → `goods-hs.csv` */
function fileNameFor(uploaded: string, extension: 'csv' | 'xlsx'): string {
  return `${uploaded.replace(/\.[^.]*$/u, '')}-hs.${extension}`;
}
