import { z } from 'zod';
import { createServer } from './create-server.js';

const settings = z
  .object({
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3100),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  })
  .safeParse(process.env);

if (settings.success) {
  const { HOST, PORT, LOG_LEVEL } = settings.data;
  const server = createServer({ models: [], logLevel: LOG_LEVEL });
  const stop = () => void server.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await server.listen({ host: HOST, port: PORT });
  } catch (error) {
    process.stderr.write(`The engines can't start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
} else {
  process.stderr.write(`The engines can't start:\n${z.prettifyError(settings.error)}\n`);
  process.exitCode = 1;
}
