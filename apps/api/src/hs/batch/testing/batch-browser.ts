import { z } from 'zod';

const batchSchema = z.looseObject({ id: z.string(), state: z.string(), rowsDone: z.int(), rowsBad: z.int() });
const uploadSchema = z.looseObject({ batch: batchSchema, guessed: z.looseObject({ description: z.int().optional() }) });

/** A browser: its cookie, and its requests to `api/hs/batches`. */
export class BatchBrowser {
  private cookie = '';

  constructor(private origin: string) {}

  /** The portal is at another address now. */
  moveTo(origin: string): void {
    this.origin = origin;
  }

  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(`${this.origin}/api/hs/batches${path}`, {
      ...init,
      headers: { cookie: this.cookie, ...init.headers },
    });
    this.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.cookie;
    return response;
  }

  send(
    name: string,
    content: string | Uint8Array<ArrayBuffer>,
    fields: Record<string, string> = {},
  ): Promise<Response> {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.set(field, value);
    form.set('file', new Blob([content]), name);
    return this.request('', { method: 'POST', body: form });
  }

  async upload(content: string, name = '품목.csv'): Promise<z.infer<typeof uploadSchema>> {
    const response = await this.send(name, content);
    if (response.status !== 202) throw new Error(`the upload was answered with ${response.status}`);
    return uploadSchema.parse(await response.json());
  }

  start(id: string, body: unknown = { mapping: { description: 0 } }): Promise<Response> {
    const headers = { 'content-type': 'application/json' };
    return this.request(`/${id}/start`, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  async status(id: string): Promise<z.infer<typeof batchSchema>> {
    return batchSchema.parse(await (await this.request(`/${id}`)).json());
  }

  async until(id: string, state: string): Promise<z.infer<typeof batchSchema>> {
    for (let tries = 0; tries < 200; tries += 1) {
      const batch = await this.status(id);
      if (batch.state === state) return batch;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`the batch never was ${state}`);
  }
}
