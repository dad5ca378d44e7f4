import { Inject, Injectable } from '@nestjs/common';
import { cleanText } from '../common/clean-text.js';
import { CLOCK, type Clock } from '../common/clock.js';
import { type Language } from '../common/language.js';
import { redactPersonalData } from '../common/privacy/redact-personal-data.js';

import { type AnswerChain } from './answering/answer-chain.js';
import { languageOf } from './answering/dialogue/language-of.js';
import { ANSWER_CHAIN } from './consultation-index.js';
import { ConversationRepository, type KnownQuestion } from './conversation.repository.js';
import { QUESTION_LIMIT } from './guard/readable-question.js';
import { type Reply } from './reply.js';

export interface Question {
  /**
   * Chosen by whoever asks, to ask the same question again after its answer was lost on the way: a reply that was
   * given is then given out again, and the question is stored once.
   */
  readonly id?: string | undefined;
  readonly question: string;
  readonly conversationId?: string | undefined;
  /** Language of the reply; detected from the question when not given. */
  readonly language?: Language | undefined;
  /** Language of the page that it was asked on: of the reply where neither the question nor the conversation shows one. */
  readonly pageLanguage?: Language | undefined;
}

/** Why a question was not taken. Nothing was stored. */
export type QuestionRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too_long'; readonly limit: number }
  | { readonly kind: 'conversation_not_found'; readonly conversationId: string };

/** What happens while a question is answered, in this order; `refused` or `reply` comes last. */
export type AskEvent =
  | { readonly type: 'refused'; readonly refusal: QuestionRefusal }
  | { readonly type: 'status'; readonly stage: 'searching' | 'answering' }
  | { readonly type: 'delta'; readonly text: string }
  | { readonly type: 'reply'; readonly reply: Reply };

/** Answers one question within a browser session's conversation. */
@Injectable()
export class AskQuestion {
  constructor(
    private readonly conversations: ConversationRepository,
    @Inject(ANSWER_CHAIN) private readonly chain: AnswerChain,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /**
   * The question is committed before the search starts, the reply before its first piece is given out: what a person
   * has seen survives a crash.
   */
  async *stream(sessionHash: string, asked: Question): AsyncGenerator<AskEvent> {
    const { text, found } = redactPersonalData(cleanText(asked.question));
    const refusal = await this.refusalOf(text, asked.conversationId, sessionHash);
    if (refusal !== undefined) {
      yield { type: 'refused', refusal };
      return;
    }
    const before = await this.askedBefore(sessionHash, asked.id, text);
    if (before?.reply !== undefined) {
      yield* givenOut(before.reply);
      return;
    }
    const conversationId =
      before?.conversationId ?? asked.conversationId ?? (await this.conversations.start(sessionHash, this.now()));
    if (before === undefined) {
      const question = { id: asked.id, text, redacted: found.length > 0, at: this.now() };
      await this.conversations.addQuestion(conversationId, question);
    }
    yield { type: 'status', stage: 'searching' };
    const { state, language: spoken } = await this.conversations.standing(conversationId);
    const language = asked.language ?? languageOf(text, spoken ?? asked.pageLanguage);
    const content = await this.chain.invoke({ question: text, language, state });
    yield* givenOut(await this.conversations.addReply(conversationId, content, this.now()));
  }

  /** The same without the steps between. */
  async ask(sessionHash: string, asked: Question): Promise<Reply | QuestionRefusal> {
    for await (const event of this.stream(sessionHash, asked)) {
      if (event.type === 'reply') return event.reply;
      if (event.type === 'refused') return event.refusal;
    }
    throw new Error('a question ended without a reply');
  }

  /** The same question as stored before, where it was answered or can still be. */
  private async askedBefore(
    sessionHash: string,
    id: string | undefined,
    text: string,
  ): Promise<KnownQuestion | undefined> {
    const known = id === undefined ? undefined : await this.conversations.findQuestion(sessionHash, id);
    return known?.text === text && (known.reply !== undefined || known.isLast) ? known : undefined;
  }

  private async refusalOf(
    text: string,
    conversationId: string | undefined,
    sessionHash: string,
  ): Promise<QuestionRefusal | undefined> {
    if (text === '') return { kind: 'empty' };
    if (text.length > QUESTION_LIMIT) return { kind: 'too_long', limit: QUESTION_LIMIT };
    if (conversationId !== undefined && !(await this.conversations.belongsTo(conversationId, sessionHash))) {
      return { kind: 'conversation_not_found', conversationId };
    }
    return undefined;
  }
}

function* givenOut(reply: Reply): Generator<AskEvent> {
  yield { type: 'status', stage: 'answering' };
  for (const sentence of sentencesOf(reply.text)) yield { type: 'delta', text: sentence };
  yield { type: 'reply', reply };
}

/** Sentences with the white space after them, so that their concatenation is the text. */
function sentencesOf(text: string): string[] {
  return text.match(/[^.!?。]*(?:[.!?。]+\s*|$)/gu)?.filter((sentence) => sentence !== '') ?? [text];
}
