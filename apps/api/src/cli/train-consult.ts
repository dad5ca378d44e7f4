import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readOwnSets, readPassageData, readPortalSides, readWrittenQuestions } from './support/read-consult-data.js';
import { trainRanking } from '../consultation/evaluation/train-ranking.js';
import { encodeTermVectors } from '../retrieval/meaning/term-vector-file.js';
import { createTextAnalyzer } from '../retrieval/text/text-analyzer.js';
import { EXIT, runCommand, tell } from './support/command.js';

/** `npm run -s train:consult`: trains the ranking model of the chatbot's search and writes it with its manifest. */
const USAGE =
  'train:consult [--data ../shared/data] [--knowledge knowledge] [--sets test/evaluation] ' +
  '[--written models/training/consult/written-questions.jsonl] [--out models/consult]';

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

await runCommand(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/data' },
      knowledge: { type: 'string', default: 'knowledge' },
      sets: { type: 'string', default: 'test/evaluation' },
      written: { type: 'string', default: 'models/training/consult/written-questions.jsonl' },
      out: { type: 'string', default: 'models/consult' },
    },
  });
  const { passages, train } = await readPassageData(values.data);
  const { negatives } = await readOwnSets(values.sets);
  const written = await readWrittenQuestions(values.written);
  const data = { passages, questions: train, written, portal: readPortalSides(values.knowledge), negatives };
  const { model, figures } = trainRanking(data, await createTextAnalyzer(), tell);
  const { meaning, ...ranking } = model;
  if (meaning === null) throw new Error('no vectors of terms were learned');
  const content = `${JSON.stringify(ranking, null, 1)}\n`;
  const vectors = encodeTermVectors(meaning.table);
  const inputs = Object.fromEntries(
    await Promise.all(
      ['kcs-passages.jsonl', 'kcs-questions-train.jsonl'].map(async (name): Promise<[string, string]> => [
        name,
        sha256(await readFile(join(values.data, 'consultations', name), 'utf8')),
      ]),
    ),
  );
  const manifest = {
    files: { 'ranking.json': sha256(content), 'term-vectors.bin': sha256(vectors) },
    inputs,
    writtenQuestions: written.length,
    portalSides: data.portal.length,
    crossValidated: figures,
  };
  await mkdir(values.out, { recursive: true });
  await writeFile(join(values.out, 'ranking.json'), content);
  await writeFile(join(values.out, 'term-vectors.bin'), vectors);
  await writeFile(join(values.out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  tell(JSON.stringify(figures));
  return EXIT.ok;
});
