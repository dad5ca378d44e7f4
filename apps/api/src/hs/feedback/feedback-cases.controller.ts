import { Controller, Get, Header } from '@nestjs/common';
import { ApiForbiddenResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentOfficer, OfficersOnly } from '../../auth/officer.guard.js';
import { type Officer } from '../../auth/officer.js';
import { ReviewFeedback } from './review-feedback.js';

/** Cases out of importers' feedback, for the next training of the model. */
@ApiTags('hs')
@Controller('api/hs/feedback')
@ApiForbiddenResponse({ description: 'Not an officer with the role for it.' })
export class FeedbackCasesController {
  constructor(private readonly reviewing: ReviewFeedback) {}

  @Get('accepted.jsonl')
  @OfficersOnly('hs-feedback.review')
  @Header('content-type', 'application/x-ndjson; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="accepted.jsonl"')
  @ApiOperation({
    summary: 'Feedback that officers accepted, as cases to train on',
    description: 'JSON Lines; `npm run train:hs -- --cases accepted.jsonl` learns from them.',
  })
  @ApiOkResponse({ content: { 'application/x-ndjson': { schema: { type: 'string' } } } })
  async accepted(@CurrentOfficer() officer: Officer): Promise<string> {
    const cases = await this.reviewing.acceptedCases(officer);
    return cases.map((each) => `${JSON.stringify(each)}\n`).join('');
  }
}
