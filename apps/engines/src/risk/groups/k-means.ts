import { seededRandom } from '../../common/random.js';

/** Rounds after which it is taken as it stands; it has settled long before as a rule. */
const MOST_ROUNDS = 50;

export interface Clustering {
  /** Cluster of each point. */
  readonly clusterOf: Int32Array;
  /** `clusters × dimensions`, row by row. */
  readonly centres: Float64Array;
}

/**
 * Points put into `clusters` groups so that each lies with the centre nearest to it (Lloyd 1982), started from centres
 * that are far apart (k-means++, Arthur and Vassilvitskii 2007). The same for the same seed.
 * @param points `count × dimensions` numbers, row by row; as many points as clusters at least
 */
export function kMeans(points: Float64Array, dimensions: number, clusters: number, seed: number): Clustering {
  const count = points.length / dimensions;
  const centres = farApartCentres(points, dimensions, clusters, seed);
  const clusterOf = new Int32Array(count).fill(-1);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let moved = false;
    for (let point = 0; point < count; point += 1) {
      const nearest = nearestCentre(points, point, centres, dimensions);
      moved ||= nearest !== clusterOf[point];
      clusterOf[point] = nearest;
    }
    if (!moved) break;
    moveToMeans(centres, points, clusterOf, dimensions);
  }
  return { clusterOf, centres };
}

function farApartCentres(points: Float64Array, dimensions: number, clusters: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  const count = points.length / dimensions;
  const centres = new Float64Array(clusters * dimensions);
  const distances = new Float64Array(count).fill(Infinity);
  let chosen = Math.floor(random() * count);
  for (let cluster = 0; cluster < clusters; cluster += 1) {
    centres.set(points.subarray(chosen * dimensions, (chosen + 1) * dimensions), cluster * dimensions);
    let sum = 0;
    for (let point = 0; point < count; point += 1) {
      const distance = squaredDistance(points, point, centres, cluster, dimensions);
      distances[point] = Math.min(distances[point] ?? 0, distance);
      sum += distances[point] ?? 0;
    }
    chosen = drawn(distances, random() * sum);
  }
  return centres;
}

/** The first index at which the running sum of the weights passes `mark`. */
function drawn(weights: Float64Array, mark: number): number {
  let sum = 0;
  const index = weights.findIndex((weight) => (sum += weight) > mark);
  return index === -1 ? weights.length - 1 : index;
}

function nearestCentre(points: Float64Array, point: number, centres: Float64Array, dimensions: number): number {
  let nearest = 0;
  let least = Infinity;
  for (let cluster = 0; cluster * dimensions < centres.length; cluster += 1) {
    const distance = squaredDistance(points, point, centres, cluster, dimensions);
    if (distance < least) [nearest, least] = [cluster, distance];
  }
  return nearest;
}

function squaredDistance(
  points: Float64Array,
  point: number,
  centres: Float64Array,
  cluster: number,
  dimensions: number,
): number {
  let sum = 0;
  for (let at = 0; at < dimensions; at += 1) {
    const difference = (points[point * dimensions + at] ?? 0) - (centres[cluster * dimensions + at] ?? 0);
    sum += difference * difference;
  }
  return sum;
}

/** Each centre to the mean of its points; one that has lost all its points stays where it is. */
function moveToMeans(centres: Float64Array, points: Float64Array, clusterOf: Int32Array, dimensions: number): void {
  const sums = new Float64Array(centres.length);
  const sizes = new Float64Array(centres.length / dimensions);
  clusterOf.forEach((cluster, point) => {
    sizes[cluster] = (sizes[cluster] ?? 0) + 1;
    for (let at = 0; at < dimensions; at += 1) {
      const place = cluster * dimensions + at;
      sums[place] = (sums[place] ?? 0) + (points[point * dimensions + at] ?? 0);
    }
  });
  sums.forEach((sum, place) => {
    const size = sizes[Math.floor(place / dimensions)] ?? 0;
    if (size > 0) centres[place] = sum / size;
  });
}
