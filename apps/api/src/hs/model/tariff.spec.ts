import { describe, expect, it } from '@jest/globals';
import { labelOfCase, subheadingOfLabel } from './case-label.js';
import { buildTariff, dottedSubheading } from './tariff.js';

const tariff = buildTariff(['8517130000', '0101211000', '0101219000', '0101300000']);

describe('buildTariff', () => {
  it('numbers lines, subheadings, headings and chapters', () => {
    expect(tariff.subheadings).toEqual(['010121', '010130', '851713']);
    expect(tariff.headings).toEqual(['0101', '8517']);
    expect(tariff.nodeCount).toBe(3 + 2 + 2);
    expect([...tariff.firstLine]).toEqual([0, 2, 3, 4]);
    expect([...tariff.headingOfSubheading]).toEqual([0, 0, 1]);
  });
});

describe('case labels', () => {
  it('keep the subheading of a line that is closed', () => {
    const label = labelOfCase(tariff, '0101219999');
    expect(label).toBe(4);
    expect(subheadingOfLabel(tariff, label ?? 0)).toBe(0);
  });

  it('are undefined when the subheading itself is gone', () => {
    expect(labelOfCase(tariff, '8517120000')).toBeUndefined();
  });
});

describe('dottedSubheading', () => {
  it('puts the dot after the heading', () => {
    expect(dottedSubheading('851713')).toBe('8517.13');
  });
});
