import { Inject, Injectable } from '@nestjs/common';
import { PublishVersions } from '../../../versions/publish-versions.js';
import { type DraftContent } from './draft-content.js';
import { VersionedRecords } from './versioned-records.js';

/** What an officer does as a reviewer of records. */
@Injectable()
export class PublishVersion extends PublishVersions<DraftContent> {
  constructor(@Inject(VersionedRecords) records: VersionedRecords) {
    super(records);
  }
}
