import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { loadHs } from './load-hs.js';

function load(knowledge: string, models: string) {
  const log = { info: jest.fn<(message: string) => void>(), warn: jest.fn<(message: string) => void>() };
  return { parts: loadHs(knowledge, models, log), warned: log.warn.mock.calls.flat().join('\n') };
}

describe('loadHs', () => {
  it('goes without a model that is missing, and says so', () => {
    const { parts, warned } = load('knowledge/hs', '/nowhere');
    expect(parts?.catalogue.sections).toHaveLength(21);
    expect(parts?.model).toBeUndefined();
    expect(warned).toContain('prediction is off');
  });

  it('goes without a model that is damaged', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hs-model-'));
    writeFileSync(join(folder, 'manifest.json'), '{"format":1,"files":{}}');
    writeFileSync(join(folder, 'stacker.json'), '{}');
    expect(load('knowledge/hs', folder).parts?.model).toBeUndefined();
  });

  it('goes without knowledge that is missing, and says so', () => {
    const { parts, warned } = load('/nowhere', 'models/hs');
    expect(parts).toBeUndefined();
    expect(warned).toContain('the service is off');
  });
});
