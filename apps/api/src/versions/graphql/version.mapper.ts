import { type Version, type VersionOrigin, type VersionRefusal, type VersionState } from '../version.js';
import { type DraftFaultModel, VersionOriginCode, VersionRefusalCode, VersionStateCode } from './version.model.js';

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
    faults: refusal.kind === 'faulty' ? [...refusal.faults] : [],
    openVersionId: refusal.kind === 'draft_open' ? refusal.versionId : undefined,
  };
}
