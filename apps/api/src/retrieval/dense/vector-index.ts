/** A neighbour: position of the vector that was added, and its cosine with the one asked for, -1..1. */
export interface Neighbour {
  readonly position: number;
  readonly similarity: number;
}

/** Nearest vectors by cosine. */
export interface VectorIndex {
  /** `exact` compares with every vector; `hnsw` is approximate (Malkov & Yashunin, 2018) and fast on many. */
  readonly method: 'exact' | 'hnsw';
  readonly size: number;
  /** Nearest first. */
  nearest(vector: Float32Array, top: number): Neighbour[];
}

/** What this index uses of hnswlib-node, an optional native module. */
export interface HnswModule {
  readonly HierarchicalNSW: new (
    space: 'cosine',
    dimensions: number,
  ) => {
    initIndex(maxElements: number, m: number, efConstruction: number, seed: number): void;
    addPoint(point: number[], label: number): void;
    setEf(ef: number): void;
    searchKnn(point: number[], neighbours: number): { distances: number[]; neighbors: number[] };
  };
}

/** Links a node has (M) and breadth of the search while building; usual values for some ten thousand vectors. */
const LINKS = 16;
const BUILD_BREADTH = 200;
const SEARCH_BREADTH = 128;
const SEED = 100;

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length === 0 ? vector.slice() : vector.map((value) => value / length);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function exactIndex(vectors: readonly Float32Array[]): VectorIndex {
  const units = vectors.map(unit);
  return {
    method: 'exact',
    size: units.length,
    nearest: (vector, top) => {
      const asked = unit(vector);
      return units
        .map((other, position) => ({ position, similarity: dot(asked, other) }))
        .sort((a, b) => b.similarity - a.similarity || a.position - b.position)
        .slice(0, top);
    },
  };
}

function hnswIndex(vectors: readonly Float32Array[], dimensions: number, { HierarchicalNSW }: HnswModule): VectorIndex {
  const graph = new HierarchicalNSW('cosine', dimensions);
  graph.initIndex(vectors.length, LINKS, BUILD_BREADTH, SEED);
  for (const [position, vector] of vectors.entries()) graph.addPoint([...vector], position);
  return {
    method: 'hnsw',
    size: vectors.length,
    nearest: (vector, top) => {
      const count = Math.min(top, vectors.length);
      graph.setEf(Math.max(SEARCH_BREADTH, count));
      const { neighbors, distances } = graph.searchKnn([...vector], count);
      return neighbors.map((position, at) => ({ position, similarity: 1 - (distances[at] ?? 1) }));
    },
  };
}

/** @returns null where the native module could not be installed; the exact index serves then */
export async function loadHnsw(): Promise<HnswModule | null> {
  try {
    const { default: hnswlib } = await import('hnswlib-node');
    return hnswlib;
  } catch {
    return null;
  }
}

/**
 * @param vectors all of length `dimensions`
 * @param hnsw from {@link loadHnsw}; null for the exact index
 */
export function createVectorIndex(
  vectors: readonly Float32Array[],
  dimensions: number,
  hnsw: HnswModule | null,
): VectorIndex {
  return hnsw === null || vectors.length === 0 ? exactIndex(vectors) : hnswIndex(vectors, dimensions, hnsw);
}
