import { BadInput, type EngineModel } from '../engine-model.js';

/** A model that gives its inputs back, for tests; `version` 2 says that it can't read the text "bad", and breaks at "broken". */
export function echoModel(version: string): EngineModel {
  const tensors = [
    { name: 'text', datatype: 'BYTES', shape: [-1] },
    { name: 'number', datatype: 'FP64', shape: [-1, 2] },
  ] as const;
  return {
    name: 'echo',
    version,
    platform: 'reference',
    inputs: tensors,
    outputs: tensors,
    maxRows: 3,
    infer: (inputs, wanted) => {
      const texts = inputs.get('text')?.data as readonly string[];
      if (texts.includes('bad')) throw new BadInput('row 0: bad');
      if (texts.includes('broken')) throw new Error('out of order');
      return Promise.resolve([...inputs.values()].filter(({ name }) => wanted.includes(name)));
    },
  };
}
