import { parseArgs } from 'node:util';
import { z } from 'zod';
import { LANGUAGES } from '../common/language.js';
import { createAnswerChain } from '../consultation/answering/answer-chain.js';
import { ConsultationIndex } from '../consultation/consultation-index.js';
import { readConsultationRecords } from '../knowledge/consultation/read-consultation-records.js';
import { EXIT, required, runCommand, tell, tellFaults } from './support/command.js';
import { converse } from './support/converse.js';
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
