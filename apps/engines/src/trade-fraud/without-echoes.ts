import { type Alert } from './alert.js';
import { type Pattern } from './alert-figures.js';

/** What explains other alerts, the strongest explanation first: a carousel also looks like round trips at odd prices. */
const EXPLANATIONS: readonly Pattern[] = ['carousel', 'round_tripping', 'repeat_invoice', 'sudden_volume'];
const EXPLAINED_PART = 0.5;

/** Leaves out alerts of which another, stronger explanation already holds half of the rows or more. */
export function withoutEchoes(alerts: readonly Alert[]): Alert[] {
  const told = new Set<number>();
  const kept: Alert[] = [];
  for (const explanation of [...EXPLANATIONS, undefined]) {
    const ofRank = alerts.filter(({ pattern }) =>
      explanation === undefined ? !EXPLANATIONS.includes(pattern) : pattern === explanation,
    );
    const fresh = ofRank.filter(({ evidence }) => shareTold(evidence, told) < EXPLAINED_PART);
    kept.push(...fresh);
    for (const { evidence } of fresh) for (const row of evidence.keys()) told.add(row);
  }
  return kept;
}

const shareTold = (evidence: Alert['evidence'], told: ReadonlySet<number>): number =>
  [...evidence.keys()].filter((row) => told.has(row)).length / evidence.size;
