import { Controller, Get, NotFoundException, Query, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { z } from 'zod';
import { parseBody } from '../../common/http/parse-body.js';
import { FindSupport } from '../find-support.js';
import { writeCalendar } from './write-calendar.js';

const MOST_PROGRAMMES = 20;
const querySchema = z.strictObject({
  ids: z
    .string()
    .transform((given) => given.split(','))
    .pipe(z.array(z.string().regex(/^[a-z0-9-]{1,80}$/, 'must be ids of programmes')).max(MOST_PROGRAMMES)),
  language: z.enum(['ko', 'en']).default('ko'),
});
const NAMES = { ko: '관문 수출지원 신청 일정', en: 'Gwanmun: export support dates' } as const;

@ApiTags('export support')
@Controller('api/support')
export class SupportCalendarController {
  constructor(private readonly support: FindSupport) {}

  @Get('calendar.ics')
  @ApiOperation({ summary: 'Application days of programmes as a calendar file (iCalendar), as far as they are known' })
  @ApiQuery({ name: 'ids', description: 'Ids of programmes with commas between them, 20 at most.' })
  @ApiQuery({ name: 'language', enum: ['ko', 'en'], required: false })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ description: 'The calendar.' })
  @ApiNotFoundResponse({ description: 'None of these programmes has known days.' })
  calendar(@Query() query: Record<string, unknown>, @Res() response: Response): void {
    const { ids, language } = parseBody(querySchema, query);
    const entries = this.support.calendar(ids, language);
    if (entries.length === 0) throw new NotFoundException('None of these programmes has known days.');
    response
      .set({
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'attachment; filename="gwanmun-support.ics"',
        'Cache-Control': 'no-cache',
      })
      .send(writeCalendar(entries, NAMES[language]));
  }
}
