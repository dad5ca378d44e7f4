import { describe, expect, it } from '@jest/globals';
import { fingerprintOf } from '../law/statute-digest.js';
import { checkLegalBases } from './check-legal-bases.js';
import { aDataset, someMapRecords } from './testing/some-map-records.js';

const digests = [
  {
    law: '관세법',
    inForceFrom: '2026-01-01',
    articles: { 제135조: { 제목: fingerprintOf('입항절차') }, 제116조: { 제목: fingerprintOf('비밀유지') } },
  },
];

function faults(...legal: { law: string; article: string; about: string }[]): string[] {
  const dataset = aDataset({ access: { level: 'officers', ownRows: false, legal, otherLaws: [] } });
  return checkLegalBases(someMapRecords([dataset]), digests).map(
    ({ kind, path, message }) => `${kind} ${path.join('.')}: ${message}`,
  );
}

describe('checkLegalBases', () => {
  it('accepts an article in force under its own heading', () => {
    expect(faults({ law: '관세법', article: '제116조', about: '비밀유지' })).toEqual([]);
  });

  it('refuses another heading, an article that is not there, and a law that cannot be checked', () => {
    expect(
      faults(
        { law: '관세법', article: '제116조', about: '정보 제공' },
        { law: '관세법', article: '제999조', about: '비밀유지' },
        { law: '형법', article: '제1조', about: '범죄' },
      ),
    ).toEqual([
      'datasets access.legal.0: "정보 제공" is not the heading of 관세법 제116조',
      'datasets access.legal.1: 관세법 has no 제999조 in force on 2026-01-01',
      'datasets access.legal.2: "형법" has no fingerprints in law/digests.jsonl',
    ]);
  });

  it('checks stages as well', () => {
    const found = checkLegalBases(someMapRecords(), []);
    expect(found).toEqual([
      {
        kind: 'stages',
        id: 'arrival',
        path: ['legal', 0],
        message: '"관세법" has no fingerprints in law/digests.jsonl',
      },
    ]);
  });
});
