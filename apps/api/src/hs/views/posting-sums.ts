import { z } from 'zod';
import { kernelMemory, startKernel } from './kernel.js';
import { Leaders } from './leaders.js';
import { POSTING_SUMS_WASM } from './posting-sums.wasm.js';

/** What the kernel reads beyond the last sum and length. */
const SPARE_BYTES = 16;
const NUMBER_BYTES = 4;
/** The kernel compares in single precision: it is asked for a little more than what may be kept. */
const SLACK = 1 - 1e-6;

const kernelSchema = z.object({
  add: z.custom<(from: number, to: number, value: number) => void>((value) => typeof value === 'function'),
  next: z.custom<(document: number, end: number, share: number) => number>((value) => typeof value === 'function'),
});

/** Lists of documents and a sum for each document, in a memory of their own, worked on by posting-sums.wat. Not re-entrant. */
export class PostingSums {
  /** The lists and lengths, as they now lie in the memory. */
  readonly documents: Uint32Array;
  readonly lengths: Float32Array;
  private readonly sums: Float32Array;
  private readonly kernel: z.infer<typeof kernelSchema>;

  constructor(documents: Uint32Array, lengths: Float32Array) {
    const lengthsAt = lengths.byteLength + SPARE_BYTES;
    const documentsAt = 2 * lengthsAt;
    const memory = kernelMemory(documentsAt + documents.byteLength);
    this.sums = new Float32Array(memory.buffer, 0, lengths.length);
    this.lengths = new Float32Array(memory.buffer, lengthsAt, lengths.length);
    this.lengths.set(lengths);
    this.documents = new Uint32Array(memory.buffer, documentsAt, documents.length);
    this.documents.set(documents);
    this.kernel = startKernel(
      POSTING_SUMS_WASM,
      { postings: { memory, sums: this.sums.byteOffset, lengths: this.lengths.byteOffset } },
      kernelSchema,
    );
  }

  clear(): void {
    this.sums.fill(0);
  }

  /** Add a value to the sum of each document in the list from `from` up to `to`. */
  add(from: number, to: number, value: number): void {
    const { byteOffset } = this.documents;
    this.kernel.add(byteOffset + from * NUMBER_BYTES, byteOffset + to * NUMBER_BYTES, value);
  }

  /** The documents before `end` with the highest sums for their lengths, if above a floor that isn't negative. */
  highest(limit: number, end: number, floor: number): Leaders {
    const leaders = new Leaders(limit, floor);
    const next = (from: number): number => this.kernel.next(from, end, leaders.floor * SLACK);
    for (let document = next(0); document < end; document = next(document + 1)) {
      leaders.offer(document, (this.sums[document] ?? 0) / (this.lengths[document] ?? 1));
    }
    return leaders;
  }
}
