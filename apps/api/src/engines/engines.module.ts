import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { AuditModule } from '../audit/audit-log.js';
import { CLOCK } from '../common/clock.js';
import { type PortalConfig } from '../config/portal-config.js';
import { EngineGateway } from './gateway/engine-gateway.js';
import { ENGINE_CONTRACTS } from './engine-contracts.js';
import { type EnginesSettings, readEnginesFile, referenceEngines } from './gateway/engine-settings.js';
import { MetricsController } from './metrics.controller.js';
import { ScreeningResolver } from './graphql/screening.resolver.js';
import { ScreeningFilesController } from './screening-files.controller.js';
import { DecideDeclarations } from './screening/decide-declarations.js';
import { ReadGroups } from './screening/read-groups.js';
import { ReadDeclaration } from './screening/read-declaration.js';
import { ReceiveDeclarations } from './screening/receive-declarations.js';
import { ScoreDeclarations } from './screening/score-declarations.js';
import { ScreeningDesk } from './screening/screening-desk.js';
import { ScreeningLists } from './screening/screening-lists.js';
import { ScoringRepository } from './screening/scoring.repository.js';
import { ScreeningRepository } from './screening/screening.repository.js';
import { ReadWorklist } from './screening/worklist.js';
import { XrayResolver } from './graphql/xray.resolver.js';
import { ConcludeImage } from './xray/conclude-image.js';
import { ExportReadings } from './xray/export-readings.js';
import { OpenImage } from './xray/open-image.js';
import { ReadWaitingImages } from './xray/read-waiting-images.js';
import { ReceiveImages } from './xray/receive-images.js';
import { XrayList } from './xray/xray-list.js';
import { XrayDesk } from './xray/xray-desk.js';
import { XrayQueues } from './xray/xray-queue.js';
import { XrayRepository } from './xray/xray.repository.js';
import { XrayFilesController } from './xray-files.controller.js';
import { TradeFraudFilesController } from './trade-fraud/trade-fraud-files.controller.js';
import { TRADE_FRAUD_PROVIDERS } from './trade-fraud/trade-fraud.providers.js';

const XRAY = [
  XrayRepository,
  ReadWaitingImages,
  ReceiveImages,
  XrayQueues,
  OpenImage,
  ConcludeImage,
  ExportReadings,
  XrayDesk,
  XrayList,
  XrayResolver,
];

/** The internal engines: the guarded way to them, and what officers do with what they say. */
@Module({})
export class EnginesModule implements OnApplicationShutdown {
  constructor(private readonly gateway: EngineGateway) {}

  static forRoot(config: PortalConfig): DynamicModule {
    const gateway = new EngineGateway(enginesOf(config), ENGINE_CONTRACTS);
    return {
      module: EnginesModule,
      imports: [AuditModule],
      controllers: [ScreeningFilesController, XrayFilesController, TradeFraudFilesController, MetricsController],
      providers: [
        { provide: EngineGateway, useValue: gateway },
        { provide: CLOCK, useValue: () => new Date() },
        ScoringRepository,
        ScreeningRepository,
        ScoreDeclarations,
        ReceiveDeclarations,
        ReadWorklist,
        ReadGroups,
        ReadDeclaration,
        DecideDeclarations,
        ScreeningDesk,
        ScreeningLists,
        ScreeningResolver,
        ...XRAY,
        ...TRADE_FRAUD_PROVIDERS,
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.gateway.close();
  }
}

/** The engines of the agency's own file, else the reference engines, else none. */
function enginesOf({ ENGINES_FILE, ENGINES_URL }: PortalConfig): EnginesSettings {
  if (ENGINES_FILE !== undefined) return readEnginesFile(ENGINES_FILE);
  return ENGINES_URL === undefined ? {} : referenceEngines(ENGINES_URL);
}
