import { type SearchableRecord } from '../retrieval-result.js';
import { type Scored } from './fuse-scores.js';
import { type TextEmbedder } from './text-embedder.js';
import { createVectorIndex, loadHnsw, type VectorIndex } from './vector-index.js';

/** Vectors looked at for every record wanted: a record has one for its text and one for each question. */
const VECTORS_A_RECORD = 8;

/** Records by the nearest of their vectors: text and questions, each embedded alone. */
export class DenseRecordSearch {
  private constructor(
    private readonly embedder: TextEmbedder,
    private readonly index: VectorIndex,
    private readonly owners: readonly string[],
  ) {}

  /** Embeds every text once; with hnswlib-node where it is installed, else by comparing with all. */
  static async build(records: readonly SearchableRecord[], embedder: TextEmbedder): Promise<DenseRecordSearch> {
    const texts = records.flatMap(({ id, text, questions }) => [text, ...questions].map((part) => ({ id, part })));
    const vectors = await embedder.embed(texts.map(({ part }) => part));
    const index = createVectorIndex(vectors, embedder.dimensions, await loadHnsw());
    return new DenseRecordSearch(
      embedder,
      index,
      texts.map(({ id }) => id),
    );
  }

  get method(): VectorIndex['method'] {
    return this.index.method;
  }

  /** Best first; the score is a cosine, -1..1. */
  async search(question: string, top: number): Promise<Scored[]> {
    const [vector] = await this.embedder.embed([question]);
    if (vector === undefined) return [];
    const best = new Map<string, number>();
    for (const { position, similarity } of this.index.nearest(vector, top * VECTORS_A_RECORD)) {
      const id = this.owners[position];
      if (id !== undefined && !best.has(id)) best.set(id, similarity);
    }
    return [...best].map(([id, score]) => ({ id, score })).slice(0, top);
  }
}
