import { Module } from '@nestjs/common';
import { CLOCK } from '../../common/clock.js';
import { ConsultationRequestRepository } from './consultation-request.repository.js';
import { RequestConsultation } from './request-consultation.js';
import { RequestRetention } from './request-retention.js';
import { RequestResolver } from './request.resolver.js';

/** Questions that the public hands over to a person. */
@Module({
  providers: [
    { provide: CLOCK, useValue: () => new Date() },
    ConsultationRequestRepository,
    RequestConsultation,
    RequestRetention,
    RequestResolver,
  ],
  exports: [ConsultationRequestRepository],
})
export class RequestsModule {}
