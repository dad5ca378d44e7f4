/** One event of a `text/event-stream` body. */
export interface ServerEvent {
  readonly name: string;
  readonly data: string;
}

function parseBlock(block: string): ServerEvent | undefined {
  let name = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon === 0) continue;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') name = value;
    if (field === 'data') data.push(value);
  }
  return data.length === 0 ? undefined : { name, data: data.join('\n') };
}

/**
 * The complete events at the head of a text and what remains after them.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 */
export function takeEvents(text: string): { readonly events: readonly ServerEvent[]; readonly rest: string } {
  // A trailing CR may be half of a CRLF, so it waits for the next piece.
  const held = text.endsWith('\r') ? '\r' : '';
  const blocks = text
    .slice(0, text.length - held.length)
    .replace(/\r\n?/g, '\n')
    .split('\n\n');
  const rest = (blocks.pop() ?? '') + held;
  return { events: blocks.map(parseBlock).filter((event) => event !== undefined), rest };
}

/** Reads the events of a response body as they come. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent, void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let pending = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      pending += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const { events, rest } = takeEvents(done ? `${pending}\n\n` : pending);
      pending = rest;
      yield* events;
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
