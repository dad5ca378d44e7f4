import { text } from 'node:stream/consumers';
import { BadRequestException, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBadRequestResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { z } from 'zod';
import { parseBody } from '../../common/http/parse-body.js';
import { SaveResults } from './save-results.js';

const querySchema = z.strictObject({
  language: z.enum(['ko', 'en']).default('ko'),
  u: z.string().regex(/^[\w-]{43}$/, 'must be the secret of a mail'),
});

/** What a mail program posts (RFC 8058, 3.2), as a form of either kind. */
const ONE_CLICK = /(?:^|&)List-Unsubscribe=One-Click(?:&|$)|name="List-Unsubscribe"\r\n\r\nOne-Click\r\n/;
/** Longest such form, in bytes. */
const MOST_BYTES = 4096;

class Unsubscribed {
  @ApiProperty({ description: 'False: nothing was kept under this address any more.' })
  removed: boolean;
}

/**
 * Where the `List-Unsubscribe` header of mails leads (RFC 8058): a mail program posts there without any cookie, and the
 * secret in the address is all that counts. Whoever opens it as a page is asked first, since programs that check mails
 * for dangerous links open them too.
 */
@ApiTags('export support')
@Controller('api/support')
export class UnsubscribeController {
  constructor(private readonly results: SaveResults) {}

  @Get('unsubscribe')
  @ApiOperation({ summary: 'To the page that asks whether to end the mails; changes nothing' })
  @ApiQuery({ name: 'u', description: 'Secret of a mail.' })
  @ApiQuery({ name: 'language', enum: ['ko', 'en'], required: false })
  ask(@Query() query: Record<string, unknown>, @Res() response: Response): void {
    const { language, u } = parseBody(querySchema, query);
    response.set('Cache-Control', 'no-store').redirect(302, `/${language}/support/unsubscribe#u=${u}`);
  }

  @Post('unsubscribe')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ends the mails in one step, and deletes address and answers (RFC 8058)' })
  @ApiQuery({ name: 'u', description: 'Secret of a mail.' })
  @ApiQuery({ name: 'language', enum: ['ko', 'en'], required: false })
  @ApiOkResponse({ type: Unsubscribed })
  @ApiBadRequestResponse({ description: 'The form is not List-Unsubscribe=One-Click, or there is no such secret.' })
  async unsubscribe(@Req() request: Request, @Query() query: Record<string, unknown>): Promise<Unsubscribed> {
    const { u } = parseBody(querySchema, query);
    if (Number(request.get('content-length') ?? MOST_BYTES) >= MOST_BYTES) throw new BadRequestException('too long');
    if (!ONE_CLICK.test(await text(request))) throw new BadRequestException('send List-Unsubscribe=One-Click');
    return { removed: await this.results.unsubscribe(u) };
  }
}
