import { describe, expect, it } from '@jest/globals';
import { csvAddress, readQueueView, writeQueueView } from './queue-address.js';

const FIRST = readQueueView(new URLSearchParams());

describe('the address of the queue', () => {
  it('says nothing of what is as at first', () => {
    expect(writeQueueView(FIRST).toString()).toBe('');
  });

  it('gives the same view back', () => {
    const view = { state: 'SECOND', unread: true, order: 'RECEIVED', hs: '8517', number: 'demo-1', page: 3 } as const;
    expect(readQueueView(writeQueueView(view))).toEqual(view);
    expect(readQueueView(writeQueueView({ ...FIRST, state: undefined })).state).toBeUndefined();
  });

  it.each(['state=x', 'unread=yes', 'order=price', 'hs=abc', 'page=0'])('passes over %s', (search) => {
    expect(readQueueView(new URLSearchParams(search))).toEqual(FIRST);
  });

  it('leads to the same list as a file', () => {
    expect(csvAddress({ ...FIRST, hs: '95', page: 4 })).toBe(
      '/api/xray/queue.csv?order=confidence&state=to_read&hs=95',
    );
    expect(csvAddress({ ...FIRST, state: undefined })).toBe('/api/xray/queue.csv?order=confidence');
  });
});
