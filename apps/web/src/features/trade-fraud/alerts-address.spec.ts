import { describe, expect, it } from '@jest/globals';
import { inputOf, readAlertsView, writeAlertsView } from './alerts-address.js';

const read = (text: string) => readAlertsView(new URLSearchParams(text));

describe('the address of the alerts', () => {
  it('says all of what is listed, and reads as it was written', () => {
    const text = 'state=close_proposed&order=date&pattern=carousel&firm=F%2F1&from=2026-01-01&until=2026-06-30&page=3';
    expect(writeAlertsView(read(text)).toString()).toBe(text);
    expect(inputOf(read(text))).toMatchObject({ state: 'CLOSE_PROPOSED', firm: 'F/1', offset: 100, limit: 50 });
  });

  it('is empty at first', () => {
    expect(writeAlertsView(read('')).toString()).toBe('');
    expect(inputOf(read(''))).toMatchObject({
      state: 'ACTIVE',
      order: 'EXPOSURE',
      pattern: null,
      firm: null,
      offset: 0,
    });
  });

  it('takes what is wrong for not said', () => {
    expect(writeAlertsView(read('state=x&order=y&pattern=z&from=1.1.2026&page=-2')).toString()).toBe('');
  });
});
