import { readFileSync } from 'node:fs';
import { type Asked } from './asked.js';
import { type EngineSettings } from './engine-settings.js';
import { type Tensor } from './tensor.js';
import { type Cancellation } from './time-limit.js';

export interface EngineRequest {
  /** Goes with the request, so that it is found again in the engine's own log. */
  readonly id: string;
  readonly model: string;
  readonly version: string | undefined;
  readonly asked: Asked;
}

/** What came back, not yet checked against what the engine should give. */
export interface EngineReply {
  readonly version: string;
  readonly outputs: readonly Tensor[];
}

/** One way to reach an engine. All methods throw `EngineFault`. */
export interface EngineTransport {
  infer(request: EngineRequest, cancellation: Cancellation): Promise<EngineReply>;
  /** Whether the model is ready, and its versions as the server tells them. */
  describe(model: string, cancellation: Cancellation): Promise<{ readonly versions: readonly string[] }>;
  close(): Promise<void>;
}

export interface Secrets {
  readonly bearer: string | undefined;
  readonly tls: { readonly ca?: Buffer; readonly cert?: Buffer; readonly key?: Buffer } | undefined;
}

/** Token and certificates of the files that the settings name. */
export function readSecrets({ bearerFile, tls }: EngineSettings): Secrets {
  return {
    bearer: bearerFile === undefined ? undefined : readFileSync(bearerFile, 'utf8').trim(),
    tls: tls && {
      ...(tls.ca !== undefined && { ca: readFileSync(tls.ca) }),
      ...(tls.cert !== undefined && { cert: readFileSync(tls.cert) }),
      ...(tls.key !== undefined && { key: readFileSync(tls.key) }),
    },
  };
}
