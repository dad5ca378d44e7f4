import { cleanText } from '../../common/clean-text.js';
import { type Language } from '../../common/language.js';
import { redactPersonalData } from '../../common/privacy/redact-personal-data.js';
import { type AnswerChain } from '../../consultation/answering/answer-chain.js';
import { languageOf } from '../../consultation/answering/dialogue/language-of.js';
import { type ReplyContent } from '../../consultation/reply.js';

/** The reply to the last turn of one conversation, each turn cleaned and redacted as the portal does. */
export async function converse(
  chain: AnswerChain,
  turns: readonly string[],
  language: Language | undefined,
): Promise<ReplyContent> {
  let reply: ReplyContent | undefined;
  for (const turn of turns) {
    const question = redactPersonalData(cleanText(turn)).text;
    reply = await chain.invoke({
      question,
      language: language ?? languageOf(question, reply?.language),
      state: reply?.dialogue,
    });
  }
  if (reply === undefined) throw new Error('a conversation without a turn');
  return reply;
}
