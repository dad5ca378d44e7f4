import { parseArgs } from 'node:util';
import { z } from 'zod';
import { decideOutcome } from '../consultation/guard/decide-outcome.js';
import { RecordIndex } from '../retrieval/record-index.js';
import { createTextAnalyzer } from '../retrieval/text/text-analyzer.js';
import { EXIT, positiveInteger, required, runCommand, tell, tellFaults, UsageError } from './support/command.js';
import { readJsonLines, writeJsonLines } from './support/json-lines.js';

/** `consult:search`: searches any records for the questions in a file; one line a question, in their order. */
const USAGE = 'npm run -s consult:search -- --records records.jsonl --in questions.jsonl --out out.jsonl [--top 10]';
/** Questions between two marks of progress. */
const PROGRESS_EVERY = 500;
const DECIMALS = 1e6;

const recordSchema = z.object({ id: z.string().min(1), text: z.string(), questions: z.array(z.string()).default([]) });
const questionSchema = z.object({ id: z.string().min(1), question: z.string() });

const rounded = (score: number): number => Math.round(score * DECIMALS) / DECIMALS;

function search(index: RecordIndex, question: string, top: number): object {
  const result = index.search(question, { top });
  return {
    outcome: decideOutcome(result).outcome,
    score: rounded(result.evidence.score),
    hits: result.hits.map(({ id, score }) => ({ id, score: rounded(score) })),
  };
}

await runCommand(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      records: { type: 'string' },
      in: { type: 'string' },
      out: { type: 'string' },
      top: { type: 'string', default: '10' },
    },
  });
  const recordsPath = required(values.records, 'records');
  const questionsPath = required(values.in, 'in');
  const outPath = required(values.out, 'out');
  const top = positiveInteger(values.top, 'top');
  const records = await readJsonLines(recordsPath, recordSchema);
  const questions = await readJsonLines(questionsPath, questionSchema);
  tellFaults(recordsPath, records.faults);
  tellFaults(questionsPath, questions.faults);
  if (records.items.length === 0) throw new UsageError(`${recordsPath} holds no record that could be read`);
  tell(`indexing ${records.items.length} records`);
  const index = RecordIndex.build(records.items, await createTextAnalyzer());
  function* answers(): Generator<object> {
    for (const [at, { id, question }] of questions.items.entries()) {
      yield { id, ...search(index, question, top) };
      if ((at + 1) % PROGRESS_EVERY === 0) tell(`${at + 1} of ${questions.items.length} questions searched`);
    }
  }
  await writeJsonLines(outPath, answers());
  tell(`${questions.items.length} questions searched`);
  return records.faults.length + questions.faults.length === 0 ? EXIT.ok : EXIT.faultyLines;
});
