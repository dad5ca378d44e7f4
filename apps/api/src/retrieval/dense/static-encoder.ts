import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOnnxTensors } from './onnx-tensors.js';
import { UnigramTokenizer, unigramSchema } from './unigram-tokenizer.js';

/** Pieces of one text that are read, as in models/training/encoder. */
const MAX_PIECES = 256;

/** models/encoder read directly: the same vectors as through ONNX Runtime, but at once and without the optional package. */
export class StaticEncoder {
  private constructor(
    private readonly tokenizer: UnigramTokenizer,
    private readonly rows: Int8Array,
    private readonly scale: Float32Array,
    readonly dimensions: number,
    /** Of the ONNX file. */
    readonly sha256: string,
  ) {}

  /** @throws Error if a file is missing or of another kind of encoder */
  static load(directory: string): StaticEncoder {
    const tokenizer = unigramSchema.parse(JSON.parse(readFileSync(join(directory, 'tokenizer.json'), 'utf8')));
    const model = readFileSync(join(directory, 'onnx/model_quantized.onnx'));
    const tensors = readOnnxTensors(model);
    const [rows, scale] = [tensors.get('rows'), tensors.get('scale')];
    const dimensions = rows?.dims[1];
    if (rows === undefined || scale === undefined || dimensions === undefined) {
      throw new Error(`${directory} holds no static encoder: its ONNX file lacks the tensors "rows" and "scale"`);
    }
    const { buffer, byteOffset, byteLength } = rows.bytes;
    return new StaticEncoder(
      new UnigramTokenizer(tokenizer),
      new Int8Array(buffer, byteOffset, byteLength),
      new Float32Array(Uint8Array.from(scale.bytes).buffer),
      dimensions,
      createHash('sha256').update(model).digest('hex'),
    );
  }

  /** Vector of unit length; zeros for a text without a known piece. */
  embed(text: string): Float32Array {
    const vector = new Float32Array(this.dimensions);
    for (const piece of this.tokenizer.piecesOf(text).slice(0, MAX_PIECES)) {
      const scale = this.scale[piece] ?? 0;
      const start = piece * this.dimensions;
      for (let at = 0; at < vector.length; at += 1) {
        vector[at] = (vector[at] ?? 0) + scale * (this.rows[start + at] ?? 0);
      }
    }
    const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
    return length === 0 ? vector : vector.map((value) => value / length);
  }
}
