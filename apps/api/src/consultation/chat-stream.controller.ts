import { Body, Controller, Inject, Post, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiForbiddenResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { z } from 'zod';
import { type ErrorBody } from '../common/http/error-body.js';
import { BrowserSession } from '../common/http/session.js';
import { CountsAs } from '../common/http/throttler.guard.js';
import { ServerSentEvents } from '../common/http/server-sent-events.js';
import { parseBody } from '../common/http/parse-body.js';
import { LANGUAGES } from '../common/language.js';
import { PORTAL_CONFIG } from '../config/config.module.js';
import { type PortalConfig } from '../config/portal-config.js';
import { type AskEvent, AskQuestion, type QuestionRefusal } from './ask-question.js';
import { toReplyModel } from './graphql/consultation.mapper.js';
import { ReplyModel } from './graphql/consultation.model.js';

const questionSchema = z.strictObject({
  id: z.uuid().optional(),
  question: z.string(),
  conversationId: z.uuid().optional(),
  language: z.enum(LANGUAGES).optional(),
  pageLanguage: z.enum(LANGUAGES).optional(),
});

/** The chat as a stream of server-sent events (WHATWG HTML, section 9.2), for pages that show an answer as it comes. */
@ApiTags('chat')
@Controller('api/chat')
export class ChatStreamController {
  constructor(
    private readonly askQuestion: AskQuestion,
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
  ) {}

  @Post('stream')
  @CountsAs('question')
  @ApiOperation({
    summary: 'Ask a question and follow its answer',
    description:
      'Events: `status` {stage}, `delta` {text}, then `reply` (as Reply in GraphQL) or `error` {code, message, limit?}. ' +
      'The header x-gwanmun-client is required.',
  })
  @ApiBody({
    schema: {
      type: 'object',
      required: ['question'],
      additionalProperties: false,
      properties: {
        id: {
          type: 'string',
          format: 'uuid',
          description: 'Chosen by the caller; asked again under the same id, a question is stored and answered once.',
        },
        question: { type: 'string', maxLength: 2000 },
        conversationId: { type: 'string', format: 'uuid' },
        language: { type: 'string', enum: [...LANGUAGES] },
        pageLanguage: {
          type: 'string',
          enum: [...LANGUAGES],
          description: 'Language of the page, for a question that shows none by itself, such as pasted code.',
        },
      },
    },
  })
  @ApiOkResponse({ description: 'The events.', content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @ApiForbiddenResponse({ description: 'The header x-gwanmun-client is missing.' })
  @ApiTooManyRequestsResponse({ description: 'Too many questions in a minute.' })
  async stream(@Body() body: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    const asked = parseBody(questionSchema, body);
    const session = new BrowserSession(request, response, {
      secure: this.config.COOKIE_SECURE,
      days: this.config.CONVERSATION_DAYS,
    });
    const sessionHash = session.ensureHash();
    const events = new ServerSentEvents(response);
    for await (const event of this.askQuestion.stream(sessionHash, asked)) {
      if (events.closed) return;
      await sendEvent(events, event);
    }
    events.end();
  }
}

async function sendEvent(events: ServerSentEvents, event: AskEvent): Promise<void> {
  switch (event.type) {
    case 'status':
      return events.send('status', { stage: event.stage });
    case 'delta':
      return events.send('delta', { text: event.text });
    case 'reply':
      return events.send('reply', enumNames(toReplyModel(event.reply)));
    case 'refused':
      return events.send('error', errorOf(event.refusal));
  }
}

/** GraphQL writes enum values in capitals; the stream shows the same reply in the same way. */
function enumNames(reply: ReplyModel): object {
  const upper = (value: string | undefined) => value?.toUpperCase();
  return {
    ...reply,
    outcome: upper(reply.outcome),
    language: upper(reply.language),
    confidence: upper(reply.confidence),
    refusal: upper(reply.refusal),
    records: reply.records.map((record) => ({ ...record, confidence: upper(record.confidence) })),
  };
}

function errorOf(refusal: QuestionRefusal): ErrorBody {
  switch (refusal.kind) {
    case 'empty':
      return { code: 'EMPTY', message: 'The question is empty.' };
    case 'too_long':
      return {
        code: 'TOO_LONG',
        message: `The question is longer than ${refusal.limit} characters.`,
        limit: refusal.limit,
      };
    case 'conversation_not_found':
      return { code: 'CONVERSATION_NOT_FOUND', message: 'There is no such conversation in this browser session.' };
  }
}
