import { type Runnable, RunnableLambda } from '@langchain/core/runnables';
import { type ReplyContent } from '../reply.js';
import { type AnsweringIndex, answerTurn, type Turn } from './answer-turn.js';

export type AnswerChain = Runnable<Turn, ReplyContent>;

/** The answering as a LangChain runnable, so that traces and callbacks of that library work. */
export function createAnswerChain(index: AnsweringIndex): AnswerChain {
  return RunnableLambda.from((turn: Turn) => answerTurn(index, turn)).withConfig({ runName: 'answer-turn' });
}
