import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { readConsultationRecords } from '../knowledge/consultation/read-consultation-records.js';
import { createAnswerChain } from '../consultation/answering/answer-chain.js';
import { ConsultationIndex } from '../consultation/consultation-index.js';
import { recordedFirms } from '../export-support/evaluation/recorded-firms.js';
import { evidenceFor } from '../export-support/evidence/evidence-model.js';
import { FindSupport, type MatchPage } from '../export-support/find-support.js';
import { type Firm } from '../export-support/firm/firm-profile.js';
import { matchProgrammes } from '../export-support/match-programmes.js';
import { readProgrammes } from '../knowledge/programmes/read-programmes.js';
import { analysesInMemory } from '../consultation/records/remembering-analyzer.js';
import { searchableSides } from '../consultation/searchable-sides.js';
import { WorkerPredictor } from '../hs/batch/workers/worker-predictor.js';
import { loadPredictor } from '../hs/prediction/load-predictor.js';
import { loadTextEmbedder } from '../retrieval/dense/load-text-embedder.js';
import { RecordIndex } from '../retrieval/record-index.js';
import { createTextAnalyzer } from '../retrieval/text/text-analyzer.js';
import { prepareDataMapBench } from './support/bench-data-map.js';
import { EXIT, runCommand, tell } from './support/command.js';
import { converse } from './support/converse.js';
import { largeKnowledge } from './support/large-knowledge.js';

/**
 * `npm run bench`: speed and memory of the search, of the text encoder and of the HS predictor, on what the repository holds. Machines differ
 * and are noisy: each figure stands beside one of the same run to compare it with.
 */
const USAGE = 'npm run bench [-- --knowledge knowledge --models models --large]';
/** Questions measured over the large knowledge (`--large`). */
const MEASURED = 2000;

/** Calls that warm the caches and the compiler up, not counted. */
const WARM_UP = 200;
/** Threads, rows and rows handed over at once, near to how the portal runs a batch on two cores. */
const BATCH_THREADS = 2;
const BATCH_ROWS = 2_000;
const BATCH_PIECE = 200;

/** The day on which firms are matched. */
const SUPPORT_DAY = '2026-11-29';

interface Timing {
  readonly median: number;
  readonly p95: number;
  readonly perSecond: number;
  /** Milliseconds of processor time a call, of all threads: what stays the same on a busy machine. */
  readonly processor: number;
}

await runCommand(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      knowledge: { type: 'string', default: 'knowledge' },
      models: { type: 'string', default: 'models' },
      large: { type: 'boolean', default: false },
    },
  });
  tell(`Node ${process.version}, ${String(cpus().length)} cores, one of them used`);
  await benchSearch(values.knowledge);
  if (values.large) await benchLarge(values.knowledge);
  await benchEncoder(values.knowledge, `${values.models}/encoder`);
  benchPredictor(values.knowledge, values.models);
  await benchBatch(values.knowledge, values.models);
  benchSupport(values.knowledge);
  await benchDataMap(values.knowledge);
  return EXIT.ok;
});

async function benchSearch(knowledge: string): Promise<void> {
  const sides = readConsultationRecords(knowledge).records.flatMap(searchableSides);
  const analyzer = await createTextAnalyzer();
  const [index, built] = timed(() => RecordIndex.build(sides, analyzer));
  const snapshot = index.snapshot();
  const [, restored] = timed(() => RecordIndex.restore(snapshot, sides, analyzer));
  const questions = sides.flatMap((side) => side.questions);
  const analysis = measure(questions, (question) => analyzer.analyze(question));
  const search = measure(questions, (question) => index.search(question, { top: 10 }));
  print(`search index over ${String(sides.length)} sides: built in`, `${built.toFixed(0)} ms`);
  print('the same, from its snapshot', `${restored.toFixed(0)} ms`);
  printTiming('analysis of a question alone', analysis);
  printTiming('search, analysis included', search);
}

