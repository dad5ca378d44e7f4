import { writeXlsx } from '../files/write-xlsx.js';
import { type RowPrediction } from '../hs-batch.js';
import { type BatchWorkers } from '../hs-batch.module.js';
import { prepareUpload } from '../prepare-upload.js';

/** Files read and written without a thread: tests run from the sources, threads only from the build. */
export const directFiles: BatchWorkers['files'] = { read: prepareUpload, writeXlsx };

/** Predicts heading 6912 for everything, as surely as the description is long; fails for "cursed". */
export class FakePredictor {
  readonly pieces: number[] = [];
  /** Awaited before each piece. */
  gate: () => Promise<void> = () => Promise.resolve();

  async predict(items: readonly { description: string }[], top: number): Promise<(RowPrediction | undefined)[]> {
    await this.gate();
    this.pieces.push(items.length);
    return items.map(({ description }) =>
      description === 'cursed'
        ? undefined
        : {
            candidates: [
              { code: '6912.00', probability: 0.9 },
              { code: '0101.10', probability: 0.1 },
            ].slice(0, top),
            lines: [{ code: '6912001000', probability: 0.8 }],
            vague: description.length < 3,
          },
    );
  }
}
