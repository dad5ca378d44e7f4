import { describe, expect, it } from '@jest/globals';
import { fileFilterOf, readQueueView, writeQueueView } from './queue-address.js';

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
    expect(fileFilterOf({ ...FIRST, hs: '95', page: 4 })).toEqual({
      state: 'to_read',
      order: 'confidence',
      hs: '95',
      number: '',
    });
    expect(fileFilterOf({ ...FIRST, state: undefined, unread: true })).toMatchObject({
      state: undefined,
      unread: true,
    });
  });
});
