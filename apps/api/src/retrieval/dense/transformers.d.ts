/**
 * The little of transformers.js that is used. Declared here because the package is optional: the types hold where it could not be
 * installed, and the type check is spared its 30,000 lines.
 */
declare module '@huggingface/transformers' {
  interface Tensor {
    readonly dims: readonly number[];
    readonly data: Float32Array | BigInt64Array;
  }

  export const LogLevel: { readonly ERROR: number };
  export const env: { allowRemoteModels: boolean; localModelPath: string; logLevel: number };

  type ModelInputs = Readonly<Record<string, Tensor>>;

  export const AutoTokenizer: {
    from_pretrained(
      path: string,
      options: { local_files_only: true },
    ): Promise<(texts: readonly string[], options: { padding: true; truncation: true }) => ModelInputs>;
  };

  export const AutoModel: {
    from_pretrained(
      path: string,
      options: { local_files_only: true; dtype: 'q8'; device: 'cpu'; session_options: { intraOpNumThreads: number } },
    ): Promise<(inputs: ModelInputs) => Promise<ModelInputs>>;
  };
}
