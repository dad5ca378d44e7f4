import { Inject, Injectable } from '@nestjs/common';
import { VersionHistory } from '../../../versions/version-history.js';
import { type DraftContent } from './draft-content.js';
import { VersionedRecords } from './versioned-records.js';

/** Reads what officers wrote of records. */
@Injectable()
export class RecordHistory extends VersionHistory<DraftContent> {
  constructor(@Inject(VersionedRecords) records: VersionedRecords) {
    super(records);
  }
}
