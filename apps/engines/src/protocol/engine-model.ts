import { type Tensor, type TensorMetadata } from './tensor.js';

/** One version of a model that this server offers. */
export interface EngineModel {
  readonly name: string;
  readonly version: string;
  readonly platform: string;
  readonly inputs: readonly TensorMetadata[];
  readonly outputs: readonly TensorMetadata[];
  /** Most rows in a request, the first dimension of every input. */
  readonly maxRows: number;
  /**
   * @param inputs all of {@link inputs} by name, checked against them, with equally many rows
   * @param wanted names of the outputs asked for
   * @throws BadInput when values can't be read as what they stand for
   */
  infer(inputs: ReadonlyMap<string, Tensor>, wanted: readonly string[]): Promise<readonly Tensor[]>;
}

/** The request is at fault, not the engine. */
export class BadInput extends Error {}
