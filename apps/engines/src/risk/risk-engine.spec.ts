import { describe, expect, it } from '@jest/globals';
import { ModelRegistry } from '../protocol/model-registry.js';
import { type Tensor } from '../protocol/tensor.js';
import { type Declaration } from './declaration.js';
import { groupDeclarations } from './groups/group-declarations.js';
import { groupsEngine, riskEngine, type RiskScorer } from './risk-engine.js';
import { reasonsOf } from './risk-model.js';
import { declarationsOf, RISK_INPUTS } from './risk-tensors.js';
import { aDeclaration, declarationsWithAScheme } from './testing/a-declaration.js';
import { trainRisk } from './training/train-risk.js';

const OPTIONS = { trees: 20, leaves: 8, leastRows: 5, shrinkage: 1, learningRate: 0.3, featureShare: 1, seed: 1 };
const model = trainRisk(declarationsWithAScheme(600), OPTIONS);
const scorer: RiskScorer = {
  scores: (columns) => Promise.resolve(model.scores(declarationsOf(columns))),
  explanations: (columns) => Promise.resolve([model.explain(declarationsOf(columns), 5)]),
  groups: (columns) => {
    const declarations = declarationsOf(columns);
    return Promise.resolve(groupDeclarations(declarations, model.scores(declarations)));
  },
};
const registry = new ModelRegistry([riskEngine('a', scorer), groupsEngine('a', scorer)]);

const tensorsOf = (declarations: readonly Declaration[]): Tensor[] =>
  RISK_INPUTS.map(({ name, datatype }) => {
    const values = declarations.map((each) => each[name as keyof Declaration] ?? -1);
    return { name, datatype, shape: [declarations.length], data: values as readonly string[] };
  });
const ask = (declarations: readonly Declaration[], outputs: readonly string[] = [], name = 'risk-screening') =>
  registry.infer({ model: name, version: undefined, inputs: tensorsOf(declarations), outputs });

const suspicious = aDeclaration({ importer: 'I0', hs6: '071320', origin: 'CN', taxRate: 5 });
const plain = aDeclaration({ hs6: '441001', origin: 'US', netMass: undefined });

describe('the risk engine', () => {
  it('gives scores alone when nothing else is asked for', async () => {
    const { outputs } = await ask([suspicious, plain], ['score']);
    expect(outputs.map(({ name }) => name)).toEqual(['score']);
    expect(Array.from(outputs[0]?.data as ArrayLike<number>)).toEqual([...model.scores([suspicious, plain])]);
  });

  it('gives the reasons of each declaration beside its score', async () => {
    const { outputs } = await ask([suspicious, plain]);
    expect(outputs.map(({ name, shape }) => [name, shape])).toEqual([
      ['score', [2]],
      ['reason_subject', [2, 5]],
      ['reason_contribution', [2, 5]],
      ['reason_inspected', [2, 5]],
      ['reason_frauds', [2, 5]],
    ]);
    const [first] = reasonsOf(model.explain([suspicious], 1), 0);
    expect(outputs[1]?.data[0]).toBe(first?.subject);
    expect(outputs[2]?.data[0]).toBe(first?.contribution);
  });

  it('groups the declarations of a period, each row with its group’s score and traits', async () => {
    const { outputs } = await ask(declarationsWithAScheme(200), [], 'risk-groups');
    expect(outputs.map(({ name, shape }) => [name, shape])).toEqual([
      ['group', [200]],
      ['group_score', [200]],
      ['group_trait', [200, 3]],
      ['group_deviation', [200, 3]],
    ]);
    const [group, score] = outputs.map(({ data }) => data as ArrayLike<number>);
    expect(group?.[0]).toBeLessThan(group?.[1] ?? -1);
    expect(score?.[0]).toBeGreaterThan(score?.[1] ?? 2);
  });

  it.each([
    ['a day that is none', { date: '2021-02-30' }],
    ['a code of five digits', { hs6: '12345' }],
  ])('says which row holds %s', async (_case, changes) => {
    await expect(ask([plain, aDeclaration(changes)])).rejects.toThrow('row 1');
  });
});
