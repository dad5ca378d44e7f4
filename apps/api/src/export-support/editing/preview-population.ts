import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { type ProgrammeKnowledge } from '../../knowledge/programmes/read-programmes.js';
import { type Firm } from '../firm/firm-profile.js';
import { generatePopulation } from '../population/generate-population.js';
import { DEFAULT_POPULATION } from '../population/parameters.js';
import { viewAt } from '../population/population-view.js';
import { LOADED_PROGRAMMES } from './live-programmes.js';

const FIRMS = 5_000;
/** Made in parts, so that other requests are answered in between: a part takes about a third of a second. */
const PARTS = 10;

/**
 * The made-up exporters that a programme is tried on before it is published. Real firms' records are not read for it:
 * their consent is to other purposes (Customs Act, article 116). The same firms each time, made when first asked for.
 */
@Injectable()
export class PreviewPopulation {
  private made: Promise<readonly Firm[]> | undefined;

  constructor(@Inject(LOADED_PROGRAMMES) private readonly loaded: ProgrammeKnowledge | undefined) {}

  firms(): Promise<readonly Firm[]> {
    return (this.made ??= makeFirms(this.loaded));
  }
}

async function makeFirms(knowledge: ProgrammeKnowledge | undefined): Promise<readonly Firm[]> {
  if (knowledge === undefined) return [];
  const firms: Firm[] = [];
  for (let part = 1; part <= PARTS; part += 1) {
    await setImmediate();
    const parameters = {
      ...DEFAULT_POPULATION,
      seed: DEFAULT_POPULATION.seed + part,
      firms: FIRMS / PARTS,
      awards: DEFAULT_POPULATION.awards / PARTS,
    };
    const made = viewAt(generatePopulation(parameters, knowledge), parameters.months);
    firms.push(...made.map(({ firm }) => ({ ...firm, id: `${String(part)}-${firm.id}` })));
  }
  return firms;
}
