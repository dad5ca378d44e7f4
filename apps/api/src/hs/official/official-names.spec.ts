import { describe, expect, it, jest } from '@jest/globals';
import type { StoredLine } from '../import/official-line.js';
import type { OfficialLineRepository } from '../import/official-line.repository.js';
import { OfficialNames } from './official-names.js';

const HORSE: StoredLine = {
  code: '0101211000',
  ko: '농가 사육용',
  en: 'For farm breeding',
  validFrom: '2013-01-01',
  validUntil: '2025-12-31',
  closed: false,
};

function newTestNames(now: string, line: StoredLine = HORSE) {
  const officialNames = jest.fn((codes?: readonly string[]) =>
    Promise.resolve(new Map((codes ?? []).flatMap((code) => (code === line.code ? [[code, line] as const] : [])))),
  );
  const sut = new OfficialNames(
    { officialNames } as Partial<OfficialLineRepository> as OfficialLineRepository,
    () => new Date(now),
  );
  return { sut, officialNames };
}

describe('OfficialNames', () => {
  it('reads all names asked for at once by one statement', async () => {
    const { sut, officialNames } = newTestNames('2025-06-01T00:00:00Z');
    const [horse, none] = await Promise.all([sut.of('0101211000'), sut.of('0101219000'), sut.of('0101211000')]);
    expect(horse).toMatchObject({ ko: '농가 사육용', en: 'For farm breeding', inForce: true });
    expect(none).toBeUndefined();
    expect(officialNames.mock.calls).toEqual([[['0101211000', '0101219000']]]);
    await sut.of('0101219000');
    expect(officialNames).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['on its last day in Korea', '2025-12-31T14:59:00Z', {}, true],
    ['the day after', '2025-12-31T15:00:00Z', {}, false],
    ['before its first day', '2012-12-30T00:00:00Z', {}, false],
    ['when a later file has dropped it', '2025-06-01T00:00:00Z', { closed: true }, false],
  ])('says whether a name is in force %s', async (_name, now, change, inForce) => {
    const { sut } = newTestNames(now, { ...HORSE, ...change });
    expect(await sut.of('0101211000')).toMatchObject({ inForce });
  });

  it('has no English name where the file gives none', async () => {
    const { sut } = newTestNames('2025-06-01T00:00:00Z', { ...HORSE, en: '' });
    expect(await sut.of('0101211000')).toMatchObject({ en: undefined });
  });

  it('passes a fault of the database on, and reads again the next time', async () => {
    const { sut, officialNames } = newTestNames('2025-06-01T00:00:00Z');
    officialNames.mockRejectedValueOnce(new Error('connection lost'));
    await expect(sut.of('0101211000')).rejects.toThrow('connection lost');
    expect(await sut.of('0101211000')).toBeDefined();
  });
});
