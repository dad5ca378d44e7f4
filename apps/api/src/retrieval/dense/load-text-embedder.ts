import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type * as TransformersModule from '@huggingface/transformers';
import { batchedEmbedder, type Encode } from './batched-embedder.js';
import { poolVectors, readPooling } from './pool-vectors.js';
import { type TextEmbedder } from './text-embedder.js';

/** An encoder, or why there is none; the search then goes on with words alone. */
export type EncoderLoading =
  | { readonly status: 'loaded'; readonly embedder: TextEmbedder }
  | { readonly status: 'missing' | 'not_installed' | 'unusable'; readonly reason: string };

/** What transformers.js needs of a model folder; the 8-bit weights have this name on the model hub too. */
const REQUIRED_FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'];

/**
 * Load an encoder from a folder in the layout of transformers.js, from the disk only, on the CPU.
 * @param directory models/encoder, or the folder of any other encoder with 8-bit ONNX weights
 */
export async function loadTextEmbedder(directory: string): Promise<EncoderLoading> {
  const missing = REQUIRED_FILES.filter((file) => !existsSync(join(directory, file)));
  if (missing.length > 0) return { status: 'missing', reason: `${directory} lacks ${missing.join(', ')}` };
  const library = await importTransformers();
  if (library === null) {
    return { status: 'not_installed', reason: 'the optional package @huggingface/transformers is not installed' };
  }
  try {
    const encode = await openModel(library, resolve(directory));
    const [probe] = await encode(['관문']);
    if (probe === undefined) return { status: 'unusable', reason: `${directory} gives no vector` };
    return { status: 'loaded', embedder: batchedEmbedder(probe.length, encode) };
  } catch (error) {
    return { status: 'unusable', reason: error instanceof Error ? error.message : String(error) };
  }
}

type Transformers = typeof TransformersModule;

async function importTransformers(): Promise<Transformers | null> {
  try {
    return await import('@huggingface/transformers');
  } catch {
    return null;
  }
}

async function openModel(library: Transformers, directory: string): Promise<Encode> {
  const { env, LogLevel, AutoTokenizer, AutoModel } = library;
  env.logLevel = LogLevel.ERROR;
  env.allowRemoteModels = false;
  env.localModelPath = dirname(directory);
  const name = basename(directory);
  const tokenize = await AutoTokenizer.from_pretrained(name, { local_files_only: true });
  const run = await AutoModel.from_pretrained(name, {
    local_files_only: true,
    dtype: 'q8',
    device: 'cpu',
    session_options: { intraOpNumThreads: 1 },
  });
  const pooling = readPooling(directory);
  return async (texts) => {
    const inputs = tokenize(texts, { padding: true, truncation: true });
    return poolVectors(await run(inputs), inputs.attention_mask, pooling);
  };
}
