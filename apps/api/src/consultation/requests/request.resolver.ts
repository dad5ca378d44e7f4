import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CountsAs } from '../../common/http/throttler.guard.js';
import { PORTAL_CONFIG } from '../../config/config.module.js';
import { type PortalConfig } from '../../config/portal-config.js';
import { type RequestStatus } from './consultation-request.js';
import { RequestConsultation, type RequestFault } from './request-consultation.js';
import {
  ConsultationRequestInput,
  ConsultationRequestModel,
  ConsultationRequestResult,
  RequestFaultCode,
  RequestStatusCode,
} from './request.model.js';

const FAULT: Readonly<Record<RequestFault, RequestFaultCode>> = {
  question_empty: RequestFaultCode.QUESTION_EMPTY,
  question_too_long: RequestFaultCode.QUESTION_TOO_LONG,
  summary_too_long: RequestFaultCode.SUMMARY_TOO_LONG,
  category_unknown: RequestFaultCode.CATEGORY_UNKNOWN,
  contact_malformed: RequestFaultCode.CONTACT_MALFORMED,
  consent_missing: RequestFaultCode.CONSENT_MISSING,
};
const STATUS: Readonly<Record<RequestStatus, RequestStatusCode>> = {
  received: RequestStatusCode.RECEIVED,
  in_progress: RequestStatusCode.IN_PROGRESS,
  answered: RequestStatusCode.ANSWERED,
};

@Resolver()
export class RequestResolver {
  constructor(
    private readonly requests: RequestConsultation,
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
  ) {}

  @Mutation(() => ConsultationRequestResult, { description: 'Hands a question over to a person.' })
  @CountsAs('request')
  async requestConsultation(@Args('input') input: ConsultationRequestInput): Promise<typeof ConsultationRequestResult> {
    const outcome = await this.requests.submit(input);
    return outcome.kind === 'refused'
      ? { faults: outcome.faults.map((fault) => FAULT[fault]) }
      : { ...outcome.key, redacted: outcome.redacted, keptDays: this.config.REQUEST_DAYS };
  }

  @Query(() => ConsultationRequestModel, {
    nullable: true,
    description: 'The state of a request; null when number and secret do not belong together.',
  })
  @CountsAs('request')
  async consultationRequest(
    @Args('reference') reference: string,
    @Args('secret') secret: string,
  ): Promise<ConsultationRequestModel | undefined> {
    const request = await this.requests.lookUp(reference, secret);
    return request && { ...request, status: STATUS[request.status] };
  }

  @Mutation(() => Boolean, { description: 'Deletes a request for good; false when there is none.' })
  @CountsAs('request')
  withdrawConsultationRequest(@Args('reference') reference: string, @Args('secret') secret: string): Promise<boolean> {
    return this.requests.withdraw(reference, secret);
  }
}
