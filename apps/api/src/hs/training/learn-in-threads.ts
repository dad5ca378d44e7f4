import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { SparseSoftmaxParts } from '../views/sparse-softmax.js';
import type { TrainingPlan } from './fit-stacker.js';
import type { LearnedView } from './train-views.js';
import { STAGES, type Stage } from './training-splits.js';

const PROGRAM = new URL('./learn.worker.js', import.meta.url);
/** For the features of all texts and the weights of one view. */
const MEMORY_MB = 4096;

interface Task {
  readonly stage: Stage;
  readonly view: LearnedView;
}

type Learned = Readonly<Record<LearnedView, SparseSoftmaxParts>>;

/** Longest first, so that the threads end together. The view of texts alone is the same in all stages. */
const TASKS: readonly Task[] = [
  ...STAGES.map((stage): Task => ({ stage, view: 'all' })),
  { stage: 'fitting', view: 'text' },
  ...(['past', 'lines'] as const).flatMap((view) => STAGES.map((stage): Task => ({ stage, view }))),
];

const partsSchema = z.object({
  hashes: z.instanceof(Uint32Array),
  idf: z.instanceof(Float32Array),
  kindWeights: z.array(z.number()),
  offsets: z.instanceof(Uint32Array),
  nodes: z.instanceof(Uint16Array),
  weights: z.instanceof(Float32Array),
  bias: z.instanceof(Float32Array),
});

/**
 * Learn the views of all stages, `threads` at a time. What is learned does not depend on how many.
 * @param kept folder for what is learned, so that a run that broke off can be taken up; of the same inputs and code only
 * @throws Error of the first thread that fails
 */
export async function learnInThreads(
  plan: TrainingPlan,
  threads: number,
  kept: string | undefined,
): Promise<Readonly<Record<Stage, Learned>>> {
  const done = new Map<Task, SparseSoftmaxParts>();
  const waiting = [...TASKS];
  const work = async (): Promise<void> => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
      done.set(task, await learnOrRead(task, plan, kept));
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  const found = (stage: Stage, view: LearnedView): SparseSoftmaxParts => {
    const task = TASKS.find((other) => other.view === view && (other.stage === stage || view === 'text'));
    const parts = task && done.get(task);
    if (parts === undefined) throw new Error(`the view "${view}" was not learned`);
    return parts;
  };
  const learned = (stage: Stage): Learned => ({
    text: found(stage, 'text'),
    all: found(stage, 'all'),
    past: found(stage, 'past'),
    lines: found(stage, 'lines'),
  });
  return { fitting: learned('fitting'), test: learned('test'), use: learned('use') };
}

async function learnOrRead(task: Task, plan: TrainingPlan, kept: string | undefined): Promise<SparseSoftmaxParts> {
  if (kept === undefined) return learn(task, plan);
  const file = join(kept, `${task.stage}-${task.view}.learned`);
  if (existsSync(file)) return partsSchema.parse(deserialize(readFileSync(file)));
  const parts = await learn(task, plan);
  mkdirSync(kept, { recursive: true });
  writeFileSync(file, serialize(parts));
  return parts;
}

function learn(
  { stage, view }: Task,
  { data, knowledge, seed, epochs, cases, progress }: TrainingPlan,
): Promise<SparseSoftmaxParts> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(PROGRAM, {
      workerData: { stage, view, plan: { data, knowledge, seed, epochs, cases } },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      reject(new Error(`the thread for "${view}" ended early`));
    });
    worker.on('message', (message: unknown) => {
      if (typeof message === 'string') progress(message);
      else resolve(partsSchema.parse(message));
    });
  });
}
