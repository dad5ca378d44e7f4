import { type KnownNames } from '../../knowledge/programmes/check-programme.js';
import { type Programme } from '../../knowledge/programmes/programme.js';
import { type ProgrammeKnowledge } from '../../knowledge/programmes/read-programmes.js';
import { type Version } from '../../versions/version.js';
import { type ProgrammeDocument, programmeOf } from './programme-document.js';

/** Names that a programme may use: all that are served, whatever their state, and its own. */
export function knownNames(
  { programmes, agreements }: Pick<ProgrammeKnowledge, 'programmes' | 'agreements'>,
  ...more: readonly string[]
): KnownNames {
  return {
    programmes: new Set([...programmes.map(({ id }) => id), ...more]),
    agreements: new Set(agreements.map(({ id }) => id)),
  };
}

/**
 * The programmes of the knowledge folder with what officers published in their place, in its order, and what they began
 * after them. A version that a later schema refuses leaves the folder's programme standing. Pure.
 */
export function overlayProgrammes(
  loaded: ProgrammeKnowledge,
  published: readonly Pick<Version<ProgrammeDocument>, 'recordId' | 'content'>[],
): ProgrammeKnowledge {
  const names = knownNames(loaded, ...published.map(({ recordId }) => recordId));
  const byId = new Map<string, Programme>(loaded.programmes.map((programme) => [programme.id, programme]));
  for (const { recordId, content } of published) {
    const programme = programmeOf(recordId, content, names);
    if (!Array.isArray(programme)) byId.set(recordId, programme);
  }
  return { ...loaded, programmes: [...byId.values()] };
}
