import { describe, expect, it } from '@jest/globals';
import { createServer } from './create-server.js';
import { type EngineModel } from './engine-model.js';

const echo: EngineModel = {
  name: 'echo',
  versions: ['1'],
  platform: 'reference',
  inputs: [{ name: 'text', datatype: 'BYTES', shape: [-1] }],
  outputs: [{ name: 'text', datatype: 'BYTES', shape: [-1] }],
};
const server = createServer({ models: [echo], logLevel: 'silent' });

describe('the engines server', () => {
  it.each([
    ['/v2/health/live', { live: true }],
    ['/v2/health/ready', { ready: true }],
    ['/v2/models/echo/ready', { name: 'echo', ready: true }],
    ['/v2/models/echo/versions/1', echo],
  ])('answers %s', async (url, expected) => {
    const response = await server.inject(url);
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual(expected);
  });

  it.each(['/v2/models/none', '/v2/models/echo/versions/2', '/v2/models/none/ready', '/other'])(
    'tells that %s is unknown',
    async (url) => {
      const response = await server.inject(url);
      expect(response.statusCode).toBe(404);
      expect(response.json()).toEqual({ error: expect.stringContaining('no such') });
    },
  );
});
