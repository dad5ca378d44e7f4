import { describe, expect, it } from '@jest/globals';
import { hsTestParts } from '../testing/hs-test-parts.js';
import { ExplainCandidate, type Explanation } from './explain-candidate.js';

const parts = hsTestParts();
const sut = new ExplainCandidate(parts);

function explain(description: string, code: string): Explanation {
  const outcome = sut.explain({ description }, code);
  if (outcome.kind !== 'explanation') throw new Error(outcome.kind);
  return outcome;
}

describe('ExplainCandidate', () => {
  it('says which words spoke for the code, strongest first', () => {
    const { words } = explain('black wireless earphones', '8518.30');
    expect(words[0]).toMatchObject({ text: 'earphones', field: 'description' });
    expect(words[0]?.effect).toBeGreaterThan(0);
  });

  it('names no word that only ties others together', () => {
    const texts = explain('wireless earphones for the telephone', '8518.30').words.map(({ text }) => text);
    expect(texts).not.toEqual(expect.arrayContaining(['for']));
    expect(texts).not.toEqual(expect.arrayContaining(['the']));
  });

  it('gives title, what decides and the notes that bear on it', () => {
    const { title, decides, notes } = explain('plastic box', '3923.10');
    expect(title).toEqual(parts.catalogue.node('392310')?.title);
    expect(decides.length).toBeGreaterThan(0);
    expect(notes[0]?.ref).toMatch(/^(?:chapter|section)/u);
  });

  it('tells which answer of the heading would move it to the runner-up', () => {
    const { shifts, runnerUp } = explain('스피커', '8518.22');
    expect(runnerUp?.code).toBeDefined();
    const kinds = shifts.map(({ kind }) => kind);
    expect(kinds).toContain(runnerUp?.code.startsWith('8518') ? 'answer' : 'heading');
  });

  it('tells another material that would move it', () => {
    const { shifts } = explain('plastic clipboard', '3926.10');
    expect(shifts.every(({ title }) => title.ko !== '')).toBe(true);
    expect(shifts.filter(({ kind }) => kind === 'material').every(({ code }) => code !== '392610')).toBe(true);
  });

  it('shows only rulings under the heading of the candidate', () => {
    const { rulings } = explain('aerial refuelling probe for fighter jets', '8479.89');
    expect(rulings.map(({ ruling }) => ruling.id)).toContain('품목분류1과-13');
    expect(rulings.every(({ ruling }) => ruling.hsk10.startsWith('8479'))).toBe(true);
  });

  it('explains a code that was not among the candidates too', () => {
    expect(explain('earphones', '0101.21')).toMatchObject({ code: '010121', probability: 0 });
  });

  it('spends a bounded number of predictions on a long input', () => {
    const before = parts.classifier.calls;
    explain('stainless steel kitchen sink with drain '.repeat(60), '7324.10');
    expect(parts.classifier.calls - before).toBeLessThanOrEqual(40);
  });

  it.each(['8518', '9999.99', 'earphone'])('refuses to explain %s, which is no subheading', (code) => {
    expect(sut.explain({ description: 'earphones' }, code)).toEqual({ kind: 'unknown_code', code });
  });

  it('passes faults of the item on', () => {
    expect(sut.explain({ description: '🎁' }, '8518.30')).toMatchObject({ kind: 'invalid' });
    expect(new ExplainCandidate(undefined).explain({ description: 'x' }, '8518.30')).toMatchObject({
      kind: 'unavailable',
    });
  });
});
