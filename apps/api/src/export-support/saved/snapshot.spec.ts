import { describe, expect, it } from '@jest/globals';
import { changesBetween, type Snapshot } from './snapshot.js';

const entry = { status: 'unknown', window: 'notice', content: 'a' } as const;
const changes = (before: Partial<Snapshot[string]> | undefined, now: Partial<Snapshot[string]> | undefined) =>
  changesBetween(
    before === undefined ? {} : { voucher: { ...entry, ...before } },
    now === undefined ? {} : { voucher: { ...entry, ...now } },
  ).map(({ kind }) => kind);

describe('changesBetween', () => {
  it('tells nothing where nothing changed, and nothing of what can’t be had before nor now', () => {
    expect(changes({}, {})).toEqual([]);
    expect(changes({ status: 'not_eligible' }, { status: 'not_eligible', content: 'b', window: 'open' })).toEqual([]);
    expect(changes(undefined, { status: 'not_eligible' })).toEqual([]);
    expect(changes({ status: 'not_eligible' }, undefined)).toEqual([]);
  });

  it.each([
    [undefined, {}, 'new'],
    [{}, undefined, 'withdrawn'],
    [{ status: 'not_eligible' }, { status: 'eligible' }, 'now-eligible'],
    [{ status: 'not_eligible' }, {}, 'now-possible'],
    [{}, { status: 'eligible' }, 'now-eligible'],
    [{ status: 'eligible' }, { status: 'not_eligible', content: 'b' }, 'no-longer'],
    [{ status: 'closed', window: 'closed' }, { status: 'eligible', window: 'open', day: '2027-01-31' }, 'opened'],
    [{}, { status: 'closed', window: 'closed', day: '2027-01-02' }, 'dates-known'],
    [{ window: 'open', day: '2027-01-31' }, { window: 'open', day: '2027-02-15' }, 'put-off'],
    [{}, { content: 'b' }, 'rewritten'],
  ] as const)('tells of %j → %j that it is %s', (before, now, kind) => {
    expect(changes(before, now)).toEqual([kind]);
  });

  it('tells when one opens how long', () => {
    const before = { voucher: { ...entry, window: 'closed' } } as const;
    const after = { voucher: { ...entry, window: 'open', day: '2027-01-31' } } as const;
    expect(changesBetween(before, after)).toEqual([{ kind: 'opened', programme: 'voucher', until: '2027-01-31' }]);
  });
});
