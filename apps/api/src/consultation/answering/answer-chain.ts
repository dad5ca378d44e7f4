import { type BaseChatModel } from '@langchain/core/language_models/chat_models';
import { type Runnable, RunnableLambda } from '@langchain/core/runnables';
import { type ReplyContent } from '../reply.js';
import { type AnsweringIndex, answerTurn, type Turn } from './answer-turn.js';
import { rephraseAnswer, type RephraseLog } from './model/rephrase-answer.js';

export type AnswerChain = Runnable<Turn, ReplyContent>;

/** A chat model that may reword answers, and who is told when its words weren't taken. */
export interface Rephrasing {
  readonly model: BaseChatModel;
  readonly log: RephraseLog;
}

/** The answering as a LangChain runnable, so that traces and callbacks of that library work; a chat model is optional. */
export function createAnswerChain(index: AnsweringIndex, rephrasing?: Rephrasing): AnswerChain {
  const answer = async (turn: Turn): Promise<ReplyContent> => {
    const reply = await answerTurn(index, turn);
    return rephrasing === undefined ? reply : rephraseAnswer(rephrasing.model, turn.question, reply, rephrasing.log);
  };
  return RunnableLambda.from(answer).withConfig({ runName: 'answer-turn' });
}