/** Search, and whole turns of a conversation that is made of one question, over knowledge of the size that the chatbot is built for. */
async function benchLarge(folder: string): Promise<void> {
  const own = readConsultationRecords(folder);
  const large = largeKnowledge(own);
  const sides = large.records.flatMap(searchableSides);
  const asked = own.records.flatMap(searchableSides).flatMap(({ questions }) => questions);
  const questions = asked.filter((_, at) => at % Math.ceil(asked.length / MEASURED) === 0);
  const analyzer = await createTextAnalyzer();
  const [search, built] = timed(() => RecordIndex.build(sides, analyzer));
  print(
    `search index over ${String(sides.length)} sides, ${String(sides.flatMap((side) => side.questions).length)} questions`,
    `${(built / 1000).toFixed(0)} s`,
  );
  printTiming(
    'search over these, analysis included',
    measure(questions, (question) => search.search(question, { top: 10 })),
  );
  const snapshot = search.snapshot();
  const index = await ConsultationIndex.load(large, {
    read: () => snapshot,
    write: () => undefined,
    analyses: analysesInMemory(),
  });
  const chain = createAnswerChain(index);
  const turns = await measureTurns(questions, (question) => converse(chain, [question], undefined));
  printTiming('a turn over these, answered in one thread', turns);
}

async function measureTurns(
  questions: readonly string[],
  answer: (question: string) => Promise<unknown>,
): Promise<Timing> {
  for (const question of questions.slice(0, WARM_UP)) await answer(question);
  const times: number[] = [];
  const before = process.cpuUsage();
  for (const question of questions) {
    const started = performance.now();
    await answer(question);
    times.push(performance.now() - started);
  }
  return timingOf(times, before);
}

async function benchEncoder(knowledge: string, directory: string): Promise<void> {
  const started = performance.now();
  const loading = await loadTextEmbedder(directory);
  if (loading.status !== 'loaded') {
    print('text encoder', loading.reason);
    return;
  }
  print('text encoder: loaded in', `${(performance.now() - started).toFixed(0)} ms`);
  const questions = readConsultationRecords(knowledge).records.flatMap(({ question }) => [question.ko, question.en]);
  const embed = (texts: readonly string[]) => loading.embedder.embed(texts);
  for (const question of questions.slice(0, WARM_UP)) await embed([question]);
  const alone = performance.now();
  for (const question of questions) await embed([question]);
  const together = performance.now();
  await embed(questions);
  const ended = performance.now();
  const perText = (from: number, to: number): string => `${((to - from) / questions.length).toFixed(2)} ms a text`;
  print('text encoder: one question at a time', perText(alone, together));
  print('text encoder: in batches', perText(together, ended));
}

function benchPredictor(knowledge: string, models: string): void {
  const before = process.memoryUsage().rss;
  const [predictor, loaded] = timed(() => loadPredictor(`${models}/hs`, `${knowledge}/hs`));
  print('HS predictor: loaded in', `${loaded.toFixed(0)} ms`);
  print('HS predictor: memory', `${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB`);
  printTiming(
    'HS prediction',
    measure(goods(400), (item) => predictor.predict(item, 10)),
  );
}

/** A batch as the portal classifies it: in threads that each hold a model of their own. */
async function benchBatch(knowledge: string, models: string): Promise<void> {
  const threads = Math.min(BATCH_THREADS, availableParallelism());
  const workers = new WorkerPredictor({ models: `${models}/hs`, knowledge: `${knowledge}/hs` }, threads);
  const before = process.memoryUsage().rss;
  const started = performance.now();
  await workers.predict(goods(threads), 3);
  print(`batch, ${String(threads)} threads: first rows after`, `${(performance.now() - started).toFixed(0)} ms`);
  const rows = goods(BATCH_ROWS);
  const begun = performance.now();
  for (let at = 0; at < rows.length; at += BATCH_PIECE) await workers.predict(rows.slice(at, at + BATCH_PIECE), 3);
  const perSecond = (rows.length / (performance.now() - begun)) * 1000;
  print(`batch, ${String(threads)} threads`, `${perSecond.toFixed(0)} rows a second`);
  print('batch: memory of the threads', `${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB`);
  await workers.onApplicationShutdown();
}

