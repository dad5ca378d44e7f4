import { parseArgs } from 'node:util';
import { z } from 'zod';
import { cleanText } from '../common/clean-text.js';
import { type Language, LANGUAGES } from '../common/language.js';
import { redactPersonalData } from '../common/privacy/redact-personal-data.js';
import { type AnswerChain, createAnswerChain } from '../consultation/answering/answer-chain.js';
import { languageOf } from '../consultation/answering/dialogue/language-of.js';
import { ConsultationIndex } from '../consultation/consultation-index.js';
import { readConsultationRecords } from '../knowledge/consultation/read-consultation-records.js';
import { type ReplyContent } from '../consultation/reply.js';
import { EXIT, required, runCommand, tell, tellFaults } from './support/command.js';
import { readJsonLines, writeJsonLines } from './support/json-lines.js';

/** `consult:ask`: the portal's replies to questions in a file, over its own knowledge, without server or database. */
const USAGE = 'npm run -s consult:ask -- --in questions.jsonl --out out.jsonl [--knowledge knowledge]';
/** Questions between two marks of progress. */
const PROGRESS_EVERY = 500;

const questionSchema = z
  .strictObject({
    id: z.string(),
    question: z.string().min(1).optional(),
    /** One conversation; the last turn's reply is given. */
    turns: z.array(z.string().min(1)).min(1).optional(),
    language: z.enum(LANGUAGES).optional(),
  })
  .refine(
    ({ question, turns }) => (question === undefined) !== (turns === undefined),
    'needs either question or turns',
  );

/** The reply to the last turn of one conversation. */
async function converse(
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

await runCommand(USAGE, async () => {
  const { values } = parseArgs({
    options: { in: { type: 'string' }, out: { type: 'string' }, knowledge: { type: 'string', default: 'knowledge' } },
  });
  const [input, output] = [required(values.in, 'in'), required(values.out, 'out')];
  const { items, faults } = await readJsonLines(input, questionSchema);
  const chain = createAnswerChain(await ConsultationIndex.load(readConsultationRecords(values.knowledge)));
  const answers = [];
  for (const asked of items) {
    const reply = await converse(chain, asked.turns ?? [asked.question ?? ''], asked.language);
    answers.push({
      id: asked.id,
      outcome: reply.outcome,
      answer: reply.text,
      records: reply.records.map(({ id }) => id),
      legal: reply.legal.map(({ law, article }) => `${law} ${article}`),
      asOf: reply.asOf,
    });
    if (answers.length % PROGRESS_EVERY === 0) tell(`${answers.length} of ${items.length} questions answered`);
  }
  await writeJsonLines(output, answers);
  tellFaults(input, faults);
  tell(`${answers.length} questions answered`);
  return faults.length === 0 ? EXIT.ok : EXIT.faultyLines;
});
