import { once } from 'node:events';
import { type Response } from 'express';

/** Writes server-sent events to a response (WHATWG HTML, section 9.2.5: `event:` and `data:` lines, a blank line). */
export class ServerSentEvents {
  constructor(private readonly response: Response) {
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      // no-transform also keeps the compression middleware from holding events back.
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    });
    response.flushHeaders();
  }

  /** The client has gone. */
  get closed(): boolean {
    return this.response.destroyed || this.response.writableEnded;
  }

  /** Resolves when the client can take more. */
  async send(event: string, data: unknown): Promise<void> {
    if (this.closed) return;
    const taken = this.response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    if (!taken) await Promise.race([once(this.response, 'drain'), once(this.response, 'close')]);
  }

  end(): void {
    if (!this.closed) this.response.end();
  }
}
