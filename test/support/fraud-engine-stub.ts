import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

interface InferRequest {
  readonly inputs: readonly { readonly name: string; readonly data: readonly unknown[] }[];
}

/** Alerts that a row may belong to, as in the engine's contract. */
const SLOTS = 3;
const USUAL = { lower: 10, median: 20, upper: 30 } as const;

/**
 * An engine for trade-finance fraud with one rule: imports above 50 dollars a unit are over-invoiced, an alert a firm. It
 * can be killed, hung and started again on its port.
 */
export class FraudEngineStub {
  private server: Server | undefined;
  private isHung = false;
  private readonly held: (() => void)[] = [];
  private port = 0;

  static async start(): Promise<FraudEngineStub> {
    const engine = new FraudEngineStub();
    await engine.restart();
    return engine;
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  async restart(): Promise<void> {
    const server = createServer((request, response) => {
      void request.toArray().then((pieces) => {
        const answer = () => {
          reply(response, Buffer.concat(pieces as Buffer[]).toString());
        };
        if (this.isHung) this.held.push(answer);
        else answer();
      });
    });
    this.server = server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    this.port = (server.address() as AddressInfo).port;
  }

  async kill(): Promise<void> {
    const { server } = this;
    if (server === undefined) return;
    this.server = undefined;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }

  /** Takes requests and answers nothing, until {@link resume}. */
  hang(): void {
    this.isHung = true;
  }

  resume(): void {
    this.isHung = false;
    for (const answer of this.held.splice(0)) answer();
  }
}

function reply(response: ServerResponse, body: string): void {
  response.setHeader('content-type', 'application/json');
  if (body === '') {
    response.end(JSON.stringify({ name: 'trade-fraud', versions: ['stub'], platform: 'test' }));
    return;
  }
  const { inputs } = JSON.parse(body) as InferRequest;
  response.end(JSON.stringify({ model_name: 'trade-fraud', model_version: 'stub', outputs: outputsOf(inputs) }));
}

function outputsOf(inputs: InferRequest['inputs']) {
  const column = <Value>(name: string) => (inputs.find((each) => each.name === name)?.data ?? []) as readonly Value[];
  const [firms, records] = [column<string>('firm'), column<string>('record')];
  const [amounts, quantities] = [column<number>('amount'), column<number>('quantity')];
  const numbers = new Map<string, number>();
  const alerts = records.map((record, row) => {
    const price = (amounts[row] ?? 0) / (quantities[row] ?? 1);
    const firm = firms[row] ?? '';
    if (record !== 'declaration' || price <= 50) return undefined;
    if (!numbers.has(firm)) numbers.set(firm, numbers.size);
    return { number: numbers.get(firm) ?? 0, price };
  });
  const slots = <Value>(of: (alert: (typeof alerts)[number]) => Value, filler: Value) =>
    alerts.flatMap((alert) => [of(alert), ...new Array<Value>(SLOTS - 1).fill(filler)]);
  const band = (value: number) => records.map((record) => (record === 'declaration' ? value : -1));
  const rows = records.length;
  const row = (name: string, data: readonly number[]) => ({ name, datatype: 'FP64', shape: [rows], data });
  const slot = (name: string, datatype: string, data: readonly unknown[]) => ({
    name,
    datatype,
    shape: [rows, SLOTS],
    data,
  });
  return [
    row(
      'score',
      alerts.map((alert) => (alert === undefined ? 0.1 : 0.9)),
    ),
    slot(
      'alert',
      'INT32',
      slots((alert) => alert?.number ?? -1, -1),
    ),
    slot(
      'alert_pattern',
      'BYTES',
      slots((alert) => (alert === undefined ? '' : 'over_invoicing'), ''),
    ),
    slot(
      'alert_certainty',
      'FP64',
      slots((alert) => (alert === undefined ? 0 : 0.9), 0),
    ),
    slot(
      'alert_figures',
      'BYTES',
      slots((alert) => (alert === undefined ? '' : `{"timesMedian":${String(alert.price / USUAL.median)}}`), ''),
    ),
    row('band_lower', band(USUAL.lower)),
    row('band_median', band(USUAL.median)),
    row('band_upper', band(USUAL.upper)),
  ];
}
