import { type AuditEntry } from '../../audit/audit-log.js';
import { type Language } from '../../common/language.js';
import { LanguageCode } from '../../common/graphql/language.model.js';
import { type DataMapParts } from '../data-map-parts.js';
import { toFieldRef, toRef } from '../graphql/dataset.mapper.js';
import { type DataRequest } from './data-request.js';
import {
  type DataRequestDeed,
  type DataRequestModel,
  type DataRequestNotOpen,
  type DataRequestTextRefused,
  type OfficersDataRequest,
} from './data-request.model.js';
import { DATA_REQUEST_ACTIONS } from './decide-data-request.js';
import { type TextFault } from './exchange-text.js';

const LANGUAGE: Readonly<Record<Language, LanguageCode>> = { ko: LanguageCode.KO, en: LanguageCode.EN };

/** Datasets and fields that have left the map since are passed over. */
export function toDataRequest(request: DataRequest, map: DataMapParts | undefined): DataRequestModel {
  const { reference, status, purpose, legalBasis, organisation, fromMonth, untilMonth, retentionMonths } = request;
  return {
    ...{ reference, status, purpose, legalBasis, organisation, fromMonth, untilMonth, retentionMonths },
    datasets: map?.directory.findAll('datasets', request.datasets).map(toRef) ?? [],
    fields: map?.directory.fields(request.fields).map(toFieldRef) ?? [],
    exchange: request.exchange.map(({ question, askedAt, answer }) => ({
      question,
      askedAt,
      answer: answer?.text ?? null,
      answeredAt: answer?.at ?? null,
    })),
    decision: request.decision ?? null,
    createdAt: request.createdAt,
    changedAt: request.changedAt,
  };
}

export function toOfficersRequest(request: DataRequest, map: DataMapParts | undefined): OfficersDataRequest {
  const { id, language, contact } = request;
  return { ...toDataRequest(request, map), id, language: LANGUAGE[language], contact: contact ?? null };
}

export function toDeeds(entries: readonly AuditEntry[]): DataRequestDeed[] {
  return entries.flatMap(({ officerName, action, at }) => {
    const known = DATA_REQUEST_ACTIONS.find((each) => action.endsWith(`.${each}`));
    return known === undefined ? [] : [{ officerName, action: known, at }];
  });
}

export function toTextRefused(fault: TextFault): DataRequestTextRefused {
  return { limit: fault.kind === 'too_long' ? fault.limit : null };
}

export function notOpen(): DataRequestNotOpen {
  return { message: 'This is not open to it now.' };
}
