import { BadInput, type EngineModel } from './engine-model.js';
import { type Tensor, tensorFault } from './tensor.js';

/** An inference as both transports read it. */
export interface InferenceRequest {
  readonly model: string;
  /** The newest when not stated. */
  readonly version: string | undefined;
  readonly inputs: readonly Tensor[];
  /** Outputs asked for; all of them when none is named. */
  readonly outputs: readonly string[];
}

export interface InferenceResult {
  readonly model: EngineModel;
  readonly outputs: readonly Tensor[];
}

/** What a model tells of itself. */
export interface ModelMetadata extends Pick<EngineModel, 'name' | 'platform' | 'inputs' | 'outputs'> {
  readonly versions: readonly string[];
}

/** No model, or no version of it, of that name. */
export class UnknownModel extends Error {
  constructor(model: string, version: string | undefined) {
    super(`no such model: ${model}${version === undefined ? '' : `, version ${version}`}`);
  }
}

/** The models of this server, the versions of each from oldest to newest. */
export class ModelRegistry {
  constructor(private readonly models: readonly EngineModel[]) {}

  /** @throws UnknownModel */
  find(name: string, version?: string): EngineModel {
    const found = this.models.findLast((model) => model.name === name && (version ?? model.version) === model.version);
    if (found === undefined) throw new UnknownModel(name, version);
    return found;
  }

  /** @throws UnknownModel */
  metadata(name: string, version?: string): ModelMetadata {
    const { platform, inputs, outputs } = this.find(name, version);
    const versions = this.models.filter((model) => model.name === name).map((model) => model.version);
    return { name, versions, platform, inputs, outputs };
  }

  /**
   * @throws UnknownModel
   * @throws BadInput when a tensor is missing, unknown, or not what the model asks for
   */
  async infer({ model: name, version, inputs, outputs }: InferenceRequest): Promise<InferenceResult> {
    const model = this.find(name, version);
    const named = namedInputs(model, inputs);
    const wanted = outputs.length === 0 ? model.outputs.map((output) => output.name) : outputs;
    const unknown = wanted.find((output) => !model.outputs.some(({ name: each }) => each === output));
    if (unknown !== undefined) throw new BadInput(`${unknown}: the model has no such output`);
    return { model, outputs: await model.infer(named, wanted) };
  }
}

function namedInputs(model: EngineModel, inputs: readonly Tensor[]): ReadonlyMap<string, Tensor> {
  const named = new Map(inputs.map((tensor) => [tensor.name, tensor]));
  if (named.size !== inputs.length) throw new BadInput('an input is given twice');
  for (const { name } of inputs) {
    if (!model.inputs.some((input) => input.name === name)) throw new BadInput(`${name}: the model has no such input`);
  }
  for (const wanted of model.inputs) {
    const tensor = named.get(wanted.name);
    const fault = tensor === undefined ? `${wanted.name}: is missing` : tensorFault(tensor, wanted);
    if (fault !== undefined) throw new BadInput(fault);
  }
  const rows = new Set(inputs.map(({ shape }) => shape[0]));
  if (rows.size > 1) throw new BadInput('the inputs differ in how many rows they have');
  const [count = 0] = rows;
  if (count > model.maxRows) throw new BadInput(`${String(count)} rows; at most ${String(model.maxRows)} in a request`);
  return named;
}
