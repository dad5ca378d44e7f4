/** Probability of each subheading (six digits), and under `REST` of all the others together; adds up to 1. */
export type Belief = ReadonlyMap<string, number>;

/** Key for everything that isn't among the subheadings held. */
export const REST = '';

/** Share of a heading's probability that is spread over all its subheadings, since a predictor may have missed one. */
const SPREAD = 0.05;
/** Headings less probable than this aren't spread. */
const WORTH_SPREADING = 0.02;

/** The belief before any answer. */
export function priorBelief(
  candidates: readonly { readonly code: string; readonly probability: number }[],
  subheadingsOf: (heading: string) => readonly string[],
): Belief {
  const known = new Map(candidates.map(({ code, probability }) => [code, probability]));
  const belief = new Map(known);
  for (const [heading, mass] of headingMasses(known)) {
    if (mass < WORTH_SPREADING) continue;
    const subheadings = subheadingsOf(heading);
    if (subheadings.length === 0) continue;
    for (const [code, probability] of known) if (code.startsWith(heading)) belief.set(code, probability * (1 - SPREAD));
    for (const code of subheadings) belief.set(code, (belief.get(code) ?? 0) + (SPREAD * mass) / subheadings.length);
  }
  const total = sumOf(belief.values());
  if (total > 1) return new Map([...belief].map(([code, probability]) => [code, probability / total]));
  return belief.set(REST, 1 - total);
}

/** Probability of each heading, most probable first. */
export function headingMasses(belief: Belief): [string, number][] {
  const masses = new Map<string, number>();
  for (const [code, probability] of belief) {
    if (code !== REST) masses.set(code.slice(0, 4), (masses.get(code.slice(0, 4)) ?? 0) + probability);
  }
  return [...masses].sort((a, b) => b[1] - a[1]);
}

/** The subheadings under a prefix, as a belief of their own, and how probable they are together. */
export function withinPrefix(belief: Belief, prefix: string): { readonly inside: Belief; readonly mass: number } {
  const inside = new Map([...belief].filter(([code]) => code !== REST && code.startsWith(prefix)));
  const mass = sumOf(inside.values());
  return { inside: new Map([...inside].map(([code, probability]) => [code, mass > 0 ? probability / mass : 0])), mass };
}

/** Bayes: weigh every code by how likely the answer would be if it were the right one. */
export function updated(belief: Belief, likelihood: (code: string) => number): Belief {
  const weighed = [...belief].map(([code, probability]): [string, number] => [code, probability * likelihood(code)]);
  const total = sumOf(weighed.map(([, probability]) => probability));
  return total > 0 ? new Map(weighed.map(([code, probability]) => [code, probability / total])) : belief;
}

/** Shannon entropy in bits. */
export function entropy(belief: Belief): number {
  return sumOf(
    [...belief.values()].map((probability) => (probability > 0 ? -probability * Math.log2(probability) : 0)),
  );
}

/** Bits by which an answer is expected to lower the entropy. */
export function expectedGain(
  belief: Belief,
  options: number,
  likelihood: (option: number, code: string) => number,
): number {
  let after = 0;
  for (let option = 0; option < options; option += 1) {
    const chance = sumOf([...belief].map(([code, probability]) => probability * likelihood(option, code)));
    if (chance > 0) after += chance * entropy(updated(belief, (code) => likelihood(option, code)));
  }
  return entropy(belief) - after;
}

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
