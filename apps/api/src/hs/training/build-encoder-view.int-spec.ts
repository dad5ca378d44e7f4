import { describe, expect, it } from '@jest/globals';
import { StaticEncoder } from '../../retrieval/dense/static-encoder.js';
import { buildTariff } from '../model/tariff.js';
import { packArtefact, unpackArtefact } from '../model/artefact-file.js';
import { packEncoderView, unpackEncoderParts } from '../model/view-artefacts.js';
import { buildEncoderView } from './build-encoder-view.js';

const tariff = buildTariff(['0306171000', '8518300000', '9403500000']);
const [SHRIMP, EARPHONES, FURNITURE] = [0, 1, 2];
const view = buildEncoderView(
  StaticEncoder.load('models/encoder'),
  {
    cases: [{ text: 'FROZEN VANNAMEI SHRIMP PEELED', code: '0306171000', source: 'declared' }],
    rulings: [],
    texts: [
      { text: 'earphones', code: '851830', source: 'lexicon-term' },
      { text: '냉동 새우', code: '030617', source: 'lexicon-term' },
      { text: 'Wooden furniture of a kind used in the bedroom', code: '9403500000', source: 'hsk-english' },
    ],
  },
  tariff,
);

describe('buildEncoderView', () => {
  it('finds goods across languages, where no word is shared', () => {
    const reading = view.read('무선 이어폰');
    expect(reading.terms(EARPHONES)).toBeGreaterThan(reading.terms(SHRIMP) + 0.2);
    expect(view.read('새우살').cases(SHRIMP)).toBeGreaterThan(0);
  });

  it('says so of a subheading without texts, and of texts that name no goods by themselves', () => {
    const reading = view.read('wooden bed');
    expect(reading.cases(EARPHONES)).toBe(-1);
    expect(reading.terms(FURNITURE)).toBe(-1);
    expect(reading.terms(undefined)).toBe(-1);
  });

  it('compares with every past case by itself, too', () => {
    const [own, other] = [view.read('FROZEN VANNAMEI SHRIMP PEELED'), view.read('wooden bed')];
    expect(own.nearestCase(SHRIMP)).toBeCloseTo(1, 1);
    expect(other.nearestCase(SHRIMP)).toBeLessThan(own.nearestCase(SHRIMP));
    expect(own.nearestCase(EARPHONES)).toBe(-1);
    expect(own.nearestCase(undefined)).toBe(-1);
  });

  it('names the subheadings nearest by cases and by terms', () => {
    expect(view.read('무선 이어폰').named(1)).toEqual([SHRIMP, EARPHONES]);
    expect(view.read('새우살').named(3)).toEqual([SHRIMP, SHRIMP, EARPHONES]);
  });

  it('names none for a text without a piece that it knows', () => {
    const reading = view.read('');
    expect(reading.named(3)).toEqual([]);
    expect([reading.cases(SHRIMP), reading.terms(EARPHONES), reading.nearestCase(SHRIMP)]).toEqual([-1, -1, -1]);
  });

  it('comes back from its file, with the encoder it belongs to', () => {
    const { encoder, ...parts } = unpackEncoderParts(
      unpackArtefact(packArtefact(packEncoderView(view))),
      tariff.subheadings.length,
    );
    expect(parts).toEqual(view.parts);
    expect(encoder).toBe(view.encoder.sha256);
  });
});
