import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

/** What the stub does with the next requests: answer with this status and body, or hang. */
export type Behaviour = { readonly status?: number; readonly body: unknown } | 'hang' | 'hang up';

/** An Open Inference Protocol server over real HTTP that behaves as a test tells it to. */
export class StubEngine {
  behaviour: Behaviour = { body: {} };
  readonly requests: { path: string; headers: IncomingMessage['headers']; body: unknown }[] = [];
  private readonly server: Server = createServer((request, response) => void this.handle(request, response));

  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = (await request.toArray()).map(String).join('');
    this.requests.push({
      path: request.url ?? '',
      headers: request.headers,
      body: text === '' ? undefined : JSON.parse(text),
    });
    const { behaviour } = this;
    if (behaviour === 'hang') return;
    if (behaviour === 'hang up') {
      request.socket.destroy();
      return;
    }
    response.statusCode = behaviour.status ?? 200;
    response.setHeader('content-type', 'application/json');
    response.end(typeof behaviour.body === 'string' ? behaviour.body : JSON.stringify(behaviour.body));
  }
}

/** A reply with one score a row. */
export const scoresReply = (data: readonly unknown[], version = '7') => ({
  body: {
    model_name: 'risk',
    model_version: version,
    outputs: [{ name: 'score', datatype: 'FP64', shape: [data.length], data }],
  },
});
