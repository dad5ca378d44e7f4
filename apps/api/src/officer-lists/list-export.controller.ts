import { Body, Controller, HttpCode, NotFoundException, Param, Post, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { type Response } from 'express';
import { z } from 'zod';
import { PURPOSE_KINDS } from '../auth/authority/purpose.js';
import { CurrentSession, OfficersOnly } from '../auth/officer.guard.js';
import { type SealedSession } from '../auth/sessions/officer-session.js';
import { parseBody } from '../common/http/parse-body.js';
import { LANGUAGES } from '../common/language.js';
import { ExportList } from './export-list.js';
import { LIST_FORMATS } from './list-file.js';

const bodySchema = z.strictObject({
  format: z.enum(LIST_FORMATS).default('csv'),
  language: z.enum(LANGUAGES).default('ko'),
  filter: z.unknown().default({}),
  purpose: z.strictObject({ kind: z.enum(PURPOSE_KINDS), note: z.string() }).optional(),
});

const TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson; charset=utf-8' } as const;

/** Lists of the officers' pages as files. */
@ApiTags('officers')
@Controller('api/officers/lists')
export class ListExportController {
  constructor(private readonly exporting: ExportList) {}

  @Post(':list')
  @HttpCode(200)
  @OfficersOnly('any')
  @ApiOperation({
    summary: 'A list of the officers’ pages as a file; put on record',
    description:
      'In the order of the page, 50,000 rows at most; `x-gwanmun-rows` tells how many there are, `x-gwanmun-cut: true` ' +
      'that there are more. Lists of firms and of the audit ask for a purpose, the audit for a renewed proof as well.',
  })
  @ApiBody({
    schema: {
      type: 'object',
      properties: {
        format: { enum: [...LIST_FORMATS] },
        language: { enum: [...LANGUAGES] },
        filter: { type: 'object', description: 'As the page’s own query has it, in small letters.' },
        purpose: { type: 'object', properties: { kind: { enum: [...PURPOSE_KINDS] }, note: { type: 'string' } } },
      },
    },
  })
  @ApiOkResponse({ content: { 'text/csv': {}, 'application/x-ndjson': {} } })
  @ApiForbiddenResponse({ description: '`FORBIDDEN`, `STEP_UP_REQUIRED` or `PURPOSE_REQUIRED`.' })
  @ApiNotFoundResponse({ description: 'No such list.' })
  async export(
    @CurrentSession() session: SealedSession,
    @Param('list') list: string,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const asked = { list, ...parseBody(bodySchema, body) };
    const content = await this.exporting.export(session, asked);
    if (content === undefined) throw new NotFoundException('no such list');
    response
      .set({ 'Content-Type': TYPES[asked.format], 'Cache-Control': 'no-store', 'X-Gwanmun-Rows': String(content.rows) })
      .set(content.isCut ? { 'X-Gwanmun-Cut': 'true' } : {})
      .attachment(`${list}.${asked.format}`)
      .send(content.text);
  }
}
