import { VersionRepository } from '../../versions/version.repository.js';
import { type ProgrammeDocument, programmeDocumentSchema } from './programme-document.js';

/** Versions of support programmes. */
export class ProgrammeVersionRepository extends VersionRepository<ProgrammeDocument> {
  constructor() {
    super('programme', programmeDocumentSchema);
  }
}
