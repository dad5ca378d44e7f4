import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readRiskModel, writeRiskModel } from './model-files.js';
import { reasonText } from './reason-texts.js';
import { reasonsOf, type RiskModel } from './risk-model.js';
import { aDeclaration, declarationsWithAScheme } from './testing/a-declaration.js';
import { trainRisk } from './training/train-risk.js';

const OPTIONS = { trees: 20, leaves: 8, leastRows: 5, shrinkage: 1, learningRate: 0.3, featureShare: 1, seed: 1 };
const suspicious = aDeclaration({ importer: 'I0', hs6: '071320', origin: 'CN', taxRate: 5 });
const plain = aDeclaration({ hs6: '441001', origin: 'US' });

let model: RiskModel;
let folder: string;
beforeAll(() => {
  model = trainRisk(declarationsWithAScheme(600), OPTIONS);
  folder = mkdtempSync(join(tmpdir(), 'risk-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('RiskModel', () => {
  it('scores a declaration like past frauds high, one like none low', () => {
    const [high = 0, low = 1] = model.scores([suspicious, plain]);
    expect(high).toBeGreaterThan(0.8);
    expect(low).toBeLessThan(0.1);
  });

  it('scores a firm that it has never seen, on goods that it has never seen, somewhere in between', () => {
    const [unseen = 0] = model.scores([aDeclaration({ importer: 'new', hs6: '999999', origin: 'ZZ', taxRate: 3 })]);
    expect(unseen).toBeGreaterThan(0);
    expect(unseen).toBeLessThan(0.8);
  });

  it('explains a score by what adds up to it, with the past inspections behind it', () => {
    const explained = model.explain([plain, suspicious]);
    const reasons = reasonsOf(explained, 1);
    expect(explained.scores[1]).toBeCloseTo(model.scores([suspicious])[0] ?? -1, 9);
    const [first] = reasonsOf(model.explain([suspicious], 1), 0);
    expect(first).toEqual(reasons[0]);
    expect(first?.contribution).toBeGreaterThan(0);
    expect(reasons.find(({ subject }) => subject === 'hs6+origin')?.past).toEqual({ inspected: 120, frauds: 120 });
    expect(reasons.find(({ subject }) => subject === 'logPrice')?.past).toBeUndefined();
  });

  it('tells a reason in words of both languages', () => {
    const reason = { subject: 'hs6+origin', contribution: 1.234, past: { inspected: 37, frauds: 34 } };
    expect(reasonText(reason, 'en')).toBe('subheading + origin: 34 of 37 past inspections found fraud (+1.23)');
    expect(reasonText(reason, 'ko')).toBe('품목(6단위)·원산지: 과거 검사 37건 중 적발 34건 (+1.23)');
    expect(reasonText({ subject: 'logPrice', contribution: -0.5 }, 'ko')).toBe('과세가격 (−0.50)');
  });
});

describe('the files of a model', () => {
  it('give the same model back', () => {
    writeRiskModel(folder, model, { command: 'test' });
    const read = readRiskModel(folder);
    expect([...read.model.scores([suspicious, plain])]).toEqual([...model.scores([suspicious, plain])]);
    expect(read.version).toMatch(/^[0-9a-f]{12}$/);
  });

  it('are refused when one is not what the manifest describes', () => {
    writeRiskModel(folder, model, {});
    const path = join(folder, 'forest.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"bias":', '"bias": '));
    expect(() => readRiskModel(folder)).toThrow('forest.json is not the file that manifest.json describes');
  });
});
