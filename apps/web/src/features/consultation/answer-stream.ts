import { ApiFailure, toApiFailure } from '../../api/api-failure.js';
import { readEvents, type ServerEvent } from '../../api/event-stream.js';
import { isJsonObject, parseJson } from '../../api/json.js';
import { failureFromBody, post } from '../../api/request.js';
import { type ReplyFragment } from '../../generated/graphql.js';
import { type PortalLanguage } from '../../i18n/language.js';
import { parseReply } from './parse-reply.js';

/** How far the server is with an answer. */
export type AnswerStage = 'searching' | 'checking' | 'answering';

/** What the answer stream says, in the order in which it says it; `reply` is the last. */
export type AnswerEvent =
  | { readonly type: 'stage'; readonly stage: AnswerStage }
  | { readonly type: 'delta'; readonly text: string }
  | { readonly type: 'reply'; readonly reply: ReplyFragment };

export interface Question {
  /** Under the same id again, a question is stored and answered once (UUID). */
  readonly id: string;
  readonly question: string;
  /** Of the answer; told by the question when not given. */
  readonly language?: PortalLanguage;
  readonly conversationId?: string;
  /** Language of the page, for a question that shows none by itself. */
  readonly pageLanguage?: PortalLanguage;
}

/** Longest silence of the server before the answer counts as lost. */
const SILENCE_MS = 30_000;

const isStage = (value: unknown): value is AnswerStage =>
  value === 'searching' || value === 'checking' || value === 'answering';

/** The meaning of one server event; events that a newer server may add are passed over. */
function interpret({ name, data }: ServerEvent): AnswerEvent | undefined {
  const body = parseJson(data);
  if (name === 'error') throw failureFromBody(body);
  if (name === 'reply') {
    const reply = parseReply(body);
    if (reply !== undefined) return { type: 'reply', reply };
    throw new ApiFailure('server', 'the reply has an unknown shape');
  }
  if (!isJsonObject(body)) return undefined;
  if (name === 'delta' && typeof body.text === 'string') return { type: 'delta', text: body.text };
  if (name === 'status' && isStage(body.stage)) return { type: 'stage', stage: body.stage };
  return undefined;
}

/** Aborts when `stopped` does, or when nobody has called `heard` for 30 seconds. */
function watchSilence(stopped: AbortSignal) {
  const silence = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      silence.abort(new DOMException('the server fell silent', 'TimeoutError'));
    }, SILENCE_MS);
  };
  heard();
  const end = () => {
    clearTimeout(timer);
  };
  return { signal: AbortSignal.any([stopped, silence.signal]), heard, end };
}

/**
 * Asks a question and yields what the server says while it answers; ends after the reply.
 * @param stopped ends the answer when the person stops it; the generator then throws the signal's reason
 * @throws ApiFailure when there is no whole reply
 */
export async function* streamAnswer(question: Question, stopped: AbortSignal): AsyncGenerator<AnswerEvent, void> {
  const { signal, heard, end } = watchSilence(stopped);
  try {
    const response = await post('/api/chat/stream', question, 'text/event-stream', signal);
    if (response.body === null) throw new ApiFailure('server', 'the answer has no body');
    for await (const serverEvent of readEvents(response.body)) {
      heard();
      const event = interpret(serverEvent);
      if (event !== undefined) yield event;
      if (event?.type === 'reply') return;
    }
    throw new ApiFailure('interrupted', 'the stream ended before the reply');
  } catch (error) {
    if (stopped.aborted) throw error;
    throw toApiFailure(error);
  } finally {
    end();
  }
}
