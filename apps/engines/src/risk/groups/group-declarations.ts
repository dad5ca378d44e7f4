import { type Declaration } from '../declaration.js';
import { companyProfiles, type CompanyProfile, TRAITS } from './company-profiles.js';
import { kMeans } from './k-means.js';

/** Groups at most, so that an officer can look them through. */
const MOST_GROUPS = 24;
/** Profiles that a group has on average at least. */
const LEAST_PROFILES = 8;
/** The score counts as much as so many other traits: groups are there to tell risky companies from others. */
const SCORE_WEIGHT = 2;
const SEED = 20261130;

/** What a group's companies have in common: how far their mean is from that of all, in standard deviations. */
export interface GroupTrait {
  readonly trait: string;
  readonly deviation: number;
}

export interface DeclarationGroup {
  readonly declarations: number;
  /** Mean probability of fraud of its declarations. */
  readonly meanScore: number;
  /** The most telling first. */
  readonly traits: readonly GroupTrait[];
}

export interface GroupedDeclarations {
  /** Group of each declaration. */
  readonly groupOf: Int32Array;
  /** The riskiest first. */
  readonly groups: readonly DeclarationGroup[];
}

/**
 * The first stage of screening as the customs service describes it: the declarations of a period are grouped by company
 * and goods into groups that behave alike, each with its level of risk and what it has in common.
 * @param scores probability of fraud of each declaration
 */
export function groupDeclarations(
  declarations: readonly Declaration[],
  scores: ArrayLike<number>,
): GroupedDeclarations {
  const profiles = companyProfiles(declarations, scores);
  if (profiles.length === 0) return { groupOf: new Int32Array(0), groups: [] };
  const count = Math.max(1, Math.min(MOST_GROUPS, Math.floor(profiles.length / LEAST_PROFILES)));
  const points = standardised(profiles);
  const { clusterOf } = kMeans(weighted(points), TRAITS.length, count, SEED);
  const clusters = Array.from({ length: count }, (_, cluster) =>
    membersOf(cluster, clusterOf, profiles, points, scores),
  );
  const order = clusters.filter(({ rows }) => rows.length > 0).sort((a, b) => b.group.meanScore - a.group.meanScore);
  const groupOf = new Int32Array(declarations.length);
  order.forEach(({ rows }, rank) => {
    for (const row of rows) groupOf[row] = rank;
  });
  return { groupOf, groups: order.map(({ group }) => group) };
}

/** Traits with mean 0 and standard deviation 1 over all profiles; a trait that never differs stays 0. */
function standardised(profiles: readonly CompanyProfile[]): Float64Array {
  const points = Float64Array.from(profiles.flatMap(({ values }) => values));
  TRAITS.forEach((_, trait) => {
    const values = profiles.map((profile) => profile.values[trait] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    values.forEach((value, profile) => {
      points[profile * TRAITS.length + trait] = deviation < 1e-9 ? 0 : (value - mean) / deviation;
    });
  });
  return points;
}

const weighted = (points: Float64Array): Float64Array =>
  points.map((value, at) => (TRAITS[at % TRAITS.length] === 'riskScore' ? value * SCORE_WEIGHT : value));

function membersOf(
  cluster: number,
  clusterOf: Int32Array,
  profiles: readonly CompanyProfile[],
  points: Float64Array,
  scores: ArrayLike<number>,
): { readonly rows: readonly number[]; readonly group: DeclarationGroup } {
  const members = profiles.flatMap((_, profile) => (clusterOf[profile] === cluster ? [profile] : []));
  const rows = members.flatMap((profile) => profiles[profile]?.rows ?? []);
  const meanScore = rows.reduce((sum, row) => sum + (scores[row] ?? 0), 0) / rows.length;
  const traits = TRAITS.map((trait, at): GroupTrait => {
    const sum = members.reduce((total, profile) => total + (points[profile * TRAITS.length + at] ?? 0), 0);
    return { trait, deviation: sum / members.length };
  }).sort((a, b) => Math.abs(b.deviation) - Math.abs(a.deviation));
  return { rows, group: { declarations: rows.length, meanScore, traits } };
}
