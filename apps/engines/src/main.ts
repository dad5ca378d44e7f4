import { ServerCredentials } from '@grpc/grpc-js';
import { z } from 'zod';
import { loadEngines } from './load-engines.js';
import { createGrpcServer } from './protocol/grpc-server.js';
import { ModelRegistry } from './protocol/model-registry.js';
import { createRestServer } from './protocol/rest-server.js';

const port = z.coerce.number().int().min(0).max(65_535);

/** Folders of a model's versions, from oldest to newest, with commas between. */
const folders = (usual: string) =>
  z
    .string()
    .default(usual)
    .transform((text) => text.split(',').filter((folder) => folder !== ''));

const settings = z
  .object({
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: port.default(3100),
    /** Of the same protocol over gRPC. */
    GRPC_PORT: port.default(3101),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
    RISK_MODELS: folders('models/risk'),
    XRAY_MODELS: folders('models/xray'),
    TRADE_FRAUD_MODELS: folders('models/trade-fraud'),
  })
  .safeParse(process.env);

if (settings.success) await serve(settings.data);
else fail(z.prettifyError(settings.error));

async function serve(given: NonNullable<typeof settings.data>) {
  const { HOST, PORT, GRPC_PORT, LOG_LEVEL } = given;
  const engines = await loadEngines({
    risk: given.RISK_MODELS,
    xray: given.XRAY_MODELS,
    tradeFraud: given.TRADE_FRAUD_MODELS,
  });
  for (const fault of engines.faults) process.stderr.write(`Not served: ${fault}\n`);
  const models = new ModelRegistry(engines.models);
  const rest = createRestServer({ models, logLevel: LOG_LEVEL });
  const grpc = createGrpcServer(models);
  const stop = async () => {
    grpc.forceShutdown();
    await rest.close();
    await engines.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  try {
    await rest.listen({ host: HOST, port: PORT });
    await new Promise<void>((resolve, reject) => {
      grpc.bindAsync(`${HOST}:${String(GRPC_PORT)}`, ServerCredentials.createInsecure(), (error) => {
        if (error === null) resolve();
        else reject(error);
      });
    });
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
    await stop();
  }
}

function fail(reason: string): void {
  process.stderr.write(`The engines can't start: ${reason}\n`);
  process.exitCode = 1;
}
