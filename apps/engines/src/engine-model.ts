/** What the Open Inference Protocol v2 tells of a tensor (KServe, "Open Inference Protocol", model metadata). */
export interface TensorMetadata {
  readonly name: string;
  readonly datatype: 'BOOL' | 'INT32' | 'INT64' | 'FP32' | 'FP64' | 'BYTES';
  /** -1 for a dimension of any size. */
  readonly shape: readonly number[];
}

/** A reference model that this server offers. */
export interface EngineModel {
  readonly name: string;
  readonly versions: readonly string[];
  readonly platform: string;
  readonly inputs: readonly TensorMetadata[];
  readonly outputs: readonly TensorMetadata[];
}
