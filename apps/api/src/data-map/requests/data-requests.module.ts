import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit-log.js';
import { CLOCK } from '../../common/clock.js';
import { DATA_MAP, type DataMapParts } from '../data-map-parts.js';
import { DataRequestRetention } from './data-request-retention.js';
import { DataRequestRepository } from './data-request.repository.js';
import { DataRequestResolver } from './data-request.resolver.js';
import { DataRequestsDesk } from './data-requests-desk.js';
import { DataRequestsList } from './data-requests-list.js';
import { DecideDataRequest } from './decide-data-request.js';
import { OfficersDataRequestResolver } from './officers-data-request.resolver.js';
import { RequestData } from './request-data.js';

/** Requests for datasets of the map, and what officers decide on them. */
@Module({})
export class DataRequestsModule {
  /** @param map undefined where there is none: nothing can be asked for then */
  static forRoot(map: DataMapParts | undefined): DynamicModule {
    return {
      module: DataRequestsModule,
      imports: [AuditModule],
      providers: [
        { provide: CLOCK, useValue: () => new Date() },
        { provide: DATA_MAP, useFactory: () => map },
        DataRequestRepository,
        RequestData,
        DecideDataRequest,
        DataRequestRetention,
        DataRequestResolver,
        OfficersDataRequestResolver,
        DataRequestsDesk,
        DataRequestsList,
      ],
    };
  }
}
