import { describe, expect, it } from '@jest/globals';
import { buildTariff } from '../model/tariff.js';
import type { TrainingDocument } from './training-document.js';
import { stageDocuments, type TrainingSplits } from './training-splits.js';

function document(text: string, source: TrainingDocument['source']): TrainingDocument {
  return { text, code: '010121', source };
}

const SPLITS: TrainingSplits = {
  tariff: buildTariff(['0101211000']),
  texts: [document('title', 'lexicon-title')],
  ukForViews: [document('taught reference', 'uk-reference')],
  ukForStacker: [document('kept reference', 'uk-reference')],
  forViews: [document('taught name', 'declared')],
  forStacker: [document('stacker name', 'declared')],
  forTest: [document('test name', 'declared')],
  rulings: [],
};

function textsOf(documents: readonly TrainingDocument[]): string[] {
  return documents.map(({ text }) => text);
}

describe('stageDocuments', () => {
  it('keeps from the fitting views what the stacker learns from and is tested on', () => {
    const { cases, texts } = stageDocuments(SPLITS, 'fitting');
    expect(textsOf(cases)).toEqual(['taught name']);
    expect(textsOf(texts)).toEqual(['title', 'taught reference']);
  });

  it('gives the views that are tested all but the test items', () => {
    const { cases, texts } = stageDocuments(SPLITS, 'test');
    expect(textsOf(cases)).toEqual(['taught name', 'stacker name']);
    expect(textsOf(texts)).toEqual(['title', 'taught reference']);
  });

  it('gives the views for use everything', () => {
    const { cases, texts } = stageDocuments(SPLITS, 'use');
    expect(textsOf(cases)).toEqual(['taught name', 'stacker name', 'test name']);
    expect(textsOf(texts)).toEqual(['title', 'taught reference', 'kept reference']);
  });
});
