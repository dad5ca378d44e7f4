import { type NestExpressApplication } from '@nestjs/platform-express';
import { NestFactory } from '@nestjs/core';
import compression from 'compression';
import cookieParser from 'cookie-parser';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { requireClientHeader } from './common/http/same-site.middleware.js';
import { webPortal } from './common/http/web-portal.middleware.js';
import { type PortalConfig } from './config/portal-config.js';
import { type OpenDatabase } from './database/database.js';

/** Bodies are questions and small forms; uploads have routes of their own. */
const BODY_LIMIT = '256kb';

/**
 * The portal's HTTP application: security headers, the web pages, GraphQL and REST at one origin. Not yet listening.
 * @param database opened and migrated; closed with the application
 */
export async function createApp(config: PortalConfig, database: OpenDatabase): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(config, database), {
    bufferLogs: true,
    bodyParser: false,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.flushLogs();
  app.set('trust proxy', config.TRUST_PROXY);
  app.disable('x-powered-by');
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      strictTransportSecurity: config.COOKIE_SECURE,
      crossOriginEmbedderPolicy: false,
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    }),
  );
  app.use(webPortal(config.WEB_DIR));
  app.use(compression());
  app.use(requireClientHeader);
  app.use(cookieParser());
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.enableShutdownHooks();
  return app;
}
