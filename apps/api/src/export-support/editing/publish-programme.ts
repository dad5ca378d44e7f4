import { Inject, Injectable } from '@nestjs/common';
import { PublishVersions } from '../../versions/publish-versions.js';
import { type ProgrammeDocument } from './programme-document.js';
import { VersionedProgrammes } from './versioned-programmes.js';

/** What an officer does as the second pair of eyes on a programme. */
@Injectable()
export class PublishProgramme extends PublishVersions<ProgrammeDocument> {
  constructor(@Inject(VersionedProgrammes) programmes: VersionedProgrammes) {
    super(programmes);
  }
}
