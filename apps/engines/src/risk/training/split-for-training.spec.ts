import { describe, expect, it } from '@jest/globals';
import { aDeclaration } from '../testing/a-declaration.js';
import { splitForTraining, trainingFault } from './split-for-training.js';

const inspected = (count: number, changes: (index: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, index) =>
    aDeclaration({
      id: `new-${String(index)}`,
      date: `2026-0${String(9 - (index % 9))}-01`,
      fraud: index % 4 === 0,
      ...changes(index),
    }),
  );

describe('splitForTraining', () => {
  it('keeps the latest fifth of the new inspections to measure on, and fits on all in the end', () => {
    const before = [aDeclaration({ id: 'old' })];
    const { seen, unseen, all } = splitForTraining(before, inspected(400));
    expect([seen.length, unseen.length, all.length]).toEqual([321, 80, 401]);
    const latestSeen = seen.slice(1).reduce((latest, { date }) => (date > latest ? date : latest), '');
    expect(unseen.every(({ date }) => date >= latestSeen)).toBe(true);
  });

  it('counts a declaration that was there before once, with its newest outcome', () => {
    const before = [aDeclaration({ id: 'new-0', fraud: false })];
    const { all } = splitForTraining(before, inspected(10));
    expect(all.filter(({ id }) => id === 'new-0').map(({ fraud }) => fraud)).toEqual([true]);
  });

  it('measures nothing on few inspections or on those that all found the same', () => {
    expect(splitForTraining([], inspected(100)).unseen).toEqual([]);
    expect(
      splitForTraining(
        [],
        inspected(400, () => ({ fraud: false })),
      ).unseen,
    ).toEqual([]);
  });
});

describe('trainingFault', () => {
  it('refuses what nothing can be learned from', () => {
    expect(trainingFault(inspected(499))).toContain('at least 500');
    expect(trainingFault(inspected(500, () => ({ fraud: true })))).toContain('nothing to tell apart');
    expect(trainingFault(inspected(500))).toBeUndefined();
  });
});
