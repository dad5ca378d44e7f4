import {
  type DraftFault,
  type FaultCode,
  type Version,
  type VersionOrigin,
  type VersionRefusal,
  type VersionState,
} from '../version.js';
import {
  type DraftFaultModel,
  FaultCodeModel,
  VersionOriginCode,
  VersionRefusalCode,
  VersionStateCode,
} from './version.model.js';

const STATE: Readonly<Record<VersionState, VersionStateCode>> = {
  draft: VersionStateCode.DRAFT,
  submitted: VersionStateCode.SUBMITTED,
  published: VersionStateCode.PUBLISHED,
  superseded: VersionStateCode.SUPERSEDED,
  discarded: VersionStateCode.DISCARDED,
};
const ORIGIN: Readonly<Record<VersionOrigin, VersionOriginCode>> = {
  file: VersionOriginCode.FILE,
  new: VersionOriginCode.NEW,
  edit: VersionOriginCode.EDIT,
  import: VersionOriginCode.IMPORT,
  restore: VersionOriginCode.RESTORE,
  retire: VersionOriginCode.RETIRE,
};
const REFUSAL = {
  not_found: VersionRefusalCode.NOT_FOUND,
  outdated: VersionRefusalCode.OUTDATED,
  draft_open: VersionRefusalCode.DRAFT_OPEN,
  faulty: VersionRefusalCode.FAULTY,
  own_work: VersionRefusalCode.OWN_WORK,
} as const;

const FAULT: Readonly<Record<FaultCode, FaultCodeModel>> = {
  empty: FaultCodeModel.EMPTY,
  too_long: FaultCodeModel.TOO_LONG,
  too_many: FaultCodeModel.TOO_MANY,
  no_article: FaultCodeModel.NO_ARTICLE,
  no_month: FaultCodeModel.NO_MONTH,
  no_day: FaultCodeModel.NO_DAY,
  ends_before_start: FaultCodeModel.ENDS_BEFORE_START,
  repeated: FaultCodeModel.REPEATED,
  asked_elsewhere: FaultCodeModel.ASKED_ELSEWHERE,
  other: FaultCodeModel.OTHER,
};

export function toFaultModel({ code, ...fault }: DraftFault): DraftFaultModel {
  return { ...fault, code: code && FAULT[code] };
}

/** A version without its content, as GraphQL tells it. */
export function toVersionFields<Content>(version: Version<Content>) {
  return {
    ...version,
    editorIds: [...version.editorIds],
    state: STATE[version.state],
    origin: ORIGIN[version.origin],
  };
}

export function toRefusal(refusal: VersionRefusal): {
  refusal: VersionRefusalCode;
  faults: DraftFaultModel[];
  openVersionId: string | undefined;
} {
  return {
    refusal: REFUSAL[refusal.kind],
    faults: refusal.kind === 'faulty' ? refusal.faults.map(toFaultModel) : [],
    openVersionId: refusal.kind === 'draft_open' ? refusal.versionId : undefined,
  };
}
