import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** Kinds of engine that the portal knows how to ask. */
export const ENGINE_KINDS = ['risk-screening', 'risk-groups', 'xray-reading', 'trade-fraud'] as const;
export type EngineKind = (typeof ENGINE_KINDS)[number];

const milliseconds = z.int().min(1).max(600_000);

/** One engine: any server that speaks the Open Inference Protocol v2 (Triton, KServe, MLServer, OpenVINO …). */
const engineSchema = z.strictObject({
  /** http and https speak REST, grpc and grpcs gRPC. */
  url: z.url({ protocol: /^(https?|grpcs?)$/, error: 'must be an http, https, grpc or grpcs address' }),
  model: z.string().min(1),
  /** The version that must answer. Without it any version may, and is written down. */
  version: z.string().min(1).optional(),
  /** A second version that is asked as well, to be compared; its answers decide nothing. */
  shadowVersion: z.string().min(1).optional(),
  timeoutMs: milliseconds.default(5000),
  /** Requests under way at the same time, and further ones that may wait. */
  concurrency: z.int().min(1).max(1024).default(16),
  queue: z.int().min(0).max(10_000).default(256),
  /** Further tries after a fault that may be gone a moment later. */
  retries: z.int().min(0).max(5).default(1),
  /** Faults in a row after which it is left alone, and for how long. */
  breaker: z
    .strictObject({ failures: z.int().min(1).max(100).default(5), pauseMs: milliseconds.default(10_000) })
    .prefault({}),
  /** Answers kept by what was asked; 0 keeps none. */
  cache: z
    .strictObject({ entries: z.int().min(0).max(100_000).default(2000), seconds: z.int().min(1).default(300) })
    .prefault({}),
  /** File that holds the bearer token. */
  bearerFile: z.string().min(1).optional(),
  /** PEM files for mutual TLS; `ca` alone checks the server by an authority of one's own. */
  tls: z
    .strictObject({
      ca: z.string().min(1).optional(),
      cert: z.string().min(1).optional(),
      key: z.string().min(1).optional(),
    })
    .refine(({ cert, key }) => (cert === undefined) === (key === undefined), 'cert and key belong together')
    .optional(),
});
export type EngineSettings = Readonly<z.output<typeof engineSchema>>;

const fileSchema = z.partialRecord(z.enum(ENGINE_KINDS), engineSchema);
export type EnginesSettings = Readonly<Partial<Record<EngineKind, EngineSettings>>>;

/**
 * The engines of a YAML file, one entry a kind.
 * @throws Error that lists every fault of the file
 */
export function readEnginesFile(path: string): EnginesSettings {
  const read = fileSchema.safeParse(parse(readFileSync(path, 'utf8')));
  if (!read.success) throw new Error(`${path}:\n${z.prettifyError(read.error)}`);
  return read.data;
}

/** The project's own reference engines, all on one server. */
export const referenceEngines = (url: string): EnginesSettings =>
  Object.fromEntries(
    ENGINE_KINDS.map((kind) => [kind, engineSchema.parse({ url, model: kind, ...REFERENCE_SETTINGS[kind] })]),
  );

/** Where an engine needs other settings than most: a period's transactions take long, and aren't asked about twice. */
const REFERENCE_SETTINGS: Readonly<Partial<Record<EngineKind, Partial<z.input<typeof engineSchema>>>>> = {
  'trade-fraud': { timeoutMs: 180_000, concurrency: 2, retries: 0, cache: { entries: 0 } },
};
