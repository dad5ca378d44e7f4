import { type Runnable, RunnableLambda, RunnableSequence } from '@langchain/core/runnables';
import { type Language } from '../../common/language.js';
import { type ConsultationRecord } from '../../knowledge/consultation/consultation-record.js';
import { type Outcome, type ReplyContent } from '../reply.js';
import { composeReply, type Finding } from './compose-reply.js';

export interface ChainInput {
  readonly question: string;
  readonly language: Language;
}

/** What the chain needs of the search index. */
export interface QuestionSearch {
  /** Records for a question, best first, and the guard's judgement of whether they answer it. */
  search: (question: string) => Promise<{ outcome: Outcome; matches: readonly ConsultationRecord[] }>;
}

/**
 * retriever and guard → answerer, as LangChain runnables: a chat model can be put in the answerer's place by
 * configuration, and traces and callbacks of that library work.
 */
export function createAnswerChain(index: QuestionSearch): Runnable<ChainInput, ReplyContent> {
  const retrieveAndGuard = RunnableLambda.from(async ({ question, language }: ChainInput): Promise<Finding> => ({
    language,
    ...(await index.search(question)),
  })).withConfig({ runName: 'retrieve-and-guard' });
  const answer = RunnableLambda.from(composeReply).withConfig({ runName: 'extractive-answerer' });
  return RunnableSequence.from<ChainInput, ReplyContent>([retrieveAndGuard, answer]);
}
