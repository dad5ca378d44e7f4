import { type TextAnalyzer } from '../../../retrieval/text/text-analyzer.js';

/** Something that can be put beside others like it. */
export interface AskedText {
  readonly text: string;
}

/** Questions from this likeness on go together: most of what they say is the same. */
const ALIKE = 0.5;

type Weights = ReadonlyMap<string, number>;

interface Group<Asked> {
  readonly members: Asked[];
  /** Sum of the members' weights. */
  readonly centre: Map<string, number>;
}

/**
 * Puts questions that ask much the same into groups: cosine of their analysed terms, rare terms weighing more, against
 * the middle of each group so far. Biggest group first; within it, the order given. Pure.
 */
export function groupQuestions<Asked extends AskedText>(
  questions: readonly Asked[],
  analyzer: Pick<TextAnalyzer, 'analyze'>,
): Asked[][] {
  const termsOf = questions.map(({ text }) => distinctTerms(text, analyzer));
  const weigh = rarity(termsOf);
  const groups: Group<Asked>[] = [];
  questions.forEach((question, at) => {
    const weights = new Map((termsOf[at] ?? []).map((term) => [term, weigh(term)]));
    const nearest = nearestGroup(groups, weights);
    const group = nearest ?? { members: [], centre: new Map<string, number>() };
    if (nearest === undefined) groups.push(group);
    group.members.push(question);
    for (const [term, weight] of weights) group.centre.set(term, (group.centre.get(term) ?? 0) + weight);
  });
  return groups.map(({ members }) => members).sort((a, b) => b.length - a.length);
}

/** How alike two questions are, 0 to 1, every term weighing the same. */
export function likeness(a: string, b: string, analyzer: Pick<TextAnalyzer, 'analyze'>): number {
  const [x, y] = [a, b].map((text) => new Map(distinctTerms(text, analyzer).map((term) => [term, 1])));
  return x === undefined || y === undefined ? 0 : cosine(x, y);
}

function nearestGroup<Asked>(groups: readonly Group<Asked>[], weights: Weights): Group<Asked> | undefined {
  let nearest: Group<Asked> | undefined;
  let best = ALIKE;
  for (const group of groups) {
    const alike = cosine(weights, group.centre);
    if (alike < best) continue;
    nearest = group;
    best = alike;
  }
  return nearest;
}

/** Words and what they mean; of a text without any, its pairs of syllables. */
function distinctTerms(text: string, analyzer: Pick<TextAnalyzer, 'analyze'>): string[] {
  const { terms } = analyzer.analyze(text);
  const telling = terms.filter(({ kind }) => kind !== 'bigram' && kind !== 'pair');
  return [...new Set((telling.length > 0 ? telling : terms).map((term) => `${term.kind} ${term.text}`))];
}

function rarity(termsOf: readonly (readonly string[])[]): (term: string) => number {
  const holding = new Map<string, number>();
  for (const term of termsOf.flat()) holding.set(term, (holding.get(term) ?? 0) + 1);
  return (term) => Math.log(1 + termsOf.length / (holding.get(term) ?? 1));
}

function cosine(a: Weights, b: Weights): number {
  let dot = 0;
  for (const [term, weight] of a) dot += weight * (b.get(term) ?? 0);
  return dot === 0 ? 0 : dot / (length(a) * length(b));
}

function length(weights: Weights): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight * weight;
  return Math.sqrt(sum);
}
