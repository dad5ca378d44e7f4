import { type EvidenceModel, fitEvidence } from '../evidence/evidence-model.js';
import { type Firm } from '../firm/firm-profile.js';
import { type ProgrammeKnowledge } from '../../knowledge/programmes/read-programmes.js';
import { generatePopulation } from '../population/generate-population.js';
import { viewAt } from '../population/population-view.js';
import { POPULATIONS } from './populations.js';

/** Firms of the tuning population by their whole records, and how to learn from them; to measure speed on. */
export function recordedFirms(knowledge: ProgrammeKnowledge): {
  readonly firms: readonly Firm[];
  readonly fit: () => EvidenceModel | undefined;
} {
  const known = viewAt(generatePopulation(POPULATIONS.tuning, knowledge), POPULATIONS.tuning.months);
  const programmes = knowledge.programmes.filter(({ status }) => status === 'published').map(({ id }) => id);
  return {
    firms: known.map(({ firm }) => firm),
    fit: () =>
      fitEvidence(
        known.map(({ trace }) => trace),
        programmes,
      ),
  };
}
