import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { queryFeatures, queryTexts } from '../features/query-texts.js';
import type { HsPredictor } from '../prediction/hs-predictor.js';
import { loadPredictor } from '../prediction/load-predictor.js';
import { NeighbourVotes } from '../prediction/neighbour-votes.js';
import { subheadingOfLabel } from '../model/case-label.js';
import { readDevSets, type DevSet } from './dev-sets.js';
import { topAccuracies, type ScoredItem } from './metrics.js';
import { scoreItems, setFigures, strataFigures, type GoldItem, type SetFigures } from './score-items.js';

/** Everything that `npm run -s eval -- hs` tells. */
export interface HsReport {
  /** Figures on declared names that were measured at training, before the final model saw those names too. */
  readonly atTraining: unknown;
  readonly sets: readonly SetReport[];
  readonly speed: SpeedFigures;
}

export interface SetReport {
  readonly name: string;
  readonly model: SetFigures;
  readonly strata: Readonly<Record<string, SetFigures>>;
  /** Six-digit accuracies of simpler methods on the same items. */
  readonly baselines: Readonly<Record<string, readonly number[]>>;
}

export interface SpeedFigures {
  readonly loadSeconds: number;
  /** Of one prediction on one core, over the dev sets' items. */
  readonly medianMilliseconds: number;
  readonly p95Milliseconds: number;
  readonly perSecond: number;
  readonly memoryMegabytes: number;
}

export interface EvaluationPaths {
  readonly data: string;
  readonly models: string;
  readonly knowledge: string;
}

const manifestFiguresSchema = z.object({ figures: z.unknown() });
const NEIGHBOURS = 30;

/** Measure the model in place on every dev set of the data folder. Rulings are judged by the stacker blind to them. */
export function evaluateHs(paths: EvaluationPaths): HsReport {
  const started = performance.now();
  const predictor = loadPredictor(paths.models, paths.knowledge);
  const loadSeconds = (performance.now() - started) / 1000;
  const blind = loadPredictor(paths.models, paths.knowledge, { blindToRulings: true });
  const sets = readDevSets(paths.data);
  const manifest = manifestFiguresSchema.parse(JSON.parse(readFileSync(join(paths.models, 'manifest.json'), 'utf8')));
  return {
    atTraining: manifest.figures,
    sets: sets.map((set) => reportOf(set, set.rulings ? blind : predictor)),
    speed: {
      loadSeconds,
      ...speedOf(
        predictor,
        sets.flatMap((set) => set.items),
      ),
    },
  };
}

function reportOf(set: DevSet, predictor: HsPredictor): SetReport {
  const scored = scoreItems(predictor, set.items);
  return {
    name: set.name,
    model: setFigures(scored, set.korean),
    strata: strataFigures(scored, set.korean),
    baselines: {
      'nearest past cases': topAccuracies(byNeighbours(predictor, set.items, 'cases'), 6),
      'nearest lexicon terms': topAccuracies(byNeighbours(predictor, set.items, 'terms'), 6),
    },
  };
}

/** The plain method: the nearest stored texts vote with the fourth power of their cosine. */
function byNeighbours(predictor: HsPredictor, items: readonly GoldItem[], view: 'cases' | 'terms'): ScoredItem[] {
  const { tariff, views } = { tariff: predictor.tariff, views: predictor.parts.views };
  const index = views[view];
  const subheadingOf = (label: number): number => (view === 'cases' ? subheadingOfLabel(tariff, label) : label);
  return items.map(({ item, code }) => {
    const end = index.parts.labels.length - index.parts.rulings;
    const neighbours = index.search(queryFeatures(queryTexts(item)).name, NEIGHBOURS, end);
    const votes = new NeighbourVotes(neighbours, (d) => index.labelOf(d), subheadingOf, tariff);
    const candidates = votes
      .subheadings(tariff)
      .map((node) => ({ code: tariff.subheadings[node] ?? '', probability: votes.share(node) }))
      .sort((a, b) => b.probability - a.probability);
    return { gold: code, candidates, lines: [], hangul: false, nearest: votes.top };
  });
}

function speedOf(predictor: HsPredictor, items: readonly GoldItem[]): Omit<SpeedFigures, 'loadSeconds'> {
  const times = items.map(({ item }) => {
    const start = performance.now();
    predictor.predict(item);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  const total = times.reduce((a, b) => a + b, 0);
  return {
    medianMilliseconds: times[Math.floor(times.length / 2)] ?? 0,
    p95Milliseconds: times[Math.floor(times.length * 0.95)] ?? 0,
    perSecond: (1000 * times.length) / (total || 1),
    memoryMegabytes: process.memoryUsage().rss / 1e6,
  };
}
