import { QuestionSource } from '../narrowing/question-source.js';
import { TariffCatalogue } from '../catalogue/tariff-catalogue.js';
import { readCatalogueKnowledge } from '../catalogue/read-catalogue-knowledge.js';
import { readHsKnowledge } from '../knowledge/read-hs-knowledge.js';
import type { Ruling } from '../knowledge/hs-knowledge-schema.js';
import { loadPredictor } from '../prediction/load-predictor.js';
import { type EverydayFigures, evaluateEveryday, type EverydayGoods, readEverydaySet } from './everyday-set.js';
import { type ExplanationFigures, explanationFigures } from './explanation-figures.js';
import { type NarrowingFigures, narrowingFigures, type NarrowingSet } from './narrowing-figures.js';

export interface QualityPaths {
  readonly models: string;
  readonly knowledge: string;
  /** Folder of the project's own sets. */
  readonly sets: string;
}

/** The bare names of everyday goods; see `everyday-set.ts`. */
export function evaluateEverydayGoods({ models, knowledge, sets }: QualityPaths): EverydayFigures[] {
  return evaluateEveryday(readEverydaySet(sets), loadPredictor(models, knowledge));
}

/** Guided narrowing on own rows: everyday goods kept for measuring, and the rulings in the project's words. */
export function evaluateNarrowing({ models, knowledge: folder, sets }: QualityPaths): NarrowingFigures[] {
  const knowledge = readHsKnowledge(folder);
  const parts = {
    catalogue: new TariffCatalogue(knowledge, readCatalogueKnowledge(folder)),
    source: new QuestionSource(knowledge),
  };
  const held = readEverydaySet(sets).filter(({ split }) => split === 'held');
  const seeing = loadPredictor(models, folder);
  const blind = loadPredictor(models, folder, { blindToRulings: true });
  return [
    ...everydaySets(held).map((set) => narrowingFigures(set, { ...parts, classifier: seeing })),
    ...rulingSets(knowledge.rulings).map((set) => narrowingFigures(set, { ...parts, classifier: blind })),
  ];
}

/** Rulings whose explanations are measured: all of them, in both languages, would take some 25,000 predictions. */
const EXPLAINED = 150;

/** Whether the words named as reasons are reasons, on rulings in the project's words, taken evenly from all of them. */
export function evaluateExplanations(
  { models, knowledge: folder }: QualityPaths,
  progress: (message: string) => void,
): ExplanationFigures[] {
  const blind = loadPredictor(models, folder, { blindToRulings: true });
  const { rulings } = readHsKnowledge(folder);
  const step = rulings.length / EXPLAINED;
  const taken = Array.from({ length: EXPLAINED }, (_, i) => rulings[Math.floor(i * step)]).filter(
    (one) => one !== undefined,
  );
  return rulingSets(taken).map((set) => explanationFigures(set, blind, progress));
}

/** An item may be right in several places; the oracle stands for the most usual one. */
function everydaySets(goods: readonly EverydayGoods[]): NarrowingSet[] {
  return (['ko', 'en'] as const).map((language) => ({
    name: `everyday goods, held, ${language}`,
    items: goods.flatMap(({ codes: [code = ''], [language]: name }) =>
      name === undefined ? [] : [{ item: { description: name }, code: code.replace('.', '') }],
    ),
  }));
}

function rulingSets(rulings: readonly Ruling[]): NarrowingSet[] {
  return (['ko', 'en'] as const).map((language) => ({
    name: `rulings in own words, ${language}`,
    items: rulings.map(({ goods, features, hsk10 }) => ({
      item: { description: `${goods[language]} ${features[language].join(' ')}` },
      code: hsk10.slice(0, 6),
    })),
  }));
}
