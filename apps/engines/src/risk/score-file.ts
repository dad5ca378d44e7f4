import { createReadStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { type CsvPiece, csvPieces } from './csv-pieces.js';
import { headerOf, type RowFault } from './read-declarations.js';
import { type ReasonLanguage } from './reason-texts.js';

/** A thread without work waits so long for more: it has the model to read before it can begin. */
const IDLE_MS = 5000;

/** What a thread is given: a part of the file. */
export interface ScoreTask {
  readonly piece: CsvPiece;
  readonly header: readonly string[];
  readonly language: ReasonLanguage;
  readonly reasons: number;
}

/** A part of the file, scored; a row each of the three. */
export interface ScoredPiece {
  readonly ids: readonly string[];
  readonly scores: Float64Array;
  readonly reasons: readonly string[];
  readonly faults: readonly RowFault[];
}

/**
 * Scores a file of declarations part by part in threads, as many as there are cores.
 * @param how folder of the model, language and number of the reasons told
 * @returns the parts in the order of the file
 * @throws Error when the file cannot be opened or is no CSV
 */
export async function scoreFile(
  path: string,
  { model, ...how }: Pick<ScoreTask, 'language' | 'reasons'> & { readonly model: string },
): Promise<ScoredPiece[]> {
  const pool = new Piscina({
    filename: new URL('./score-piece-worker.js', import.meta.url).href,
    workerData: model,
    minThreads: 1,
    maxThreads: availableParallelism(),
    idleTimeout: IDLE_MS,
  });
  try {
    const scored: Promise<ScoredPiece>[] = [];
    let header: readonly string[] | undefined;
    for await (const piece of csvPieces(createReadStream(path))) {
      header ??= headerOf(piece);
      const task: ScoreTask = { piece, header, ...how };
      scored.push(pool.run(task) as Promise<ScoredPiece>);
    }
    return await Promise.all(scored);
  } finally {
    await pool.destroy();
  }
}
