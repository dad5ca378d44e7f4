import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

/** Boxes of an image in the contract of engines for X-ray reading. */
const BOXES = 32;
/** A pistol of which it is sure and a battery pack of which it isn't, in every image. */
const SEEN = { box: [8, 8, 24, 24, 2, 2, 10, 10], kind: [0, 6], confidence: [0.91, 0.34] } as const;

interface Asked {
  readonly inputs: readonly { readonly shape: readonly number[] }[];
}

/** An engine that sees the same in every image, and can be gone, hang and come back on the same port. */
export class XrayStub {
  private hanging = false;
  private server: Server | undefined;
  private port = 0;

  static async start(): Promise<XrayStub> {
    const stub = new XrayStub();
    await stub.restart();
    return stub;
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  async restart(): Promise<void> {
    this.server = createServer((request, response) => void this.answer(request, response));
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  async kill(): Promise<void> {
    const { server } = this;
    if (server === undefined) return;
    this.server = undefined;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }

  hang(): void {
    this.hanging = true;
  }

  resume(): void {
    this.hanging = false;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = (await request.toArray()).map(String).join('');
    if (this.hanging) return;
    const rows = text === '' ? 0 : ((JSON.parse(text) as Asked).inputs[0]?.shape[0] ?? 0);
    const tensor = (name: keyof typeof SEEN, datatype: string, width: number, empty: number) => {
      const row = [...SEEN[name], ...new Array<number>(BOXES * width - SEEN[name].length).fill(empty)];
      const shape = width === 1 ? [rows, BOXES] : [rows, BOXES, width];
      return { name, datatype, shape, data: Array.from({ length: rows }, () => row).flat() };
    };
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        model_name: 'xray-reading',
        model_version: 'stub-1',
        versions: ['stub-1'],
        outputs: [tensor('box', 'FP32', 4, 0), tensor('kind', 'INT32', 1, -1), tensor('confidence', 'FP32', 1, 0)],
      }),
    );
  }
}
