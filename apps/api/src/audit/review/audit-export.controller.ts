import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiBody, ApiForbiddenResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { z } from 'zod';
import { PURPOSE_KINDS } from '../../auth/authority/purpose.js';
import { type Officer } from '../../auth/officer.js';
import { CurrentOfficer, OfficersOnly } from '../../auth/officer.guard.js';
import { parseBody } from '../../common/http/parse-body.js';
import { ReviewAudit } from './review-audit.js';

const text = z.string().trim().min(1).max(200).optional();
const instant = z.coerce.date().optional();
const bodySchema = z.strictObject({
  format: z.enum(['csv', 'jsonl']),
  filter: z
    .strictObject({
      who: text,
      action: text,
      from: instant,
      before: instant,
      subjectKind: text,
      subjectId: text,
      purpose: text,
      outcome: z.enum(['done', 'refused', 'failed']).optional(),
    })
    .default({}),
  purpose: z.strictObject({ kind: z.enum(PURPOSE_KINDS), note: z.string() }).optional(),
});

const TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson; charset=utf-8' } as const;

@ApiTags('officers')
@Controller('api/audit')
export class AuditExportController {
  constructor(private readonly review: ReviewAudit) {}

  @Post('export')
  @HttpCode(200)
  @OfficersOnly('audit.export')
  @ApiOperation({
    summary: 'Audit entries as a file, newest first',
    description:
      'For auditors, after a renewed proof of who they are. The export itself is put on record with its purpose.',
  })
  @ApiBody({
    schema: {
      type: 'object',
      required: ['format', 'purpose'],
      properties: {
        format: { enum: ['csv', 'jsonl'] },
        filter: { type: 'object', description: 'As `AuditFilterInput` of GraphQL.' },
        purpose: {
          type: 'object',
          properties: { kind: { enum: [...PURPOSE_KINDS] }, note: { type: 'string' } },
        },
      },
    },
  })
  @ApiOkResponse({ content: { 'text/csv': {}, 'application/x-ndjson': {} } })
  @ApiForbiddenResponse({ description: '`FORBIDDEN`, `STEP_UP_REQUIRED` or `PURPOSE_REQUIRED`.' })
  async export(@CurrentOfficer() officer: Officer, @Body() body: unknown, @Res() response: Response): Promise<void> {
    const { format, filter, purpose } = parseBody(bodySchema, body);
    const pieces = await this.review.export(officer, filter, format, purpose);
    response.status(200).set({
      'Content-Type': TYPES[format],
      'Content-Disposition': `attachment; filename="audit.${format}"`,
      'Cache-Control': 'no-store',
    });
    await pipeline(Readable.from(pieces), response);
  }
}
