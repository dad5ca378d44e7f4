import { describe, expect, it } from '@jest/globals';
import { KeepUp } from './keep-up.js';

describe('keeping up with what is published', () => {
  it('builds one after another, and goes on after a failure', async () => {
    const order: string[] = [];
    let fails = true;
    const keepUp = new KeepUp({
      name: 'test',
      revision: () => Promise.resolve('1'),
      build: async () => {
        order.push('begin');
        await Promise.resolve();
        order.push('end');
        if (fails) throw new Error('no store');
      },
    });
    const first = keepUp.reload();
    await expect(first).rejects.toThrow('no store');
    fails = false;
    await Promise.all([keepUp.reload(), keepUp.reloadSoon()]);
    expect(order).toEqual(['begin', 'end', 'begin', 'end', 'begin', 'end']);
    await keepUp.stop();
  });
});
