import { type NestExpressApplication } from '@nestjs/platform-express';
import { NestFactory } from '@nestjs/core';
import compression from 'compression';
import cookieParser from 'cookie-parser';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { AppModule, hsFolders, type PortalParts } from './app.module.js';
import { DEMO_FIRM_ISSUER_PATH, DEMO_ISSUER_PATH } from './auth/demo-issuer/demo-address.js';
import { DEMO_OFFICERS } from './auth/demo-issuer/demo-officers.js';
import { serveDemoIssuer } from './auth/demo-issuer/serve-demo-issuer.js';
import { PublicAddress } from './auth/oidc/public-address.js';
import { requireClientHeader } from './common/http/same-site.middleware.js';
import { siteFiles, type SiteSections } from './common/http/site-files.js';
import { type HeadOf, webPortal } from './common/http/web-portal.middleware.js';
import { createLogger } from './common/logger.js';
import { type PortalConfig, publicUrl } from './config/portal-config.js';
import { ConsultationIndex } from './consultation/consultation-index.js';
import { indexSnapshotFile } from './consultation/index-snapshot-file.js';
import { knowledgeToServe } from './consultation/records/live-records.js';
import { type Catalogue } from './data-map/catalogue/catalogue.js';
import { CATALOGUE } from './data-map/catalogue/catalogue-provider.js';
import { datasetHead } from './data-map/catalogue/dataset-head.js';
import { loadDataMap } from './data-map/load-data-map.js';
import { type OpenDatabase } from './database/database.js';
import { LiveProgrammes } from './export-support/editing/live-programmes.js';
import { FirmRecordRepository } from './export-support/own-record/firm-record.repository.js';
import { demoFirmIssuer } from './export-support/own-record/sign-in/demo-firm-issuer.js';
import { loadProgrammes } from './export-support/load-programmes.js';
import { type ProgrammeSource, publishedIn } from './export-support/programme-source.js';
import { loadHs } from './hs/load-hs.js';
import { ConsultationRecordRepository } from './knowledge/consultation/consultation-record.repository.js';
import { loadKnowledge } from './knowledge/load-knowledge.js';

/** Bodies are questions and small forms; uploads have routes of their own. */
const BODY_LIMIT = '256kb';

/**
 * The portal's HTTP application: security headers, the web pages, GraphQL and REST at one origin. Not yet listening.
 * @param database opened and migrated; closed with the application
 * @throws NoKnowledgeError, PortalNotBuiltError
 */
export async function createApp(config: PortalConfig, database: OpenDatabase): Promise<NestExpressApplication> {
  const heads: { of: HeadOf } = { of: () => undefined };
  const pages = webPortal(config.WEB_DIR, (path) => heads.of(path));
  const logger = createLogger(config);
  const knowledge = await loadKnowledge(config.KNOWLEDGE_DIR, new ConsultationRecordRepository(database.db), logger);
  const snapshots = indexSnapshotFile(config.DATA_DIR);
  const index = await ConsultationIndex.load(await knowledgeToServe(knowledge, database.db, new Date()), snapshots);
  const folders = hsFolders(config);
  const hs = loadHs(folders.knowledge, folders.models, logger);
  const programmes = loadProgrammes(config.KNOWLEDGE_DIR, logger);
  const dataMap = await loadDataMap(config.KNOWLEDGE_DIR, logger);
  const parts = { database, index, knowledge, snapshots, hs, programmes, dataMap, logger };
  const root = AppModule.forRoot(config, parts);
  const app = await NestFactory.create<NestExpressApplication>(root, {
    bufferLogs: true,
    bodyParser: false,
    abortOnError: false,
    // A stream that is still open doesn't hold up a shutdown.
    forceCloseConnections: true,
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
  const catalogue = app.get<Catalogue | undefined>(CATALOGUE);
  if (catalogue !== undefined) heads.of = (path) => datasetHead(path, catalogue);
  app.use(siteFiles(publicUrl(config), siteSections(parts, app.get(LiveProgrammes))));
  app.use(pages);
  app.use(compression());
  const address = app.get(PublicAddress);
  if (config.DEMO_ISSUER) app.use(DEMO_ISSUER_PATH, serveDemoIssuer(address, DEMO_OFFICERS));
  if (config.DEMO_FIRMS > 0) {
    app.use(DEMO_FIRM_ISSUER_PATH, serveDemoIssuer(address, demoFirmIssuer(app.get(FirmRecordRepository))));
  }
  app.use(requireClientHeader);
  app.use(cookieParser());
  app.useBodyParser('json', { limit: BODY_LIMIT });
  return app;
}

/** Pages that anyone may find, by what they are about; records are asked for anew each time, since officers publish. */
function siteSections({ index, dataMap, hs }: PortalParts, programmes: ProgrammeSource): SiteSections {
  return {
    pages: () => ['', 'chat', 'hs', 'hs/tariff', 'support', 'data-map', 'consultations'],
    datasets: () => dataMap?.directory.records.datasets.map(({ id }) => `data-map/datasets/${id}`) ?? [],
    consultations: () => index.ids.map((id) => `consultations/${id}`),
    programmes: () => publishedIn(programmes.knowledge).map(({ id }) => `support/${id}`),
    tariff: () => Array.from(hs?.catalogue.all ?? [], ({ code }) => `hs/tariff/${code}`),
  };
}
