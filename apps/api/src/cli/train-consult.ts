import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  DEV_QUESTIONS,
  readOwnSets,
  readPassageData,
  readPortalSides,
  readWrittenQuestions,
} from './support/read-consult-data.js';
import { relearnTerms, trainRanking } from '../consultation/evaluation/train-ranking.js';
import { encodeTermVectors } from '../retrieval/meaning/term-vector-file.js';
import { committedRankingModel } from '../retrieval/ranking/ranking-model.js';
import { createTextAnalyzer } from '../retrieval/text/text-analyzer.js';
import { EXIT, runCommand, tell } from './support/command.js';

/**
 * `npm run -s train:consult`: trains the ranking model of the chatbot's search and writes it with its manifest. With `--with-dev` the
 * committed vectors and weights of terms learn from the dev questions as well; everything that is measured or fitted does not.
 * With `--keep-weights` only terms are learned, and the committed weights of the features stay.
 */
const USAGE =
  'train:consult [--data ../shared/data] [--knowledge knowledge] [--sets test/evaluation] ' +
  '[--written models/training/consult/written-questions.jsonl] [--with-dev] [--keep-weights] [--out models/consult]';

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

await runCommand(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/data' },
      knowledge: { type: 'string', default: 'knowledge' },
      sets: { type: 'string', default: 'test/evaluation' },
      written: { type: 'string', default: 'models/training/consult/written-questions.jsonl' },
      'with-dev': { type: 'boolean', default: false },
      'keep-weights': { type: 'boolean', default: false },
      out: { type: 'string', default: 'models/consult' },
    },
  });
  const { passages, train, dev } = await readPassageData(values.data);
  const { negatives } = await readOwnSets(values.sets);
  const written = await readWrittenQuestions(values.written);
  const later = values['with-dev'] ? dev : [];
  const data = { passages, questions: train, written, later, portal: readPortalSides(values.knowledge), negatives };
  const analyzer = await createTextAnalyzer();
  const { model, figures } = values['keep-weights']
    ? { model: relearnTerms(committedRankingModel(), data, analyzer), figures: null }
    : trainRanking(data, analyzer, tell);
  const { meaning, ...ranking } = model;
  if (meaning === null) throw new Error('no vectors of terms were learned');
  const content = `${JSON.stringify(ranking, null, 1)}\n`;
  const vectors = encodeTermVectors(meaning.table);
  const inputs = Object.fromEntries(
    await Promise.all(
      ['kcs-passages.jsonl', 'kcs-questions-train.jsonl', ...(values['with-dev'] ? [DEV_QUESTIONS] : [])].map(
        async (name): Promise<[string, string]> => [
          name,
          sha256(await readFile(join(values.data, 'consultations', name), 'utf8')),
        ],
      ),
    ),
  );
  const manifest = {
    files: { 'ranking.json': sha256(content), 'term-vectors.bin': sha256(vectors) },
    inputs,
    writtenQuestions: written.length,
    portalSides: data.portal.length,
    /** Null where the weights were kept from an earlier training. */
    crossValidated: figures,
  };
  await mkdir(values.out, { recursive: true });
  await writeFile(join(values.out, 'ranking.json'), content);
  await writeFile(join(values.out, 'term-vectors.bin'), vectors);
  await writeFile(join(values.out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  tell(JSON.stringify(figures));
  return EXIT.ok;
});
