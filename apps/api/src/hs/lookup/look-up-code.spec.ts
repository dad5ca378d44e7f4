import { describe, expect, it } from '@jest/globals';
import { hsTestParts } from '../testing/hs-test-parts.js';
import { lookUpCode } from './look-up-code.js';
import { readCode } from './read-code.js';

const { catalogue } = hsTestParts();

function lookUp(text: string) {
  const reading = readCode(text);
  if (reading === undefined) throw new Error(`${text} is no code`);
  return lookUpCode(reading, catalogue);
}

describe('lookUpCode', () => {
  it.each(['85', '8517', '8517.13', '8517.13-0000'])('finds %s with its path', (code) => {
    const lookup = lookUp(code);
    expect(lookup).toMatchObject({
      kind: 'found',
      node: { path: expect.arrayContaining([expect.objectContaining({ code: 'XVI' })]) },
    });
  });

  it('points a code of HS 2017 to its successor where all goods went to one place', () => {
    expect(lookUp('3002.20')).toMatchObject({ kind: 'ended', successor: { code: '300241' }, possible: [] });
  });

  it('does so for a ten-digit line of it too', () => {
    expect(lookUp('3002.20-0000')).toMatchObject({ kind: 'ended', successor: { code: '300241' } });
  });

  it('names no single successor where goods were divided', () => {
    const lookup = lookUp('8517.12');
    expect(lookup).toMatchObject({ kind: 'ended', successor: undefined });
    expect(lookup.kind === 'ended' && lookup.possible.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['851713', '851714']),
    );
  });

  it('does not call it one-to-one where the only known successor took in other goods too', () => {
    expect(lookUp('4418.60')).toMatchObject({ kind: 'ended', successor: undefined, possible: [{ code: '441830' }] });
  });

  it('tells an unknown line with the nearest place that exists', () => {
    expect(lookUp('8517.13-9999')).toMatchObject({ kind: 'unknown', nearest: { code: '851713' } });
    expect(lookUp('7701')).toMatchObject({ kind: 'unknown', nearest: undefined });
  });

  it('explains a malformed code and guesses nothing where a digit is missing', () => {
    expect(lookUp('85171')).toMatchObject({ kind: 'malformed', fault: 'odd_number_of_digits', nearest: undefined });
    expect(lookUp('85171300')).toMatchObject({ kind: 'malformed', fault: 'eight_digits', nearest: { code: '851713' } });
  });
});
