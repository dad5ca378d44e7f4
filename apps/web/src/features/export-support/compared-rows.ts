import { type ExplainedMatch } from './queries.js';

type Criterion = ExplainedMatch['criteria'][number];

export interface ComparedTopic {
  readonly topic: string;
  readonly label: string;
  /** The conditions of each programme on it, in the order of the programmes. */
  readonly conditions: readonly (readonly Criterion[])[];
}

/** Conditions side by side: a row for each sort of thing that any of the programmes asks about. */
export function comparedTopics(matches: readonly Pick<ExplainedMatch, 'criteria'>[]): readonly ComparedTopic[] {
  const labels = new Map(
    matches.flatMap(({ criteria }) => criteria.map(({ topic, topicLabel }) => [topic, topicLabel] as const)),
  );
  return [...labels].map(([topic, label]) => ({
    topic,
    label,
    conditions: matches.map(({ criteria }) => criteria.filter((criterion) => criterion.topic === topic)),
  }));
}
