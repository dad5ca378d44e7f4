import { describe, expect, it } from '@jest/globals';
import { readEvents, takeEvents } from './event-stream.js';

async function readAll(pieces: readonly Uint8Array[]) {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  const events = [];
  for await (const event of readEvents(body)) events.push(event);
  return events;
}

describe('takeEvents', () => {
  it('takes complete events and keeps the rest', () => {
    expect(takeEvents('event: a\ndata: 1\n\nevent: b\nda')).toEqual({
      events: [{ name: 'a', data: '1' }],
      rest: 'event: b\nda',
    });
  });

  it('joins data lines, passes over comments and events without data', () => {
    expect(takeEvents(': hello\n\nevent: a\n\ndata: 1\ndata:2\n\n').events).toEqual([
      { name: 'message', data: '1\n2' },
    ]);
  });

  it('accepts CRLF, also when a piece ends between its two characters', () => {
    const first = takeEvents('data: 1\r\n\r');
    expect(first.events).toEqual([]);
    expect(takeEvents(`${first.rest}\ndata: 2\r\n\r\n`).events.map(({ data }) => data)).toEqual(['1', '2']);
  });
});

describe('readEvents', () => {
  it('puts together characters that are split between pieces', async () => {
    const bytes = new TextEncoder().encode('event: delta\ndata: 관세\n\n');
    expect(await readAll([bytes.slice(0, 21), bytes.slice(21)])).toEqual([{ name: 'delta', data: '관세' }]);
  });

  it('reads a last event that no blank line closes', async () => {
    expect(await readAll([new TextEncoder().encode('event: reply\ndata: {}')])).toEqual([
      { name: 'reply', data: '{}' },
    ]);
  });
});
