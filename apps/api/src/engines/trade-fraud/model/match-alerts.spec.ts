import { describe, expect, it } from '@jest/globals';
import { type AlertIdentity, type KnownAlert, matchAlerts } from './match-alerts.js';

const found = (evidence: string[], changes: Partial<AlertIdentity> = {}): AlertIdentity => ({
  pattern: 'carousel',
  firm: 'F1',
  evidence,
  ...changes,
});
const known = (id: string, evidence: string[], isClosed = false): KnownAlert => ({ ...found(evidence), id, isClosed });

describe('which alert is which', () => {
  it('a new one has an id of its pattern, firm and evidence, whatever their order', () => {
    const [first] = matchAlerts('30', [found(['A', 'B'])], []);
    expect(matchAlerts('30', [found(['B', 'A'])], [])).toEqual([first]);
    expect(matchAlerts('40', [found(['A', 'B'])], [])).not.toEqual([first]);
    expect(matchAlerts('30', [found(['A', 'B'], { pattern: 'outlier' })], [])).not.toEqual([first]);
  });

  it('one that gained or lost some evidence stays the same', () => {
    expect(matchAlerts('30', [found(['A', 'B', 'C'])], [known('k', ['A', 'B'])])).toEqual(['k']);
    expect(matchAlerts('30', [found(['A', 'B'])], [known('k', ['A', 'B', 'C'])])).toEqual(['k']);
  });

  it('little in common, another firm or another pattern is another alert', () => {
    const alerts = [known('k', ['A', 'B', 'C'])];
    expect(matchAlerts('30', [found(['A', 'X', 'Y'])], alerts)).not.toEqual(['k']);
    expect(matchAlerts('30', [found(['A', 'B', 'C'], { firm: 'F2' })], alerts)).not.toEqual(['k']);
    expect(matchAlerts('30', [found(['A', 'B', 'C'], { pattern: 'outlier' })], alerts)).not.toEqual(['k']);
  });

  it('gives no known alert twice, and the best fit first', () => {
    const ids = matchAlerts('30', [found(['A', 'B', 'X']), found(['A', 'B', 'C'])], [known('k', ['A', 'B', 'C'])]);
    expect(ids[1]).toBe('k');
    expect(ids[0]).not.toBe('k');
  });

  it('two new ones never share an id', () => {
    expect(new Set(matchAlerts('30', [found(['A']), found(['A'])], [])).size).toBe(2);
  });

  it('a closed alert takes in nothing that it wasn’t closed with', () => {
    const closed = [known('k', ['A', 'B', 'C'], true)];
    expect(matchAlerts('30', [found(['A', 'B'])], closed)).toEqual(['k']);
    expect(matchAlerts('30', [found(['A', 'B', 'C', 'D'])], closed)).not.toEqual(['k']);
  });
});
