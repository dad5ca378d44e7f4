import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { type Params } from 'nestjs-pino';
import { type LogFn, type Logger, pino } from 'pino';
import { type PortalConfig } from '../config/portal-config.js';

const REQUEST_ID = 'x-request-id';

/** The process's one logger: JSON lines, or for a person in a terminal. */
export function createLogger({ LOG_LEVEL, LOG_FORMAT }: PortalConfig): Logger {
  const pretty = { target: 'pino-pretty', options: { singleLine: true, ignore: 'pid,hostname,req,res,context' } };
  return pino({
    level: LOG_LEVEL,
    hooks: { logMethod: skipStartUpDetail },
    ...(LOG_FORMAT === 'pretty' && { transport: pretty }),
  });
}

/** Parts of Nest that tell of every module and route at each start. */
const START_UP_DETAIL = new Set(['InstanceLoader', 'NestFactory', 'RoutesResolver', 'RouterExplorer', 'GraphQLModule']);

/** pino's number of the level `info`. */
const INFO = 30;

function skipStartUpDetail(this: Logger, args: Parameters<LogFn>, method: LogFn, level: number): void {
  const [first] = args as unknown[];
  const context = typeof first === 'object' && first !== null && 'context' in first ? first.context : undefined;
  if (level <= INFO && typeof context === 'string' && START_UP_DETAIL.has(context)) return;
  method.apply(this, args);
}

/**
 * Logs of requests, with a request id that is taken from the proxy or made here, and given back in the response.
 * Cookies, bodies and query strings (they hold questions) are not logged.
 */
export function loggerOptions(logger: Logger): Params {
  return {
    pinoHttp: {
      logger,
      genReqId: (request: IncomingMessage, response: ServerResponse) => {
        const given = request.headers[REQUEST_ID];
        const id = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
        response.setHeader(REQUEST_ID, id);
        return id;
      },
      autoLogging: { ignore: ({ url }) => url !== undefined && !/^\/(api\/(?!health)|graphql)/.test(url) },
      customLogLevel: (_request, response, error) =>
        error !== undefined || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'warn' : 'debug',
      serializers: {
        req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
          id,
          method,
          path: url.split('?')[0],
        }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    },
  };
}
