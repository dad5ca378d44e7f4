import { type ProgrammeKnowledge } from '../knowledge/programmes/read-programmes.js';

/** Injection token of the programmes as they are served ({@link ProgrammeSource}). */
export const PROGRAMMES = Symbol('PROGRAMMES');

/** The programmes at this moment; undefined where there are none. What is taken from it doesn't change any more. */
export interface ProgrammeSource {
  readonly knowledge: ProgrammeKnowledge | undefined;
}

export function publishedIn(knowledge: Pick<ProgrammeKnowledge, 'programmes'> | undefined) {
  return knowledge?.programmes.filter(({ status }) => status === 'published') ?? [];
}
