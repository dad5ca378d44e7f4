import { z } from 'zod';
import { DOT_PRODUCTS_WASM } from './dot-products.wasm.js';
import { kernelMemory, startKernel } from './kernel.js';

/** What the kernel takes at once. */
const STRIDE = 16;

const kernelSchema = z.object({
  products: z.custom<(row: number, end: number, out: number) => void>((value) => typeof value === 'function'),
  highest: z.custom<(row: number, end: number) => number>((value) => typeof value === 'function'),
});

/**
 * Rows of signed bytes in a memory of their own, multiplied with a query of 16-bit numbers by dot-products.wat: sixteen
 * numbers at once, some twenty nanoseconds for a row of 256, and exact. Not re-entrant: one call at a time.
 */
export class RowProducts<Block extends string> {
  /** The rows, block by block, as they now lie in the memory. */
  readonly blocks: Readonly<Record<Block, Int8Array>>;
  private readonly query: Int16Array;
  private readonly out: Int32Array;
  private readonly kernel: z.infer<typeof kernelSchema>;
  /** The query that lies in the memory. */
  private last: Int16Array | undefined;

  /** @param dimensions numbers a row, a multiple of 16 */
  constructor(
    blocks: Readonly<Record<Block, Int8Array>>,
    readonly dimensions: number,
  ) {
    if (dimensions % STRIDE !== 0) throw new RangeError(`rows of ${dimensions} numbers: not a multiple of ${STRIDE}`);
    const entries = Object.entries<Int8Array>(blocks);
    const longest = Math.max(...entries.map(([, rows]) => rows.length)) / dimensions;
    const [queryBytes, outBytes] = [dimensions * Int16Array.BYTES_PER_ELEMENT, longest * Int32Array.BYTES_PER_ELEMENT];
    const rowBytes = entries.reduce((sum, [, rows]) => sum + rows.length, 0);
    const memory = kernelMemory(queryBytes + outBytes + rowBytes);
    this.query = new Int16Array(memory.buffer, 0, dimensions);
    this.out = new Int32Array(memory.buffer, queryBytes, longest);
    this.blocks = moved(blocks, memory.buffer, queryBytes + outBytes);
    this.kernel = startKernel(DOT_PRODUCTS_WASM, { rows: { memory, dimensions } }, kernelSchema);
  }

  /** Products of the query with every row of a block. */
  all(query: Int16Array, block: Block): Int32Array {
    this.ask(query);
    const { byteOffset, length } = this.blocks[block];
    this.kernel.products(byteOffset, byteOffset + length, this.out.byteOffset);
    return this.out.slice(0, length / this.dimensions);
  }

  /** The highest product of the query with the rows `from` up to `to` of a block; nothing if there are none. */
  highest(query: Int16Array, block: Block, from: number, to: number): number | undefined {
    if (from >= to) return undefined;
    this.ask(query);
    const { byteOffset } = this.blocks[block];
    return this.kernel.highest(byteOffset + from * this.dimensions, byteOffset + to * this.dimensions);
  }

  private ask(query: Int16Array): void {
    if (this.last === query) return;
    this.query.set(query);
    this.last = query;
  }
}

/** Copies of the blocks in a buffer, one after another. */
function moved<Block extends string>(
  blocks: Readonly<Record<Block, Int8Array>>,
  buffer: ArrayBuffer,
  start: number,
): Record<Block, Int8Array> {
  let at = start;
  const place = (rows: Int8Array): Int8Array => {
    const copy = new Int8Array(buffer, at, rows.length);
    copy.set(rows);
    at += rows.length;
    return copy;
  };
  return Object.fromEntries(Object.entries<Int8Array>(blocks).map(([block, rows]) => [block, place(rows)])) as Record<
    Block,
    Int8Array
  >;
}
