import { hash } from 'node:crypto';
import { type PackedNumbers, type SentTensor, type TensorData } from './tensor.js';

/** What an engine is asked, without who asks and when. Its JSON is made once: the same text is hashed and sent. */
export interface Asked {
  readonly inputs: readonly SentTensor[];
  /** Names of the outputs that are wanted. */
  readonly outputs: readonly string[];
  /** `{"inputs": …, "outputs": …}` as the protocol has it. */
  readonly json: string;
}

export function askedOf(inputs: readonly SentTensor[], outputs: readonly string[]): Asked {
  const tensors = inputs.map((tensor) =>
    isPacked(tensor.data) ? { ...tensor, data: Array.from(tensor.data) } : tensor,
  );
  return { inputs, outputs, json: JSON.stringify({ inputs: tensors, outputs: outputs.map((name) => ({ name })) }) };
}

/** Fingerprint of a question to a model. Inputs are plain rows of values, so their JSON is the same whenever they are. */
export const hashOf = (model: string, { json }: Asked): string => hash('sha256', `${model}\n${json}`);

export const isPacked = (data: TensorData | PackedNumbers): data is PackedNumbers => ArrayBuffer.isView(data);
