import { describe, expect, it } from '@jest/globals';
import { CHAIN_START, ChainCheck, type ChainedEntry, entryHash, type StoredEntry } from './audit-chain.js';

function chain(count: number): StoredEntry[] {
  const entries: StoredEntry[] = [];
  for (let position = 1; position <= count; position += 1) {
    const entry: ChainedEntry = {
      position,
      previousHash: entries.at(-1)?.hash ?? CHAIN_START,
      id: `id-${String(position)}`,
      at: new Date(position * 1000),
      officerId: 'kim',
      officerName: '김가',
      officerRoles: 'auditor',
      action: 'record.publish',
      subjectKind: 'record',
      subjectId: 'a',
      beforeHash: null,
      afterHash: null,
      purpose: null,
      purposeNote: null,
      inputHash: null,
      engine: null,
      engineVersion: null,
      outcome: 'done',
    };
    entries.push({ ...entry, hash: entryHash(entry) });
  }
  return entries;
}

const headOf = (entries: readonly StoredEntry[]) => {
  const last = entries.at(-1);
  return last && { position: last.position, hash: last.hash };
};

function faultsOf(
  entries: readonly StoredEntry[],
  head = headOf(entries),
  anchors = [] as { position: number; hash: string }[],
) {
  const check = new ChainCheck(anchors);
  for (const entry of entries) check.next(entry);
  return check.end(head);
}

describe('the chain of audit entries', () => {
  it('is whole when nothing was touched, with or without entries', () => {
    expect(faultsOf(chain(5))).toEqual([]);
    expect(faultsOf([], { position: 0, hash: CHAIN_START })).toEqual([]);
  });

  it('tells none from an empty text, and where one text ends from where the next begins', () => {
    const [entry] = chain(1);
    if (entry === undefined) throw new Error('no entry');
    expect(entryHash({ ...entry, purpose: '' })).not.toBe(entry.hash);
    expect(entryHash({ ...entry, subjectKind: 'recorda', subjectId: '' })).not.toBe(entry.hash);
    expect(entryHash({ ...entry, officerName: '김', officerRoles: '가auditor' })).not.toBe(entry.hash);
  });

  it('tells a rewritten chain and a cut tail by what was kept elsewhere, and only by that', () => {
    const whole = chain(4);
    const rewritten = chain(4).map((entry) => ({ ...entry, officerId: 'lee' }));
    let previousHash = CHAIN_START;
    const forged = rewritten.map((entry) => {
      const again = { ...entry, previousHash };
      previousHash = entryHash(again);
      return { ...again, hash: previousHash };
    });
    const anchor = { position: 3, hash: whole[2]?.hash ?? '' };
    expect(faultsOf(forged)).toEqual([]);
    expect(faultsOf(forged, headOf(forged), [anchor])).toEqual([{ position: 3, kind: 'anchor' }]);
    const cut = whole.slice(0, 2);
    expect(faultsOf(cut)).toEqual([]);
    expect(faultsOf(cut, headOf(cut), [anchor])).toEqual([{ position: 3, kind: 'cut' }]);
  });
});
