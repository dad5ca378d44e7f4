import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { renderPage } from '../../../test/render-page.js';
import { type Batch } from './parse-batch.js';
import { ProgressAnnouncement } from './progress-announcement.js';

const BATCH: Batch = {
  id: 'b1',
  fileName: '품목.csv',
  format: { kind: 'csv', encoding: 'cp949', delimiter: ',', sheet: undefined, sheets: [] },
  state: 'running',
  headerRow: 1,
  headers: ['품명'],
  rowsTotal: 1000,
  rowsDone: 0,
  rowsBad: 0,
  rate: 300,
  secondsLeft: 3,
  ahead: undefined,
  failure: undefined,
  createdAt: '2026-06-30T00:00:00Z',
  expiresAt: '2026-07-07T00:00:00Z',
};

const said = async (over: Partial<Batch>, address = '/ko/hs/batch') => {
  await renderPage(<ProgressAnnouncement batch={{ ...BATCH, ...over }} />, address);
  const text = screen.getByRole('status').textContent;
  cleanup();
  return text;
};

describe('ProgressAnnouncement', () => {
  afterEach(cleanup);

  it('says the same between two quarters', async () => {
    expect(await said({ rowsDone: 251 })).toBe('25% 분류했습니다.');
    expect(await said({ rowsDone: 480, rowsBad: 10 })).toBe('25% 분류했습니다.');
    expect(await said({ rowsDone: 500 })).toBe('50% 분류했습니다.');
  });

  it('says at the end what came of it', async () => {
    expect(await said({ state: 'done', rowsDone: 990, rowsBad: 10 })).toBe('분류를 마쳤습니다. 완료 990행, 오류 10행.');
    expect(await said({ state: 'cancelled', rowsDone: 300, rowsBad: 0 }, '/en/hs/batch')).toBe(
      'Stopped. 300 rows classified, 0 bad, 700 not done.',
    );
  });
});
