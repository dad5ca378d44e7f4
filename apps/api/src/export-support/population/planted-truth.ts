import { type Programme } from '../../knowledge/programmes/programme.js';
import {
  EXPORT_STAGES,
  type ExportStage,
  PURPOSES,
  type Purpose,
  SIZE_CLASSES,
  type SizeClass,
} from '../../knowledge/programmes/vocabulary.js';
import { DESTINATION_GROUPS, type DestinationGroup } from '../evidence/destination-group.js';
import { type PopulationParameters } from './parameters.js';
import { normal, type Random, seededRandom } from './random.js';
import { SECTORS } from './sectors.js';

/** What a firm's needs follow from, beside chance of its own. */
export interface Situation {
  readonly sector: string;
  readonly stage: ExportStage;
  readonly size: SizeClass;
  readonly destination: DestinationGroup | undefined;
}

/** What is true of a made-up population, and what the evidence is to find again. */
export interface PlantedTruth {
  /** How much firms in a situation need help of each kind; 0 on average, in units of a logit. */
  readonly needs: (situation: Situation) => ReadonlyMap<Purpose, number>;
  /** What draws firms to a programme whatever they need, by id. */
  readonly popularity: ReadonlyMap<string, number>;
  /** How far a programme lifts exports for good (log), by id; 0 for most. */
  readonly effect: ReadonlyMap<string, number>;
}

type Needs = ReadonlyMap<string, ReadonlyMap<Purpose, number>>;

/** Draws the truth; the same seed and programmes give the same one. */
export function plantTruth(programmes: readonly Programme[], parameters: PopulationParameters): PlantedTruth {
  const random = seededRandom(parameters.truthSeed * 7_919);
  const { needs } = parameters;
  const sectors = SECTORS.map(({ name }) => name);
  const bySector = drawNeeds(random, sectors, needs.sector);
  const byStage = drawNeeds(random, EXPORT_STAGES, needs.stage);
  const bySize = drawNeeds(random, SIZE_CLASSES, needs.size);
  const byDestination = drawNeeds(random, DESTINATION_GROUPS, needs.destination);
  const together = drawNeeds(
    random,
    sectors.flatMap((sector) => EXPORT_STAGES.map((stage) => `${sector}/${stage}`)),
    needs.together,
  );
  const popularity = new Map(programmes.map(({ id }) => [id, normal(random) * parameters.popularity]));
  const effect = new Map(
    programmes.map(({ id }) => {
      const [works, share] = [random() < parameters.effective, random()];
      return [id, works ? parameters.largestEffect * (0.3 + 0.7 * share) : 0];
    }),
  );
  const known = new Map<string, ReadonlyMap<Purpose, number>>();
  return {
    needs: ({ sector, stage, size, destination }) => {
      const name = `${sector}/${stage}/${size}/${destination ?? ''}`;
      const found = known.get(name);
      if (found !== undefined) return found;
      const drawn = [
        bySector.get(sector),
        byStage.get(stage),
        bySize.get(size),
        byDestination.get(destination ?? ''),
        together.get(`${sector}/${stage}`),
      ];
      const summed = new Map(
        PURPOSES.map((purpose) => [purpose, drawn.reduce((sum, of) => sum + (of?.get(purpose) ?? 0), 0)]),
      );
      known.set(name, summed);
      return summed;
    },
    popularity,
    effect,
  };
}

function drawNeeds(random: Random, names: readonly string[], spread: number): Needs {
  return new Map(names.map((name) => [name, new Map(PURPOSES.map((purpose) => [purpose, normal(random) * spread]))]));
}
