import { describe, expect, it } from '@jest/globals';
import { ModelRegistry } from './model-registry.js';
import { createRestServer } from './rest-server.js';
import { echoModel } from './testing/echo-model.js';

const models = new ModelRegistry([echoModel('1'), echoModel('2')]);
const server = createRestServer({ models, logLevel: 'silent' });
const { inputs, outputs } = echoModel('2');

const text = { name: 'text', datatype: 'BYTES', shape: [2], data: ['가', 'b'] };
const number = { name: 'number', datatype: 'FP64', shape: [2, 2], data: [1, 2.5, -3, 0] };
const infer = (payload: object, path = '/v2/models/echo/infer') =>
  server.inject({ method: 'POST', url: path, payload });

describe('the engines over REST', () => {
  it.each([
    ['/v2/health/live', { live: true }],
    ['/v2/health/ready', { ready: true }],
    ['/v2/models/echo/ready', { name: 'echo', ready: true }],
    ['/v2/models/echo/versions/1', { name: 'echo', versions: ['1', '2'], platform: 'reference', inputs, outputs }],
  ])('answer %s', async (url, expected) => {
    const response = await server.inject(url);
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual(expected);
  });

  it.each(['/v2/models/none', '/v2/models/echo/versions/3', '/v2/models/none/ready', '/other'])(
    'tell that %s is unknown',
    async (url) => {
      const response = await server.inject(url);
      expect(response.statusCode).toBe(404);
      expect(response.json()).toEqual({ error: expect.stringContaining('no such') });
    },
  );

  it('infer with the newest version, and give the request’s id back', async () => {
    const response = await infer({ id: 'a-1', inputs: [text, number] });
    expect(response.json()).toEqual({ model_name: 'echo', model_version: '2', id: 'a-1', outputs: [text, number] });
  });

  it('infer with the version and for the outputs that are asked for', async () => {
    const response = await infer(
      { inputs: [text, number], outputs: [{ name: 'text' }] },
      '/v2/models/echo/versions/1/infer',
    );
    expect(response.json()).toEqual({ model_name: 'echo', model_version: '1', outputs: [text] });
  });

  it.each([
    ['no inputs', { inputs: [] }, 'inputs'],
    ['a missing input', { inputs: [text] }, 'number: is missing'],
    ['an unknown input', { inputs: [text, number, { ...text, name: 'more' }] }, 'more: the model has no such input'],
    ['an input twice', { inputs: [text, text, number] }, 'twice'],
    ['another datatype', { inputs: [{ ...text, datatype: 'FP64', data: [1, 2] }, number] }, 'must be BYTES'],
    ['another shape', { inputs: [text, { ...number, shape: [4] }] }, "doesn't fit"],
    ['too few elements', { inputs: [text, { ...number, data: [1] }] }, 'holds 4 elements, there are 1'],
    ['an element of another kind', { inputs: [{ ...text, data: ['a', 5] }, number] }, 'element 1 is no BYTES'],
    ['different numbers of rows', { inputs: [{ ...text, shape: [1], data: ['a'] }, number] }, 'how many rows'],
    ['an unknown output', { inputs: [text, number], outputs: [{ name: 'x' }] }, 'no such output'],
    ['what the model can’t read', { inputs: [{ ...text, data: ['bad', ''] }, number] }, 'row 0: bad'],
    [
      'too many rows',
      {
        inputs: [
          { ...text, shape: [4], data: ['', '', '', ''] },
          { ...number, shape: [4, 2], data: Array(8).fill(0) },
        ],
      },
      'at most 3',
    ],
  ])('say what is wrong with %s', async (_case, payload, reason) => {
    const response = await infer(payload);
    expect(response.statusCode).toBe(400);
    expect(response.json()).toEqual({ error: expect.stringContaining(reason) });
  });

  it('say so when the model itself fails, and go on', async () => {
    const failed = await infer({ inputs: [{ ...text, data: ['broken', ''] }, number] });
    expect(failed.statusCode).toBe(500);
    expect(failed.json()).toEqual({ error: 'out of order' });
    expect((await infer({ inputs: [text, number] })).statusCode).toBe(200);
  });
});