/** Firms by their records, alone with all that a page shows, and in a batch; what the first costs beside the second. */
function benchSupport(folder: string): void {
  const knowledge = readProgrammes(folder);
  const { firms, fit } = recordedFirms(knowledge);
  const [model, fitted] = timed(fit);
  print(`support: evidence of ${String(firms.length)} made-up firms, fitted in`, `${fitted.toFixed(0)} ms`);
  const evidence = (firm: Firm) => model && evidenceFor(model, firm, SUPPORT_DAY);
  const clock = () => new Date(`${SUPPORT_DAY}T12:00:00+09:00`);
  const support = new FindSupport({ knowledge }, clock, { of: evidence });
  const page: MatchPage = { choice: {}, language: 'ko', offset: 0, limit: 10 };
  const alone = measure(firms.slice(0, 1_000), (firm) => support.matchFirm(firm, page));
  const batch = measure(firms, (firm) => matchProgrammes(knowledge, firm, SUPPORT_DAY, evidence(firm)));
  printTiming('support: one firm, all programmes, questions, changes', alone);
  printTiming('support: the same firms in a batch, ranked only', batch);
  print('support: one alone beside one of a batch', `${(batch.perSecond / alone.perSecond).toFixed(1)} times as long`);
}

/** Lines of an invoice that differ, so that nothing is remembered from one to the next. */
async function benchDataMap(knowledge: string): Promise<void> {
  const bench = await prepareDataMapBench(knowledge);
  if (bench === undefined) {
    tell('the data map is not measured: there is none, or the repository is not at hand');
    return;
  }
  const { needs, search, runs, draw } = bench;
  printTiming('data map: search with reasons and facets', measure(needs, search));
  printTiming("data map: the page's query for all of it", measure(runs, draw));
  print('the same, its answer gzipped', `${(gzipSync(draw()).byteLength / 1000).toFixed(1)} kB`);
}

function goods(count: number): { description: string }[] {
  const names = [
    '블루투스 이어폰',
    'stainless steel tumbler 500ml',
    '여성용 가죽 구두',
    'LED desk lamp',
    'frozen shrimp, peeled',
  ];
  return Array.from({ length: count }, (_, i) => ({ description: `${names[i % names.length] ?? ''} ${String(i)}` }));
}

function measure<Item>(items: readonly Item[], work: (item: Item) => unknown): Timing {
  items.slice(0, WARM_UP).forEach(work);
  const before = process.cpuUsage();
  return timingOf(
    items.map((item) => timed(() => work(item))[1]),
    before,
  );
}

function timingOf(measured: readonly number[], before: NodeJS.CpuUsage): Timing {
  const { user, system } = process.cpuUsage(before);
  const times = [...measured].sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(Math.floor(times.length * share), times.length - 1)] ?? 0;
  const total = times.reduce((sum, time) => sum + time, 0);
  return {
    median: at(0.5),
    p95: at(0.95),
    perSecond: (times.length / total) * 1000,
    processor: (user + system) / 1000 / times.length,
  };
}

/** The value, and how long it took in milliseconds. */
function timed<Value>(work: () => Value): [Value, number] {
  const started = performance.now();
  const value = work();
  return [value, performance.now() - started];
}

function printTiming(what: string, { median, p95, perSecond, processor }: Timing): void {
  print(
    what,
    `median ${median.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms, ${perSecond.toFixed(0)} a second, ${processor.toFixed(2)} ms of processor time`,
  );
}

function print(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(52)} ${figure}\n`);
}
