import { describe, expect, it } from '@jest/globals';
import { hsTestParts } from '../testing/hs-test-parts.js';
import { ClassifyItem } from './classify-item.js';

const parts = hsTestParts();
const sut = new ClassifyItem(parts);

describe('ClassifyItem', () => {
  it('ranks candidates and lines with their names, their heading and chapter', () => {
    const outcome = sut.classify({ description: '블루투스 이어폰' });
    expect(outcome).toMatchObject({ kind: 'prediction' });
    if (outcome.kind !== 'prediction') return;
    expect(outcome.candidates[0]).toMatchObject({
      code: '851830',
      title: parts.catalogue.node('851830')?.title,
      heading: parts.catalogue.node('8518')?.title,
      chapter: parts.catalogue.node('85')?.title,
    });
    expect(outcome.lines[0]?.code).toMatch(/^851830/u);
    expect(outcome.lines[0]?.title.ko).not.toBe('');
  });

  it('gives as many candidates as asked for, at least one and at most fifty', () => {
    const count = (top: number) => {
      const outcome = sut.classify({ description: 'steel' }, top);
      return outcome.kind === 'prediction' ? outcome.candidates.length : -1;
    };
    expect([count(3), count(0), count(1000)]).toEqual([3, 1, 50]);
  });

  it('shows up to five past rulings on similar goods', () => {
    const outcome = sut.classify({ description: 'aerial refuelling probe for fighter jets, hydraulic motor, nozzle' });
    expect(outcome).toMatchObject({ kind: 'prediction' });
    if (outcome.kind !== 'prediction') return;
    expect(outcome.similarRulings[0]?.ruling).toMatchObject({ id: '품목분류1과-13', date: '2024-01-05' });
    expect(outcome.similarRulings.length).toBeLessThanOrEqual(5);
  });

  it('leaves out rulings that are little alike, whatever heading they are under', () => {
    for (const description of ['hook', '가방', '섬유제 장갑', 'steel bracket for a shelf']) {
      const outcome = sut.classify({ description });
      if (outcome.kind !== 'prediction') continue;
      expect(outcome.similarRulings.filter(({ similarity }) => similarity < 0.3)).toEqual([]);
    }
  });

  it('tells vague input as such, with what to add', () => {
    expect(sut.classify({ description: '기계 부품' })).toMatchObject({ kind: 'vague', vague: 'part' });
    expect(sut.classify({ description: 'free gift' })).toMatchObject({
      kind: 'vague',
      vague: 'gift',
      whatToAdd: { en: expect.stringContaining('inside') },
    });
  });

  it('tells words that nobody knows apart from words that are too general', () => {
    expect(sut.classify({ description: 'qwrtpx zxcvbk' })).toMatchObject({ kind: 'vague', vague: 'unknown_words' });
  });

  it('looks a bare code up instead of predicting', () => {
    const before = parts.classifier.calls;
    expect(sut.classify({ description: ' 8518.30 ' })).toMatchObject({
      kind: 'code',
      lookup: { kind: 'found', code: '851830' },
    });
    expect(sut.classify({ description: '85183' })).toMatchObject({ kind: 'code', lookup: { kind: 'malformed' } });
    expect(parts.classifier.calls).toBe(before);
  });

  it.each([
    ['an empty description', ' \u200b\n', { fault: 'empty' }],
    ['emoji alone', '🎁🎁', { fault: 'no_words' }],
    ['markup alone', '<p><br/></p>&nbsp;', { fault: 'no_words' }],
    ['signs alone', '??? --- !!!', { fault: 'no_words' }],
    ['10,000 characters', 'steel '.repeat(1667), { fault: 'too_long', field: 'description', limit: 4000 }],
  ])('refuses %s', (_name, description, fault) => {
    expect(sut.classify({ description })).toEqual({ kind: 'invalid', fault });
  });

  it('reads past markup and mixed scripts', () => {
    expect(sut.classify({ description: '<b>무선 earphone 이어폰</b> 🎧' })).toMatchObject({
      kind: 'prediction',
      candidates: expect.arrayContaining([expect.objectContaining({ code: '851830' })]),
    });
  });

  it('says which field is too long', () => {
    expect(sut.classify({ description: 'earphone', specification: 'x'.repeat(4001) })).toMatchObject({
      kind: 'invalid',
      fault: { field: 'specification' },
    });
  });

  it('says that there is no model, but still looks codes up', () => {
    const without = new ClassifyItem({ ...parts, model: undefined });
    expect(without.classify({ description: 'earphone' })).toEqual({ kind: 'unavailable', missing: 'model' });
    expect(without.classify({ description: '8518.30' })).toMatchObject({ kind: 'code' });
  });

  it('says that there is no knowledge', () => {
    expect(new ClassifyItem(undefined).classify({ description: 'earphone' })).toEqual({
      kind: 'unavailable',
      missing: 'knowledge',
    });
  });
});
