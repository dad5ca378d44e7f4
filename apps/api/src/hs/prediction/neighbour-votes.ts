import type { Tariff } from '../model/tariff.js';
import type { Neighbour } from '../views/case-index.js';

/** Neighbours vote with this power of their similarity. */
const VOTE_POWER = 4;

/** What the nearest texts say, summed over the nodes of the tariff. */
export class NeighbourVotes {
  private readonly bests = new Map<number, number>();
  private readonly masses = new Map<number, number>();
  private readonly labelMasses = new Map<number, number>();
  private total = 0;
  readonly top: number;

  /** `labelOf` gives what a document was filed under, `subheadingOf` the subheading that such a label stands for. */
  constructor(
    neighbours: readonly Neighbour[],
    labelOf: (document: number) => number,
    subheadingOf: (label: number) => number,
    tariff: Tariff,
  ) {
    this.top = neighbours[0]?.similarity ?? 0;
    for (const { document, similarity } of neighbours) {
      const label = labelOf(document);
      const subheading = subheadingOf(label);
      const mass = similarity ** VOTE_POWER;
      this.total += mass;
      this.labelMasses.set(label, (this.labelMasses.get(label) ?? 0) + mass);
      this.add(subheading, similarity, mass);
      this.add(tariff.headingOffset + (tariff.headingOfSubheading[subheading] ?? 0), similarity, mass);
    }
  }

  /** Subheadings voted for, in order of the nearest. */
  subheadings(tariff: Tariff): number[] {
    return [...this.bests.keys()].filter((node) => node < tariff.headingOffset);
  }

  /** Highest similarity of a text filed under the node. */
  best(node: number | undefined): number {
    return node === undefined ? 0 : (this.bests.get(node) ?? 0);
  }

  /** Share of all votes. */
  share(node: number | undefined): number {
    return node === undefined || this.total === 0 ? 0 : (this.masses.get(node) ?? 0) / this.total;
  }

  /** Votes for one label as a share of its subheading's votes; 0 if that has none. */
  shareWithin(label: number, subheading: number): number {
    const mass = this.masses.get(subheading) ?? 0;
    return mass === 0 ? 0 : (this.labelMasses.get(label) ?? 0) / mass;
  }

  private add(node: number, similarity: number, mass: number): void {
    this.bests.set(node, Math.max(this.bests.get(node) ?? 0, similarity));
    this.masses.set(node, (this.masses.get(node) ?? 0) + mass);
  }
}
